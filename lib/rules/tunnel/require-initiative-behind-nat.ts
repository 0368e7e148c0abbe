import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, microsoft, rfc } from '../sources';

const behindNat = {
  uplinks: [
    {
      id: 'u1',
      name: 'Line A',
      isp: 'ISP A',
      address: '203.0.113.10',
      localAddress: '192.168.1.2',
      mtu: 1500,
    },
  ],
};

export const rule = defineRule({
  id: 'tunnel/require-initiative-behind-nat',
  severity: 'warning',
  title: 'A device behind NAT should be the one that initiates.',
  why: 'A NAT device lets nothing in that was not asked for from inside: tunnels that only the far end starts do not come up.',
  sources: [microsoft.vpnFaq, aws.initiation, rfc(3948, 'UDP Encapsulation of IPsec ESP Packets')],
  examples: {
    bad: () => example({ gw: behindNat, vpn: { initiator: 'to' } }),
    good: () => example({ gw: behindNat, vpn: { initiator: 'both' } }),
  },
  *check({ plan, query, name }) {
    for (const { id, tunnels } of plan.connections) {
      const end = tunnels
        .flatMap(({ from, to }) => [from, to])
        .find(({ local, initiates }) => local !== undefined && !initiates);
      const others = tunnels.flatMap(({ from, to }) => [from, to]).filter((other) => other !== end);
      if (!end || others.some(({ gateway, local }) => gateway !== end.gateway && local !== undefined))
        continue;
      const drawn = query.get(id, 'vpn-connection');
      yield {
        what: `${name(end.gateway)} is behind NAT, but ${name(id)} is started by its other end only.`,
        action: `Let ${name(end.gateway)} initiate, or both ends.`,
        at: [
          { id, field: 'initiator' },
          { id: end.gateway, field: 'uplinks', label: 'behind NAT' },
        ],
        ...(drawn
          ? {
              fix: {
                label: `Let ${name(end.gateway)} initiate`,
                changes: [
                  { op: 'set', id, path: ['initiator'], value: drawn.from === end.gateway ? 'from' : 'to' },
                ],
              },
            }
          : {}),
      };
    }
  },
});

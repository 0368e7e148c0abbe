import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const line = (address: string, localAddress?: string) => ({
  uplinks: [
    { id: 'u1', isp: `ISP of ${address}`, address, mtu: 1500, ...(localAddress ? { localAddress } : {}) },
  ],
});

const betweenSites = (localAddress?: string) =>
  example({ gw: line('203.0.113.10', '192.168.1.2') }, [
    piece('site', 'branch', { name: 'Branch' }),
    piece('network', 'lan2', { parent: 'branch', name: 'Branch LAN', prefixes: ['10.20.0.0/16'] }),
    piece('customer-gateway', 'gw3', {
      parent: 'branch',
      name: 'branch-1',
      platform: 'cisco-ios-xe',
      ...line('192.0.2.30', localAddress),
    }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office to branch',
      from: 'gw',
      to: 'gw3',
      tunnels: [{ id: 't1', role: 'active' }],
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/no-nat-at-both-ends',
  severity: 'warning',
  title: 'One end of a tunnel should be reachable without NAT.',
  why: 'Whichever end starts, the NAT device of the other one drops its packets, unless someone forwards UDP ports 500 and 4500 by hand.',
  sources: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.23')],
  examples: { bad: () => betweenSites('192.168.2.2'), good: () => betweenSites() },
  *check({ plan, name }) {
    for (const { id, tunnels } of plan.connections) {
      const tunnel = tunnels.find(({ from, to }) => from.local !== undefined && to.local !== undefined);
      if (!tunnel) continue;
      yield {
        what: `Both ends of ${name(id)} are behind NAT (${tunnel.from.local} and ${tunnel.to.local}).`,
        action:
          'Give one of the devices a public address of its own, or forward UDP ports 500 and 4500 to it.',
        at: [
          { id },
          { id: tunnel.from.gateway, field: 'uplinks', label: 'behind NAT' },
          { id: tunnel.to.gateway, field: 'uplinks', label: 'behind NAT' },
        ],
      };
    }
  },
});

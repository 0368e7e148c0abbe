import { example, piece } from '@/lib/model/build';
import { notYet } from '../not-yet';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const spare = piece('customer-gateway', 'spare', {
  parent: 'site',
  name: 'edge-3',
  platform: 'cisco-ios-xe',
  uplinks: [{ id: 'u1', isp: 'ISP C', address: '192.0.2.10', mtu: 1500 }],
});

export const rule = defineRule({
  id: 'gateway/require-connection',
  severity: 'warning',
  title: 'A gateway without a connection does nothing.',
  why: 'It is drawn, and in the cloud paid for, but no traffic can use it: most often the connection was forgotten.',
  sources: [aws.setUp, microsoft.vpnGateways, google.topologies],
  examples: {
    bad: () => example({}, [spare]),
    good: () => example({}, [spare, piece('vpn-connection', 'vpn3', { from: 'spare', to: 'vgw' })]),
  },
  *check({ query, name }) {
    const gateways = [...query.all('customer-gateway'), ...query.all('vpn-gateway')];
    const isFirst = query.all('vpn-connection').length === 0 && query.all('private-circuit').length === 0;
    for (const { id } of gateways) {
      const links = query.links(id);
      if (links.some(({ kind }) => kind === 'vpn-connection' || kind === 'private-circuit')) continue;
      yield {
        what: `${name(id)} has no connection.`,
        action: 'Draw a VPN connection from it, or remove it.',
        at: [{ id }],
        // Before the first connection is drawn no gateway has been forgotten.
        ...notYet(isFirst),
      };
    }
  },
});

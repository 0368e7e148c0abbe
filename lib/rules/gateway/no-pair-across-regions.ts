import { piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { googleExample, secondCloud, tunnels } from '../cloud-examples';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';

const pair = (region: string) =>
  googleExample({}, [
    ...secondCloud('google', region),
    piece('vpn-connection', 'vpn3', { name: 'Between VPCs', from: 'vgw2', to: 'vgw', ...tunnels(2) }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-pair-across-regions',
  severity: 'info',
  title: 'Two gateways of one cloud that are joined by VPN lie in one region.',
  why: 'The promise of availability of such a pair holds within a region; between regions a peering or a hub is cheaper and faster.',
  sources: [google.topologies, microsoft.peering],
  examples: { bad: () => pair('europe-west6'), good: () => pair('europe-west3') },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, far } of cloudConnections(context)) {
      if (!far || gateway.id !== connection.to || far.cloud !== gateway.cloud) continue;
      if (far.region.code === gateway.region.code) continue;
      yield {
        what: `${name(connection.id)} joins ${name(far.id)} in ${far.region.code} and ${name(gateway.id)} in ${gateway.region.code} by VPN within one cloud.`,
        action: 'Peer the VPCs, or attach both to a hub.',
        at: [
          { id: connection.id },
          { id: far.id, label: 'one end' },
          { id: gateway.id, label: 'the other end' },
        ],
      };
    }
  },
});

import { example, piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { secondCloud, tunnels } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws } from '../sources';

const joined = (cloud: string, region: string) =>
  example({}, [
    ...secondCloud(cloud, region),
    piece('vpn-connection', 'vpn3', { name: 'Recovery link', from: 'vgw2', to: 'vgw', ...tunnels(2) }),
  ]);

export const rule = defineRule({
  id: 'gateway/require-address-before-tunnels',
  severity: 'error',
  title: 'One of two cloud gateways must have its addresses before their tunnels are made.',
  why: 'Each end must be told the other’s outside address when the connection is made; where both get theirs only then, neither can be the first.',
  sources: [aws.setUp, aws.gatewayOptions],
  examples: { bad: () => joined('aws', 'eu-west-1'), good: () => joined('google', 'europe-west3') },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, far } of cloudConnections(context)) {
      if (!far || gateway.id !== connection.to) continue;
      if (gateway.instances !== undefined || far.instances !== undefined) continue;
      yield {
        what: `${name(far.id)} and ${name(gateway.id)} both get their outside addresses with the tunnels of ${name(connection.id)}.`,
        action: 'Join them by a peering or a hub, or use a device of your own on one side.',
        at: [
          { id: connection.id },
          { id: far.id, label: 'one end' },
          { id: gateway.id, label: 'the other end' },
        ],
        fix: {
          label: `Remove ${name(connection.id)}`,
          changes: [{ op: 'remove', ids: [connection.id] }],
        },
      };
    }
  },
});

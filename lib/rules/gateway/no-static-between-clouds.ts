import { example, piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { secondCloud, tunnels } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const joined = (routing: 'bgp' | 'static') =>
  example({}, [
    ...secondCloud('azure', 'westeurope'),
    piece('vpn-connection', 'vpn3', {
      name: 'Azure to AWS',
      from: 'vgw2',
      to: 'vgw',
      routing,
      ...tunnels(4),
    }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-static-between-clouds',
  severity: 'error',
  title: 'A connection between two clouds must use BGP.',
  why: 'Static prefixes tell one end what is behind the other; between two clouds no end is told, so that nothing is sent.',
  sources: [microsoft.apipa, aws.routing],
  examples: { bad: () => joined('static'), good: () => joined('bgp') },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, far } of cloudConnections(context)) {
      if (!far || connection.routing !== 'static' || gateway.id !== connection.to) continue;
      yield {
        what: `${name(connection.id)} between ${name(far.id)} and ${name(gateway.id)} is static.`,
        action: 'Use BGP.',
        at: [{ id: connection.id, field: 'routing' }],
        fix: {
          label: 'Use BGP',
          changes: [{ op: 'set', id: connection.id, path: ['routing'], value: 'bgp' }],
        },
      };
    }
  },
});

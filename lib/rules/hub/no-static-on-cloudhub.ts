import { example, piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

const spoke = (routing: 'bgp' | 'static') =>
  example({}, [
    piece('hub', 'hub', { parent: 'region', name: 'CloudHub', type: 'vpn-cloudhub' }),
    piece('vpn-connection', 'spoke', { name: 'Office to CloudHub', from: 'gw', to: 'hub', routing }),
    piece('vpn-connection', 'spoke2', { name: 'Office to CloudHub 2', from: 'gw2', to: 'hub' }),
  ]);

export const rule = defineRule({
  id: 'hub/no-static-on-cloudhub',
  severity: 'error',
  title: 'Connections to a hub that passes on BGP routes only must use BGP.',
  why: 'The hub passes on what it learns by BGP only: a static site is unknown to the others and learns nothing of them.',
  sources: [aws.cloudHub],
  examples: { bad: () => spoke('static'), good: () => spoke('bgp') },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      if (!gateway.type.readvertisesBgpOnly || connection.routing !== 'static') continue;
      yield {
        what: `${name(connection.id)} is static, but ${name(gateway.id)} passes on BGP routes only.`,
        action: 'Use BGP.',
        at: [
          { id: connection.id, field: 'routing' },
          { id: gateway.id, label: 'the hub' },
        ],
        fix: {
          label: 'Use BGP',
          changes: [{ op: 'set', id: connection.id, path: ['routing'], value: 'bgp' }],
        },
      };
    }
  },
});

import { cloudConnections } from '../cloud-connections';
import { googleExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google } from '../sources';
import { viewAt } from '../views';

export const rule = defineRule({
  id: 'bgp/prefer-advised-hold-time',
  severity: 'info',
  title: 'The hold time is best at least what the cloud advises.',
  why: 'The smaller hold time of the two ends counts. Below what the cloud advises its own maintenance can take a session down.',
  sources: [google.sessions],
  examples: {
    bad: () => googleExample({ vpn: { holdSeconds: 30 } }),
    good: () => googleExample({ vpn: { holdSeconds: 60 } }),
  },
  *check(context) {
    const { query, cloud, name } = context;
    for (const { connection, gateway } of cloudConnections(context)) {
      const drawn = query.get(connection.id, 'vpn-connection')?.holdSeconds;
      const least = cloud(gateway.cloud)?.bgp.advisedHoldSeconds;
      const view = viewAt(connection, gateway.id);
      if (drawn === undefined || least === undefined || drawn >= least || !view?.near.bgp) continue;
      yield {
        what: `${name(connection.id)} has a hold time of ${drawn} s, but ${name(gateway.id)} is best with ${least} s or more.`,
        action: `Use ${least} s, or leave it empty. A cut line is noticed by dead-peer detection, too.`,
        at: [{ id: connection.id, field: 'holdSeconds' }],
        fix: {
          label: `Use ${least} s`,
          changes: [{ op: 'set', id: connection.id, path: ['holdSeconds'], value: least }],
        },
      };
    }
  },
});

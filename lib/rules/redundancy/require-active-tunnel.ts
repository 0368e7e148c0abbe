import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const roles = (...given: ('active' | 'backup')[]) =>
  example({ vpn: { tunnels: given.map((role, index) => ({ id: `t${index + 1}`, role })) } });

export const rule = defineRule({
  id: 'redundancy/require-active-tunnel',
  severity: 'info',
  title: 'One tunnel of a connection is active.',
  why: 'Tunnels that are all backups are told to the other end as worse than they are, and make the whole connection look like a backup.',
  sources: [aws.routing],
  examples: { bad: () => roles('backup', 'backup'), good: () => roles('active', 'backup') },
  *check({ query, name }) {
    for (const { id, tunnels } of query.all('vpn-connection')) {
      if (tunnels.some(({ role }) => role === 'active')) continue;
      yield {
        what: `${tunnels.length === 1 ? 'The only tunnel' : 'Every tunnel'} of ${name(id)} is a backup.`,
        action: 'Make the first one active; for a whole connection as backup there is its preference.',
        at: [{ id, field: 'tunnels/0/role' }],
        fix: {
          label: 'Make the first tunnel active',
          changes: [{ op: 'set', id, path: ['tunnels', 0, 'role'], value: 'active' }],
        },
      };
    }
  },
});

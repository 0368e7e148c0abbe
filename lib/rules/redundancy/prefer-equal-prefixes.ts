import { example } from '@/lib/model/build';
import type { ConnectionPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

const lan = { prefixes: ['10.10.0.0/16', '10.11.0.0/16'] };
const withPrefixes = (second: string[]) =>
  example({
    lan,
    vpn: { routing: 'static', staticPrefixes: lan.prefixes },
    vpn2: { routing: 'static', staticPrefixes: second },
  });

export const rule = defineRule({
  id: 'redundancy/prefer-equal-prefixes',
  severity: 'warning',
  title: 'Static connections of one site to one gateway should name the same prefixes.',
  why: 'When one connection is down, the prefixes that only it names have no way: the other one takes over a part of the traffic only.',
  sources: [aws.redundancy],
  examples: { bad: () => withPrefixes(['10.10.0.0/16']), good: () => withPrefixes(lan.prefixes) },
  *check(context) {
    const { name, query } = context;
    const firstOf = new Map<string, ConnectionPlan>();
    for (const { connection, gateway, device } of cloudConnections(context)) {
      // A table that takes one way to a prefix leaves no choice but to split them.
      if (!device || connection.routing !== 'static' || gateway.type.oneStaticWay) continue;
      const key = `${device.site.id} ${gateway.id}`;
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, connection);
        continue;
      }
      const [few, many] =
        connection.staticPrefixes.length < first.staticPrefixes.length
          ? [connection, first]
          : [first, connection];
      const own = new Set(few.staticPrefixes);
      const lacking = many.staticPrefixes.filter((prefix) => !own.has(prefix));
      if (lacking.length === 0) continue;
      const drawn = query.get(few.id, 'vpn-connection')?.staticPrefixes ?? few.staticPrefixes;
      yield {
        what: `${name(few.id)} does not name ${lacking.slice(0, 3).join(', ')}${lacking.length > 3 ? ' and more' : ''}, as ${name(many.id)} does.`,
        action: 'Name the same prefixes on both.',
        at: [
          { id: few.id, field: 'staticPrefixes', label: 'lacks some' },
          { id: many.id, field: 'staticPrefixes', label: 'names them' },
        ],
        fix: {
          label: `Name them on ${name(few.id)} too`,
          changes: [{ op: 'set', id: few.id, path: ['staticPrefixes'], value: [...drawn, ...lacking] }],
        },
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { isLink, linksBetween } from '@/lib/model/kinds';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-dangling-link',
  severity: 'error',
  title: 'Both ends of a link must exist, and be what it can join.',
  why: 'A link whose end is gone is left out of every configuration, though it still shows in lists.',
  sources: [designFormat],
  examples: { bad: () => example({ vpn2: { to: 'gone' } }), good: () => example() },
  *check({ design, query, name }) {
    const joins = new Map<string, boolean>();
    const mayJoin = (kind: string, a: string, b: string): boolean => {
      const key = `${kind} ${a} ${b}`;
      const known = joins.get(key) ?? linksBetween(a, b).some((link) => link.kind === kind);
      joins.set(key, known);
      return known;
    };
    for (const object of Object.values(design.objects)) {
      if (!isLink(object)) continue;
      const { id, from, to } = object;
      const a = query.object(from)?.kind;
      const b = query.object(to)?.kind;
      if (a && b && mayJoin(object.kind, a, b)) continue;
      const gone = [from, to].filter((end) => !query.object(end));
      yield {
        what:
          gone.length > 0
            ? `${name(id)} ends at ${gone.map((end) => `“${end}”`).join(' and ')}, which does not exist.`
            : `${name(id)} joins ${name(from)} and ${name(to)}, which it cannot.`,
        action: 'Remove it, and draw it again between the right ends.',
        at: [{ id }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

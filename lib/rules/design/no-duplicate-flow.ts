import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const second = (fields: object) =>
  example({}, [piece('flow', 'flow2', { name: 'Again', from: 'lan', to: 'vpc', ...fields })]);

export const rule = defineRule({
  id: 'design/no-duplicate-flow',
  severity: 'info',
  title: 'A need is stated once.',
  why: 'Two flows of the same ends, protocol and ports are one need: its bandwidth is counted twice, and only one of them is kept up to date.',
  sources: [designFormat],
  examples: { bad: () => second({}), good: () => second({ protocol: 'tcp', ports: '443' }) },
  *check({ query, name }) {
    const firstOf = new Map<string, string>();
    for (const { id, from, to, protocol = 'any', ports = '' } of query.all('flow')) {
      const key = `${from} ${to} ${protocol} ${ports}`;
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, id);
        continue;
      }
      yield {
        what: `${name(id)} states the same need as ${name(first)}.`,
        action: `Keep one of them, with what both ask for.`,
        at: [
          { id, label: 'the same need' },
          { id: first, label: 'as here' },
        ],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-empty-site',
  severity: 'info',
  title: 'A site has networks or gateways.',
  why: 'An empty site has nothing to connect, and is most often left over.',
  sources: [designFormat],
  examples: {
    bad: () => example({}, [piece('site', 'spare', { name: 'Warehouse' })]),
    good: () =>
      example({}, [
        piece('site', 'spare', { name: 'Warehouse' }),
        piece('network', 'stock', { parent: 'spare', prefixes: ['10.30.0.0/24'] }),
      ]),
  },
  *check({ query, name }) {
    for (const { id } of query.all('site')) {
      if (query.children(id).length > 0) continue;
      yield {
        what: `${name(id)} is empty.`,
        action: 'Put its networks and gateways into it, or remove it.',
        at: [{ id }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

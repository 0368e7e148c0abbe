import { example, piece } from '@/lib/model/build';
import { isLink } from '@/lib/model/kinds';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

const peering = (to: string) =>
  example({}, [
    piece('vpc', 'vpc2', {
      parent: 'region',
      name: 'Analytics',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'data', prefix: '10.101.0.0/24', zone: 'a' }],
    }),
    piece('peering', 'peer', { name: 'Production to analytics', from: 'vpc', to }),
  ]);

export const rule = defineRule({
  id: 'design/no-link-to-itself',
  severity: 'error',
  title: 'A link must join two different places.',
  why: 'A place is not joined to itself: nothing is made of such a link, or the cloud refuses it.',
  sources: [designFormat],
  examples: { bad: () => peering('vpc'), good: () => peering('vpc2') },
  *check({ design, query, name }) {
    for (const object of Object.values(design.objects)) {
      if (!isLink(object) || object.from !== object.to || !query.object(object.from)) continue;
      yield {
        what: `${name(object.id)} joins ${name(object.from)} to itself.`,
        action: 'Remove it, and draw it again to the other place.',
        at: [{ id: object.id }, { id: object.from, label: 'both ends' }],
        fix: { label: `Remove ${name(object.id)}`, changes: [{ op: 'remove', ids: [object.id] }] },
      };
    }
  },
});

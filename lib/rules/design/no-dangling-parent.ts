import { example } from '@/lib/model/build';
import { kindOf } from '@/lib/model/kinds';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-dangling-parent',
  severity: 'error',
  title: 'What lies in something must lie in something that exists.',
  why: 'An object whose site or region is gone belongs nowhere: it is left out of every configuration and hard to find.',
  sources: [designFormat],
  examples: { bad: () => example({ lan: { parent: 'gone' }, flow: null }), good: () => example() },
  *check({ design, query, name }) {
    for (const object of Object.values(design.objects)) {
      if (!('parent' in object)) continue;
      const parent = query.object(object.parent);
      const parents = kindOf(object.kind)?.parents ?? [];
      if (parent && parents.includes(parent.kind)) continue;
      yield {
        what: parent
          ? `${name(object.id)} lies in ${name(parent.id)}, where it cannot be.`
          : `${name(object.id)} lies in “${object.parent}”, which does not exist.`,
        action: `Move it into a ${parents.map((kind) => kindOf(kind)?.title.toLowerCase() ?? kind).join(' or ')}, or remove it.`,
        at: [{ id: object.id, field: 'parent' }],
        fix: { label: `Remove ${name(object.id)}`, changes: [{ op: 'remove', ids: [object.id] }] },
      };
    }
  },
});

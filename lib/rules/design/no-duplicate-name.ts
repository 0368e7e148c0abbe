import { example } from '@/lib/model/build';
import type { DesignObject } from '@/lib/model/kinds';
import { numbered } from '../numbered';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-duplicate-name',
  severity: 'info',
  title: 'Objects of one kind in one place have different names.',
  why: 'Problems, files and cloud resources are told apart by name: with two of the same a reader takes one for the other.',
  sources: [designFormat],
  examples: {
    bad: () => example({ gw2: { name: 'edge-1' } }),
    good: () => example({ gw2: { name: 'edge-2' } }),
  },
  *check({ design, name }) {
    const named = Object.values(design.objects).filter(({ kind }) => kind !== 'note' && kind !== 'waiver');
    const firstOf = new Map<string, string>();
    const again = named.filter((object) => {
      const key = keyOf(object, object.name);
      if (firstOf.has(key)) return true;
      firstOf.set(key, object.id);
      return false;
    });
    for (const object of again) {
      const first = firstOf.get(keyOf(object, object.name)) ?? object.id;
      let count = 2;
      while (firstOf.has(keyOf(object, numbered(object.name, count)))) count++;
      const fresh = numbered(object.name, count);
      firstOf.set(keyOf(object, fresh), object.id);
      yield {
        what: `There are two of the name ${name(object.id)}.`,
        action: `Rename one of them, for example to “${fresh}”.`,
        at: [
          { id: object.id, field: 'name', label: 'the same name' },
          { id: first, field: 'name', label: 'as here' },
        ],
        fix: {
          label: `Rename it to “${fresh}”`,
          changes: [{ op: 'set', id: object.id, path: ['name'], value: fresh }],
        },
      };
    }
  },
});

/** Where a name has to be unique: among objects of its kind in one place; links all lie in one place. */
const keyOf = (object: DesignObject, name: string): string =>
  `${object.kind} ${'parent' in object ? object.parent : ''} ${name.trim().toLowerCase()}`;

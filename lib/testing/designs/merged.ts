import type { Design } from '@/lib/model/design';
import { kindOf } from '@/lib/model/kinds';
import { nextNumber } from '@/lib/model/numbers';
import { mapReferences } from '@/lib/model/schema-walk';

/**
 * Two designs in one, side by side and joined by nothing: the ids of the second, and all that it refers to, start with the prefix, its numbers go on after
 * those of the first, and its settings win.
 */
export function merged(first: Design, second: Design, prefix: string): Design {
  const objects = { ...first.objects };
  for (const object of Object.values(second.objects)) {
    const kind = kindOf(object.kind);
    if (!kind) continue;
    const id = `${prefix}${object.id}`;
    const renamed = mapReferences(
      object,
      kind.schema,
      (reference) => `${prefix}${reference}`,
    ) as typeof object;
    const number =
      kind.numbering && 'number' in object
        ? { number: object.number + nextNumber(first, kind.numbering) - 1 }
        : {};
    objects[id] = { ...renamed, ...number, id } as typeof object;
  }
  return { ...first, settings: { ...first.settings, ...second.settings }, objects };
}

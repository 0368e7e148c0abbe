import { type Design, maxFormerNames } from '@/lib/model/design';

/**
 * A design as an export hands it out: with what its objects were called in earlier exports, so that the next one can tell Terraform every name that a
 * resource may still have.
 */
export function withFormerNames(design: Design, previous: Design | undefined): Design {
  const names = Object.entries(design.objects).flatMap(([id, { name }]) => {
    const own = namesOf(design, id);
    const before = previous && Object.hasOwn(previous.objects, id) ? previous.objects[id]?.name : undefined;
    const earlier = previous ? namesOf(previous, id) : [];
    const all = [...(before === undefined ? [] : [before]), ...earlier, ...own];
    const former = [...new Set(all)].filter((each) => each !== name).slice(0, maxFormerNames);
    return former.length > 0 ? [[id, former] as const] : [];
  });
  const { formerNames: _, ...rest } = design;
  return names.length > 0 ? { ...rest, formerNames: Object.fromEntries(names) } : rest;
}

/** What an object was called in earlier exports, the newest first. */
export const namesOf = ({ formerNames }: Design, id: string): readonly string[] =>
  (formerNames && Object.hasOwn(formerNames, id) ? formerNames[id] : undefined) ?? [];

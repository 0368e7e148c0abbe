import { describe, expect, it } from 'vitest';
import type { Item } from '@/lib/plan/hcl';
import replacement from '@/lib/testing/terraform-check/behaviour/replacement.json';
import { lifecycle } from './lifecycle';
import { partOfDesign } from './test-bundle';
import { type GoogleDesign, googleDesigns } from './test-designs';

/** Paths of all arguments that a resource type has in some design, keys as they are out of state and as variables. */
function writtenArguments(): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>();
  const names = Object.keys(googleDesigns) as GoogleDesign[];
  for (const part of names.flatMap((name) => [partOfDesign(name), partOfDesign(name, 'variables')]))
    for (const item of part.files.flatMap(({ body }) => body)) {
      if (item.kind !== 'block' || item.type !== 'resource') continue;
      const [type = ''] = item.labels;
      const paths = written.get(type) ?? new Set();
      written.set(type, paths);
      for (const path of pathsOf(item.body)) paths.add(path);
    }
  return written;
}

const pathsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'attribute') return [item.name];
    if (item.kind !== 'block' || item.type === 'lifecycle') return [];
    return [item.type, ...pathsOf(item.body).map((path) => `${item.type}.${path}`)];
  });

const { conditions: all, sources: _, ...lists } = replacement;
const replacedBy: Record<string, readonly string[] | undefined> = lists;
const conditions: Record<string, Record<string, string> | undefined> = all;

describe('lifecycle', () => {
  const written = writtenArguments();

  it('tells of every type that is written, and of no other', () => {
    expect(Object.keys(lifecycle).sort()).toEqual([...written.keys()].sort());
  });

  it.each(Object.keys(lifecycle))('names of %s what the provider makes anew for', (type) => {
    const known = [...(replacedBy[type] ?? []), ...Object.keys(conditions[type] ?? {})];
    const own = [...(written.get(type) ?? [])];
    expect([...(lifecycle[type]?.replacedBy ?? [])].sort()).toEqual(
      [...new Set(known)].filter((path) => own.includes(path)).sort(),
    );
  });

  it('says of everything else only what is written', () => {
    for (const [type, { restartedBy = [] }] of Object.entries(lifecycle))
      for (const path of restartedBy)
        expect(
          [...(written.get(type) ?? [])].some(
            (each) => each === path || each.startsWith(path.replace('*', '')),
          ),
        ).toBe(true);
  });
});

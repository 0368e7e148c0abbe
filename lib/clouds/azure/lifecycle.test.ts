import { describe, expect, it } from 'vitest';
import type { Item } from '@/lib/plan/hcl';
import replacement from '@/lib/testing/terraform-check/behaviour/replacement.json';
import { lifecycle } from './lifecycle';
import { azureDesigns } from './test-designs';
import { partOf, planOf } from './test-part';

const pathsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'attribute') return [item.name];
    if (item.kind !== 'block' || item.type === 'lifecycle') return [];
    return [item.type, ...pathsOf(item.body).map((path) => `${item.type}.${path}`)];
  });

/** The paths of all arguments that a resource type has in some design. */
function writtenPaths(): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>();
  for (const design of Object.values(azureDesigns))
    for (const item of partOf(planOf(design())).files.flatMap(({ body }) => body)) {
      if (item.kind !== 'block' || item.type !== 'resource') continue;
      const [type = ''] = item.labels;
      const paths = written.get(type) ?? new Set();
      written.set(type, paths);
      for (const path of pathsOf(item.body)) paths.add(path);
    }
  return written;
}

const lists: ReadonlyMap<string, unknown> = new Map(Object.entries(replacement));
const replacing = (type: string): string[] => {
  const list = lists.get(type);
  return Array.isArray(list) ? list.map(String) : [];
};

describe('lifecycle', () => {
  const written = writtenPaths();

  it('tells of every type that is written, and of no other', () => {
    expect(Object.keys(lifecycle).sort()).toEqual([...written.keys()].sort());
  });

  it.each(Object.keys(lifecycle))('names what the provider makes %s anew for', (type) => {
    const own = written.get(type) ?? new Set();
    expect([...(lifecycle[type]?.replacedBy ?? [])].sort()).toEqual(
      replacing(type)
        .filter((path) => own.has(path))
        .sort(),
    );
  });

  it.each(Object.entries(lifecycle))(
    'says of a restart of %s only what is written',
    (type, { restartedBy }) => {
      const own = [...(written.get(type) ?? [])];
      for (const path of restartedBy ?? [])
        expect([path, own.some((each) => each === path || each.startsWith(path.replace('*', '')))]).toEqual([
          path,
          true,
        ]);
    },
  );
});

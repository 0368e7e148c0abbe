import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { createDesigns, type KeyValueStore } from './designs';

function memory(): KeyValueStore & { map: Map<string, unknown> } {
  const map = new Map<string, unknown>();
  return {
    map,
    get: async (key) => map.get(key),
    getMany: async (keys) => keys.map((key) => map.get(key)),
    setMany: async (entries) => {
      for (const [key, value] of entries) map.set(key, value);
    },
    deleteMany: async (keys) => {
      for (const key of keys) map.delete(key);
    },
    keys: async () => [...map.keys()],
  };
}

function setUp() {
  const keyValue = memory();
  let time = 0;
  const designs = createDesigns({ keyValue, now: () => ++time, newId: (kind) => `${kind}-new` });
  return { keyValue, designs };
}

describe('designs', () => {
  it('gives back what was put, and lists it with its counts, the newest first', async () => {
    const { designs } = setUp();
    const design = example();
    await designs.put(design);
    await designs.put({ ...design, id: 'other', name: 'Other' });
    expect((await designs.read(design.id))?.design).toEqual(design);
    expect(await designs.list()).toMatchObject([
      { id: 'other', name: 'Other' },
      { id: design.id, counts: { sites: 1, regions: 1, connections: 2, objects: 11 } },
    ]);
  });

  it('copies under a new id, and removes', async () => {
    const { designs } = setUp();
    const design = example();
    await designs.put(design);
    expect(await designs.duplicate(design.id)).toMatchObject({ id: 'design-new', name: 'Example (copy)' });
    await designs.remove(design.id);
    expect((await designs.list()).map(({ id }) => id)).toEqual(['design-new']);
    expect(await designs.read(design.id)).toBeUndefined();
    expect(await designs.duplicate('nowhere')).toBeUndefined();
  });

  it.each(['{ "format": "trunk', '', 7, null])('does not fail on a damaged text: %j', async (text) => {
    const { designs, keyValue } = setUp();
    keyValue.map.set('text:broken', text);
    keyValue.map.set('entry:broken', { id: 3 });
    expect(await designs.read('broken')).toMatchObject({ usable: false, design: { id: 'broken' } });
    expect(await designs.list()).toEqual([]);
  });
});

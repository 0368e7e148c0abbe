import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { allKinds } from '../kinds';
import { elementOf, isReference, metaOf, shapeOf } from '../schema-walk';

const files = readdirSync(import.meta.dirname)
  .filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !['all.ts', 'kind.ts'].includes(name),
  )
  .map((name) => name.replace('.ts', ''));
const names = allKinds.map(({ kind }) => kind);

/** The fields of a schema that a person sees, with those of entries of lists and of inner objects. */
function visibleFields(schema: z.ZodType, path = ''): { path: string; schema: z.ZodType; isTop: boolean }[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, field]) => {
    if (key === 'kind' || metaOf(field).input === 'hidden') return [];
    const here = path === '' ? key : `${path}/${key}`;
    const inner = elementOf(field) ?? field;
    return [{ path: here, schema: field, isTop: path === '' }, ...visibleFields(inner, here)];
  });
}

describe('the kinds', () => {
  it('are those with a file, sorted, each named as its file', () => expect(names).toEqual(files.sort()));

  describe.each(allKinds)('$kind', (kind) => {
    it('has a label for every field a person sees, and a group for each of its own', () => {
      for (const { path, schema, isTop } of visibleFields(kind.schema)) {
        const { label, group } = metaOf(schema);
        expect(label, path).toEqual(expect.stringMatching(/^[A-Z]/));
        if (isTop) expect(group, path).toEqual(expect.stringMatching(/^[A-Z]/));
      }
    });

    it('names kinds that exist: as parents, as ends, as references', () => {
      const joined = (kind.joins ?? []).flat();
      const referred = visibleFields(kind.schema).flatMap(({ schema }) =>
        isReference(schema) ? (metaOf(schema).of ?? []) : [],
      );
      expect(names).toEqual(expect.arrayContaining([...kind.parents, ...joined, ...referred]));
    });

    it('says what it is: a title, a plural, a sentence', () => {
      expect([kind.title, kind.plural, kind.icon].every((text) => text.length > 2)).toBe(true);
      expect(kind.about).toMatch(/^[A-Z].*\.$/);
    });

    it('joins something if and only if it is a link, and lies somewhere only if it is a place', () => {
      expect(Boolean(kind.joins?.length)).toBe(kind.shape === 'link');
      expect(Object.keys(shapeOf(kind.schema) ?? {}).includes('position')).toBe(kind.shape === 'place');
      expect(Object.keys(shapeOf(kind.schema) ?? {}).includes('parent')).toBe(kind.parents.length > 0);
    });

    it('has a number if and only if it is numbered', () => {
      expect(Object.hasOwn(shapeOf(kind.schema) ?? {}, 'number')).toBe(kind.numbering !== undefined);
    });
  });
});

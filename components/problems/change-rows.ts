import type { z } from 'zod';
import type { CatalogLists } from '@/components/inspector/choices-of';
import type { Design } from '@/lib/model/design';
import { applyChanges, type Change } from '@/lib/model/edit';
import { type DesignObject, kindOf } from '@/lib/model/kinds';
import { elementOf, metaOf, shapeOf } from '@/lib/model/schema-walk';
import { type Side, wordsFor } from './change-words';

/** What changes at one object: that it comes or goes, or a field with its value before and after in words; undefined where it has none. */
export type ChangeRow = { id: string; object: string; kind: string } & (
  | { is: 'added' | 'removed' }
  | { is: 'changed'; field: string; before?: string; after?: string }
);

type FieldChange = { field: string; before?: string; after?: string };

/** The two states of a value, each with the design that it is in. */
type Sides = { was: Side; is: Side; lists: CatalogLists };

/**
 * What changes do to a design, field by field under the names that the inspector has for them, objects in the design's order and new ones last.
 * Where things lie on the canvas is left out. Undefined: the changes do not fit the design (any more).
 */
export function changeRows(
  design: Design,
  changes: readonly Change[],
  lists: CatalogLists,
): ChangeRow[] | undefined {
  const after = applied(design, changes);
  if (!after) return undefined;
  const ids = new Set([...Object.keys(design.objects), ...Object.keys(after.objects)]);
  return [...ids].flatMap((id): ChangeRow[] => {
    const was = design.objects[id];
    const is = after.objects[id];
    const named = is ?? was;
    if (was === is || !named) return [];
    const kind = kindOf(named.kind);
    const head = { id, object: named.name || id, kind: kind?.title ?? named.kind };
    if (!is) return [{ ...head, is: 'removed' }];
    const before = was ?? ({ ...kind?.defaults, name: is.name, kind: is.kind, id } as DesignObject);
    const fields = kind
      ? fieldsThatDiffer(kind.schema, {
          was: { design, object: before, value: before },
          is: { design: after, object: is, value: is },
          lists,
        })
      : [];
    const changed = fields.map((row) => ({ ...head, is: 'changed' as const, ...row }));
    return was ? changed : [{ ...head, is: 'added' }, ...changed];
  });
}

function applied(design: Design, changes: readonly Change[]): Design | undefined {
  try {
    return applyChanges(design, changes);
  } catch {
    return undefined;
  }
}

/** The fields of an object, or of an entry of a list, that are not the same on both sides. */
function fieldsThatDiffer(schema: z.ZodType, sides: Sides, above: readonly string[] = []): FieldChange[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, field]) => {
    const label = labelOf(key, field);
    return label ? differences(field, inner(sides, key), [...above, label]) : [];
  });
}

function differences(schema: z.ZodType, sides: Sides, path: readonly string[]): FieldChange[] {
  const { was, is } = sides;
  if (JSON.stringify(was.value) === JSON.stringify(is.value)) return [];
  if (shapeOf(schema)) return fieldsThatDiffer(schema, sides, path);
  const element = elementOf(schema);
  if (element && shapeOf(element)) return entriesThatDiffer(element, sides, path);
  return [changeOf(schema, sides, path)];
}

/** Entries of a list, matched by their ids. */
function entriesThatDiffer(element: z.ZodType, sides: Sides, path: readonly string[]): FieldChange[] {
  const [before, after] = [entriesOf(sides.was.value), entriesOf(sides.is.value)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const named = is ?? was;
    const between: Sides = {
      ...sides,
      was: { ...sides.was, value: was?.value },
      is: { ...sides.is, value: is?.value },
    };
    const deeper = [...path, named?.name ?? id];
    if (!was || !is) return [changeOf(element, between, deeper)];
    return fieldsThatDiffer(element, between, deeper);
  });
}

function entriesOf(value: unknown): Map<string, { name: string; value: unknown }> {
  const entries = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  return new Map(
    entries.map((entry, index) => [
      String(entry.id ?? index),
      { name: String(entry.name || index + 1), value: entry },
    ]),
  );
}

const changeOf = (schema: z.ZodType, { was, is, lists }: Sides, path: readonly string[]): FieldChange => {
  const before = wordsFor(schema, was, lists);
  const after = wordsFor(schema, is, lists);
  return {
    field: path.join(' › '),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
};

const inner = ({ was, is, lists }: Sides, key: string): Sides => ({
  was: { ...was, value: valueIn(was.value, key) },
  is: { ...is, value: valueIn(is.value, key) },
  lists,
});

const valueIn = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** What a person calls a field; undefined for what no person sees, such as ids and spots on the canvas. */
function labelOf(key: string, field: z.ZodType): string | undefined {
  if (key === 'parent') return 'Lies in';
  return metaOf(field).label as string | undefined;
}

import type { z } from 'zod';
import { type CatalogLists, choicesOf } from '@/components/inspector/choices-of';
import type { Control } from '@/components/inspector/fields';
import type { Design } from '@/lib/model/design';
import type { DesignObject } from '@/lib/model/kinds';
import { elementOf, isReference, metaOf, shapeOf } from '@/lib/model/schema-walk';
import { cut } from './shortened';

/** A value of an object of a design. */
export type Side = { design: Design; object: DesignObject; value: unknown };

/** Most characters of a value that are told. */
const most = 160;

/** A value as a person reads it: names for ids, words for switches, the unit after a number. Undefined where there is none. */
export function wordsFor(schema: z.ZodType, side: Side, lists: CatalogLists): string | undefined {
  const { value } = side;
  if (value === undefined) return undefined;
  const text = textOf(schema, side, lists);
  return cut(text, most);
}

function textOf(schema: z.ZodType, side: Side, lists: CatalogLists): string {
  const { value } = side;
  const inside = (item: unknown, of: z.ZodType): string => textOf(of, { ...side, value: item }, lists);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    return value.length === 0
      ? 'none'
      : value.map((item) => (element ? inside(item, element) : String(item))).join(', ');
  }
  if (typeof value === 'object' && value !== null) return partsText(schema, value, inside);
  const { unit } = metaOf(schema);
  if (typeof value === 'number') return unit ? `${value} ${unit}` : String(value);
  return wordOf(schema, side, lists);
}

/** An entry of a list, or pairs: what a person sees of it, each with its name. */
function partsText(
  schema: z.ZodType,
  value: object,
  inside: (item: unknown, of: z.ZodType) => string,
): string {
  const shape = shapeOf(schema);
  const parts = Object.entries(value).flatMap(([key, item]) => {
    if (!shape) return [`${key} = ${String(item)}`];
    const field = shape[key];
    const label = field && metaOf(field).label;
    return field && label && item !== undefined ? [`${label}: ${inside(item, field)}`] : [];
  });
  return parts.join(', ') || 'as usual';
}

/** A text that may be the id of something with a name. */
function wordOf(schema: z.ZodType, { design, object, value }: Side, lists: CatalogLists): string {
  const { input, of = [] } = metaOf(schema);
  const control: Control | undefined = isReference(schema)
    ? { is: 'reference', kinds: of }
    : input === 'part'
      ? { is: 'part', of }
      : input === 'catalog'
        ? { is: 'catalog', list: of[0] ?? '' }
        : undefined;
  if (!control) return String(value);
  const found = choicesOf({ design, object, control, lists }).find((choice) => choice.value === value);
  return found?.label ?? String(value);
}

import fc from 'fast-check';
import type { z } from 'zod';
import { anyAddress, anyPrefix } from '@/lib/addressing/prefix-arbitraries';
import type { Design } from './design';
import { allKinds } from './kinds';
import type { Kind } from './kinds/kind';
import { readDesign } from './parse';
import { elementOf, isReference, metaOf, shapeOf } from './schema-walk';

// Arbitrary designs, made from the schemas themselves, so that a new kind or field is covered without a line here.

/** Words to choose from for fields that a catalog knows, by the name of the list; others get any word. */
type Words = Readonly<Record<string, readonly string[]>>;

/** Objects of a kind in a design at most: few, so that links meet. */
const mostOfKind = 4;

/** A design's file as JSON value: fits its schemas, with unknown fields at every level. */
export function anyFile(words: Words = {}): fc.Arbitrary<Record<string, unknown>> {
  const objects = fc.tuple(...allKinds.map((kind) => objectsOf(kind, words)));
  return fc.record({
    format: fc.constant('trunkline'),
    version: fc.constant(1),
    id: fc.constantFrom('d', 'Design-1'),
    name: anyWords,
    settings: fc.oneof(
      fc.constant({}),
      fc.record({ tags: fc.dictionary(fc.constantFrom('owner', 'cost-centre'), anyWords) }),
    ),
    ...unknownField,
    objects: objects.map((lists) => Object.fromEntries(lists.flat())),
  });
}

/** A design as it is in memory. */
export const anyDesign = (words: Words = {}): fc.Arbitrary<Design> =>
  anyFile(words).map((file) => readDesign(file).design);

/** The fields of one object of a kind, without its id. */
export function anyFields(kind: Kind, words: Words = {}): fc.Arbitrary<Record<string, unknown>> {
  return anyValue(kind.schema, words) as fc.Arbitrary<Record<string, unknown>>;
}

function objectsOf(kind: Kind, words: Words): fc.Arbitrary<[string, Record<string, unknown>][]> {
  return fc.array(anyFields(kind, words), { maxLength: mostOfKind }).map((list) =>
    list.map((fields, index) => [
      `${kind.kind}-${index}`,
      kind.numbering
        ? {
            ...fields,
            number: index + 1 + (kind.kind === 'hub' || kind.kind === 'private-circuit' ? mostOfKind : 0),
          }
        : fields,
    ]),
  );
}

const unknownField = {
  zFuture: fc.constantFrom(undefined, undefined, null, true, 1.5, 'text', [1, [2]], { b: { c: [] }, a: 1 }),
};

/** Readable text with signs that other programs obey, as it is after cleaning. */
const anyWords = fc
  .array(
    fc.constantFrom(
      'Office',
      'Zürich',
      '“x”',
      "it's",
      '`id`',
      '$' + '{a}',
      '%{b}',
      '<script>',
      '!',
      '#',
      ';',
      '\\',
      '東京',
      '😀',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((list) => list.join(' '));

function anyValue(schema: z.ZodType, words: Words): fc.Arbitrary<unknown> {
  const def = schema.def as {
    type: string;
    innerType?: z.ZodType;
    entries?: Record<string, unknown>;
    values?: unknown[];
  };
  switch (def.type) {
    case 'optional':
    case 'default':
      return fc.option(anyValue(def.innerType as z.ZodType, words), { nil: undefined, freq: 2 });
    case 'object':
      return recordOf(schema, words);
    case 'array':
      return listOf(schema, words);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(schema);
    default:
      return textOf(schema, words);
  }
}

function recordOf(schema: z.ZodType, words: Words): fc.Arbitrary<unknown> {
  const fields = Object.entries(shapeOf(schema) ?? {}).map(([key, field]) => [key, anyValue(field, words)]);
  return fc
    .record({ ...Object.fromEntries(fields), ...unknownField })
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)));
}

function listOf(schema: z.ZodType, words: Words): fc.Arbitrary<unknown[]> {
  const element = elementOf(schema) as z.ZodType;
  const fewest = schema.safeParse([]).success ? 0 : 1;
  const list = fc.array(anyValue(element, words), { minLength: fewest, maxLength: 4 });
  return list.map((items) => {
    const seen = new Set<unknown>();
    return items.filter((item) => {
      const key = typeof item === 'object' && item !== null && 'id' in item ? item.id : JSON.stringify(item);
      return !seen.has(key) && seen.add(key);
    });
  });
}

function numberOf(schema: z.ZodType): fc.Arbitrary<number> {
  const { minValue, maxValue, isInt } = schema as z.ZodNumber;
  const max = Number(maxValue);
  const min = Number(minValue);
  if (isInt)
    return fc.oneof(
      fc.integer({ min, max: Math.min(max, min + 20) }),
      fc.maxSafeInteger().map((n) => min + (Math.abs(n) % (max - min + 1))),
    );
  return fc.integer({ min, max }).map((n) => n + 0);
}

/** Which text a schema takes is found by trying one of each sort, the strictest first. */
function textOf(schema: z.ZodType, words: Words): fc.Arbitrary<string> {
  if (isReference(schema)) {
    const of = metaOf(schema).of ?? [];
    const kinds = of.length > 0 ? of : allKinds.map(({ kind }) => kind);
    return fc
      .tuple(fc.constantFrom(...kinds), fc.nat(mostOfKind - 1))
      .map(([kind, index]) => `${kind}-${index}`);
  }
  const listed = (metaOf(schema).of ?? []).flatMap((list) => words[list] ?? []);
  if (listed.length > 0) return fc.constantFrom(...listed);
  const takes = (text: string): boolean => schema.safeParse(text).success;
  if (takes('Any text!')) return anyWords;
  if (takes('10.0.0.0/8') && !takes('x')) return anyPrefix;
  if (takes('2001:db8::1') && !takes('x')) return anyAddress;
  if (takes('192.0.2.1') && !takes('x')) return fc.ipV4();
  if (takes('443') && !takes('x')) return fc.constantFrom('443', '22,443', '8000-8080');
  if (takes('2026-01-31') && !takes('x')) return fc.constantFrom('2026-01-31', '2030-12-01');
  if (takes('bgp/no-loop') && !takes('x')) return fc.constantFrom('bgp/no-loop');
  if (takes('a.b')) return fc.constantFrom('x', 'a.b', 'Word-1');
  return fc.constantFrom('a', 'b', 't1', 'u1', 'x-2');
}

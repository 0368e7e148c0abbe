import type { z } from 'zod';
import type { FieldMeta } from '@/lib/model/fields';

/** What a person enters a value with. */
export type Control =
  | { is: 'text' | 'lines' | 'prefix' | 'address' | 'asn' | 'date' | 'switch' | 'pairs' }
  | { is: 'number'; min: number | undefined; max: number | undefined }
  | { is: 'choice'; values: readonly (string | number)[] }
  | { is: 'choices'; values: readonly (string | number)[] }
  | { is: 'catalog'; list: string }
  | { is: 'reference' | 'references'; kinds: readonly string[] }
  | { is: 'part' | 'parts'; of: readonly string[] }
  | { is: 'values'; item: Control }
  | { is: 'group'; fields: readonly FieldSpec[] }
  | { is: 'list'; fields: readonly FieldSpec[]; max: number | undefined };

/** A field of a form, read from a schema. */
export type FieldSpec = {
  key: string;
  label: string;
  help?: string;
  unit?: string;
  group: string;
  placeholder?: string;
  /** A list of the catalog without which the field means nothing. */
  needs?: string;
  /** Leaving it empty removes it. */
  optional: boolean;
  control: Control;
  schema: z.ZodType;
};

type Definition = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string | number>;
  values?: readonly (string | number)[];
  valueType?: z.ZodType;
  format?: string;
};

const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The fields of an object's schema that a person may see, in the schema's order. */
export function fieldsOf(schema: z.ZodType): FieldSpec[] {
  const { type, shape } = definition(bare(schema));
  if (type !== 'object' || !shape) return [];
  return Object.entries(shape).flatMap(([key, field]) => {
    const meta = metaOf(field);
    const core = bare(field);
    if (meta.input === 'hidden' || key === 'kind') return [];
    const control = controlOf(core, meta);
    return [
      {
        key,
        label: meta.label ?? key,
        help: meta.help,
        unit: meta.unit,
        group: meta.group ?? 'General',
        placeholder: meta.placeholder,
        needs: meta.needs,
        optional: field.safeParse(undefined).success,
        control,
        schema: field,
      },
    ];
  });
}

/** Fields by group, groups in the order in which they first appear. */
export function grouped(fields: readonly FieldSpec[]): { group: string; fields: FieldSpec[] }[] {
  const groups = new Map<string, FieldSpec[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return [...groups].map(([group, members]) => ({ group, fields: members }));
}

/** The schema inside `optional` and `default`. */
export function bare(schema: z.ZodType): z.ZodType {
  const { innerType } = definition(schema);
  return innerType ? bare(innerType) : schema;
}

/** The value that a field has when it is left out. */
export const defaultOf = (schema: z.ZodType): unknown => schema.safeParse(undefined).data;

/** The schema of a list's entries. */
export const entrySchema = (schema: z.ZodType): z.ZodType | undefined => definition(bare(schema)).element;

/** What is written at a schema, and at the one inside it where that says nothing. */
function metaOf(schema: z.ZodType): FieldMeta {
  const { innerType } = definition(schema);
  return { ...(innerType ? metaOf(innerType) : {}), ...schema.meta() };
}

function controlOf(schema: z.ZodType, meta: FieldMeta): Control {
  const def = definition(schema);
  const of = meta.of ?? [];
  switch (def.type) {
    case 'boolean':
      return { is: 'switch' };
    case 'enum':
      return { is: 'choice', values: Object.values(def.entries ?? {}) };
    case 'literal':
      return { is: 'choice', values: def.values ?? [] };
    case 'object':
      return { is: 'group', fields: fieldsOf(schema) };
    case 'record':
      return { is: 'pairs' };
    case 'array':
      return listControl(def.element, schema);
    case 'number':
      return meta.input === 'asn' ? { is: 'asn' } : { is: 'number', ...bounds(schema) };
    default:
      if (def.format === 'date') return { is: 'date' };
      return textControl(meta, of);
  }
}

function textControl(meta: FieldMeta, of: readonly string[]): Control {
  switch (meta.input) {
    case 'catalog':
      return { is: 'catalog', list: of[0] ?? '' };
    case 'reference':
      return { is: 'reference', kinds: of };
    case 'part':
      return { is: 'part', of };
    case 'lines':
    case 'prefix':
    case 'address':
      return { is: meta.input };
    default:
      return { is: 'text' };
  }
}

function listControl(element: z.ZodType | undefined, list: z.ZodType): Control {
  const item = element ? controlOf(bare(element), metaOf(element)) : { is: 'text' as const };
  switch (item.is) {
    case 'group':
      return { is: 'list', fields: item.fields, max: longest(list) };
    case 'choice':
      return { is: 'choices', values: item.values };
    case 'reference':
      return { is: 'references', kinds: item.kinds };
    case 'part':
      return { is: 'parts', of: item.of };
    default:
      return { is: 'values', item };
  }
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function bounds(schema: z.ZodType): { min: number | undefined; max: number | undefined } {
  const { minValue, maxValue } = schema as unknown as Record<string, unknown>;
  return { min: number(minValue), max: number(maxValue) };
}

type Check = { _zod: { def: { check: string; maximum?: unknown } } };

function longest(schema: z.ZodType): number | undefined {
  const checks = (schema.def as { checks?: Check[] }).checks ?? [];
  return number(checks.find(({ _zod }) => _zod.def.check === 'max_length')?._zod.def.maximum);
}

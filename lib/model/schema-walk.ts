import { z } from 'zod';

// What the schemas of the kinds say about a value's parts, for code that walks a value beside its schema.

/** The schema inside optional and default wrappers. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? unwrap(innerType) : schema;
}

/** The fields of an object's schema. */
export const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> | undefined =>
  (unwrap(schema).def as { shape?: Record<string, z.ZodType> }).shape;

/** The schema of a list's items. */
export const elementOf = (schema: z.ZodType): z.ZodType | undefined =>
  (unwrap(schema).def as { element?: z.ZodType }).element;

/** The most entries that a list may have. */
export function mostOf(schema: z.ZodType): number | undefined {
  const { checks = [] } = unwrap(schema).def as z.core.$ZodArrayDef;
  const bounds = checks.flatMap(({ _zod: { def } }) =>
    def.check === 'max_length' ? [def as z.core.$ZodCheckMaxLengthDef] : [],
  );
  return bounds.at(0)?.maximum;
}

/** Label, help and the like of a field, its wrappers' words over its own. */
export function metaOf(schema: z.ZodType): z.core.GlobalMeta {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return { ...(innerType ? metaOf(innerType) : {}), ...z.globalRegistry.get(schema) };
}

/** Whether a field names another object of the design: neither a word of a catalog nor a part of an object. */
export function isReference(schema: z.ZodType): boolean {
  const { input, of } = metaOf(schema);
  return input !== 'catalog' && input !== 'part' && of !== undefined;
}

/**
 * A copy of a value in which every reference to an object is what `change` makes of it. Where it gives undefined, the reference goes, and
 * with it the item of a list that it is in.
 */
export function mapReferences(
  value: unknown,
  schema: z.ZodType,
  change: (id: string) => string | undefined,
): unknown {
  if (typeof value === 'string') return isReference(schema) ? change(value) : value;
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    if (!element) return value;
    return value.flatMap((item) => {
      const mapped = mapReferences(item, element, change);
      return mapped === undefined || lostReference(item, mapped) ? [] : [mapped];
    });
  }
  const shape = shapeOf(schema);
  if (typeof value !== 'object' || value === null || !shape) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return [key, field ? mapReferences(inner, field, change) : inner];
  });
  return Object.fromEntries(entries);
}

const lostReference = (before: unknown, after: unknown): boolean =>
  typeof before === 'object' &&
  before !== null &&
  Object.entries(before).some(([key, value]) => value !== undefined && (after as never)[key] === undefined);

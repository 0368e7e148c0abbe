import type { z } from 'zod';
import type { Design } from './design';
import type { DesignObject } from './kinds';
import { kindOf } from './kinds';
import { elementOf, shapeOf } from './schema-walk';
import { escapeControls } from './text';

const headOrder = ['$schema', 'format', 'version', 'id', 'name', 'description', 'settings'];

/** A design as the text of its file: two spaces, keys in the schema's order, objects by id, a line feed at the end. */
export function serialiseDesign(design: Design): string {
  return `${escapeControls(JSON.stringify(toFile(design), null, 2))}\n`;
}

/** As `serialiseDesign`, without white space: for links. */
export function compactDesign(design: Design): string {
  return JSON.stringify(toFile(design));
}

function toFile(design: Design): Record<string, unknown> {
  const { objects, unread, ...head } = design;
  const all: Record<string, unknown> = { ...unread, ...objects };
  const ordered: Record<string, unknown> = {};
  for (const id of Object.keys(all).sort()) {
    const object = objects[id];
    ordered[id] = object ? toFileObject(object) : sortedKeys(unread[id]);
  }
  return { ...inOrder(head, headOrder), objects: ordered };
}

function toFileObject(object: DesignObject): unknown {
  const { id: _, ...fields } = object;
  const schema = kindOf(object.kind)?.schema;
  return schema ? ordered(fields, schema) : sortedKeys(fields);
}

/** Known keys in the order the schema declares them, unknown ones after them by name. */
function ordered(value: unknown, schema: z.ZodType): unknown {
  if (Array.isArray(value)) {
    const item = elementOf(schema);
    return value.map((entry) => (item ? ordered(entry, item) : sortedKeys(entry)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const shape = shapeOf(schema);
  if (!shape) return sortedKeys(value);
  const record = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    if (record[key] !== undefined) result[key] = ordered(record[key], field);
  }
  for (const key of Object.keys(record).sort()) {
    if (!Object.hasOwn(shape, key) && record[key] !== undefined) result[key] = sortedKeys(record[key]);
  }
  return result;
}

function inOrder(value: Record<string, unknown>, order: string[]): Record<string, unknown> {
  const keys = [
    ...order.filter((key) => key in value),
    ...Object.keys(value)
      .filter((key) => !order.includes(key))
      .sort(),
  ];
  return Object.fromEntries(
    keys.filter((key) => value[key] !== undefined).map((key) => [key, sortedKeys(value[key])]),
  );
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .filter((key) => record[key] !== undefined)
      .map((key) => [key, sortedKeys(record[key])]),
  );
}

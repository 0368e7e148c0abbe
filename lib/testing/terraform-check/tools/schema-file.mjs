// Writing the files in schemas/.

import { writeFileSync } from 'node:fs';

const isAttribute = ({ type }) => typeof type === 'string' || Array.isArray(type);

/** JSON with one attribute or list of names to a line. */
function format(value, indent = '') {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || Array.isArray(value) || isAttribute(value) || !/[{]/.test(flat.slice(1)))
    return flat;
  const inner = `${indent} `;
  const lines = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** `object` with its keys in the order of the alphabet. */
export const sorted = (object) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** @param {string} name of the provider @param {{ version: string }} schema as schema.mjs reads it */
export function writeSchema(name, schema) {
  const file = new URL(`../schemas/${name}-${schema.version}.json`, import.meta.url);
  writeFileSync(file, `${format(schema)}\n`);
}

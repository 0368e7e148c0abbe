#!/usr/bin/env node
// Makes a file for schemas/ out of the output of
// `terraform providers schema -json`, for the types in types.json:
//
//   tools/import-schema.mjs DUMP.json aws=6.47.0 ...

import { readFileSync, writeFileSync } from 'node:fs';
import { mapValues } from '../src/schema.mjs';

const KINDS = ['resource_schemas', 'data_source_schemas', 'ephemeral_resource_schemas'];

const ATTRIBUTE_KEYS = ['type', 'required', 'optional', 'computed', 'sensitive', 'deprecated', 'write_only'];

const NESTED_KEYS = ['nesting_mode', 'min_items', 'max_items'];

const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => object[key]).map((key) => [key, object[key]]));

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

function slimBlock(block) {
  const slim = {};
  if (block.attributes)
    slim.attributes = mapValues(sorted(block.attributes), (item) => pick(item, ATTRIBUTE_KEYS));
  if (block.block_types) {
    slim.block_types = mapValues(sorted(block.block_types), (item) => ({
      ...pick(item, NESTED_KEYS),
      block: slimBlock(item.block),
    }));
  }
  return block.deprecated ? { ...slim, deprecated: true } : slim;
}

const slimSchema = ({ version, block }) => ({ version: version ?? 0, block: slimBlock(block) });

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

function makeSchema(address, version, dump, patterns) {
  const wanted = patterns.map((pattern) => new RegExp(`^(${pattern})$`));
  const result = { address, version, provider: slimSchema(dump.provider) };
  const left = {};
  for (const kind of KINDS) {
    const names = Object.keys(dump[kind] ?? {}).sort();
    const chosen = names.filter((name) => wanted.some((pattern) => pattern.test(name)));
    result[kind] = Object.fromEntries(chosen.map((name) => [name, slimSchema(dump[kind][name])]));
    left[kind] = names.filter((name) => !chosen.includes(name));
  }
  return { ...result, other_types: left };
}

const [dumpFile, ...pairs] = process.argv.slice(2);
const dump = JSON.parse(readFileSync(dumpFile, 'utf8')).provider_schemas;
const types = JSON.parse(readFileSync(new URL('types.json', import.meta.url), 'utf8'));
for (const [name, version] of pairs.map((pair) => pair.split('='))) {
  const address = Object.keys(dump).find((key) => key.endsWith(`/${name}`));
  const file = new URL(`../schemas/${name}-${version}.json`, import.meta.url);
  writeFileSync(file, `${format(makeSchema(address, version, dump[address], types[name]))}\n`);
}

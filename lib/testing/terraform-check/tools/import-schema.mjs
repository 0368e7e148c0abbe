#!/usr/bin/env node
// Makes a file for schemas/ out of the output of
// `terraform providers schema -json`, for the types in types.json:
//
//   tools/import-schema.mjs DUMP.json aws=6.47.0 ...

import { readFileSync } from 'node:fs';
import { mapValues } from '../src/schema.mjs';
import { sorted, writeSchema } from './schema-file.mjs';

const KINDS = ['resource_schemas', 'data_source_schemas', 'ephemeral_resource_schemas'];

const ATTRIBUTE_KEYS = ['type', 'required', 'optional', 'computed', 'sensitive', 'deprecated', 'write_only'];

const NESTED_KEYS = ['nesting_mode', 'min_items', 'max_items'];

const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => object[key]).map((key) => [key, object[key]]));

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
  writeSchema(name, makeSchema(address, version, dump[address], types[name]));
}

#!/usr/bin/env node
// Makes a file for schemas/ out of that of another release, for releases no
// dump of which is published:
//
//   tools/derive-schema.mjs azurerm-5.2.0 ...
//
// Each name is that of a file in schemas/changes/, which holds
//   from, version   the release to start with, and the one that results
//   sources         where the changes stand
//   left_out        types whose changes nobody looked up, or that are no more
//   patch           the changes themselves, a JSON Merge Patch (RFC 7396) of
//                   the file in schemas/

import { readFileSync } from 'node:fs';
import { mergePatch } from '../src/merge-patch.mjs';
import { mapValues, readSchema } from '../src/schema.mjs';
import { sorted, writeSchema } from './schema-file.mjs';

const KINDS = ['resource_schemas', 'data_source_schemas', 'ephemeral_resource_schemas'];

function sortBlock(block) {
  const { attributes, block_types: nested, ...rest } = block;
  return {
    ...(attributes && { attributes: sorted(attributes) }),
    ...(nested && {
      block_types: mapValues(sorted(nested), (item) => ({ ...item, block: sortBlock(item.block) })),
    }),
    ...rest,
  };
}

const sortSchema = ({ version, block }) => ({ version, block: sortBlock(block) });

function derive({ from, version, left_out: leftOut, patch }) {
  const schema = mergePatch(readSchema(`${from}.json`), patch);
  const result = { ...schema, version, provider: sortSchema(schema.provider) };
  for (const kind of KINDS) {
    const { unknown = [], removed = [] } = leftOut[kind] ?? {};
    const gone = [...unknown, ...removed];
    const kept = Object.entries(schema[kind]).filter(([type]) => !gone.includes(type));
    result[kind] = mapValues(Object.fromEntries(kept), sortSchema);
    result.other_types = { ...result.other_types, [kind]: [...schema.other_types[kind], ...unknown].sort() };
  }
  return result;
}

for (const name of process.argv.slice(2)) {
  const changes = JSON.parse(
    readFileSync(new URL(`../schemas/changes/${name}.json`, import.meta.url), 'utf8'),
  );
  writeSchema(changes.from.split('-')[0], derive(changes));
}

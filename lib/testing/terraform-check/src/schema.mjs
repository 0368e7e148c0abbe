// Reading the files in schemas/. They have the shape of one provider in the
// output of `terraform providers schema -json`, without descriptions, plus:
//   address, version   which provider and release the schema belongs to
//   other_types        names of the types that were left out
// What a schema does not say stands in the file of the same name in behaviour/
// (see behaviour.mjs).

import { existsSync, readdirSync, readFileSync } from 'node:fs';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const BEHAVIOUR = new URL('../behaviour/', import.meta.url);

const NESTING_MODES = ['invalid', 'single', 'list', 'set', 'map', 'group'];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The files in schemas/, each as `{ file, address, name, version }`. */
export function listSchemas() {
  return readdirSync(SCHEMAS).map((file) => {
    const { address, version } = readSchema(file);
    return { file, address, name: address.split('/').at(-1), version };
  });
}

export function readSchema(file) {
  return readJson(new URL(file, SCHEMAS));
}

export function readBehaviour(name) {
  const file = new URL(name, BEHAVIOUR);
  return existsSync(file) ? readJson(file) : {};
}

function blockMessage(block) {
  return {
    attributes: Object.entries(block.attributes ?? {}).map(([name, attribute]) => ({
      ...attribute,
      name,
      type: Buffer.from(JSON.stringify(attribute.type)),
    })),
    block_types: Object.entries(block.block_types ?? {}).map(([name, nested]) => ({
      type_name: name,
      block: blockMessage(nested.block),
      nesting: NESTING_MODES.indexOf(nested.nesting_mode),
      min_items: nested.min_items ?? 0,
      max_items: nested.max_items ?? 0,
    })),
    deprecated: block.deprecated,
  };
}

/** A schema as the protocol's Schema message. */
export function schemaMessage({ version, block }) {
  return { version: version ?? 0, block: blockMessage(block) };
}

export function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, change(value, key)]));
}

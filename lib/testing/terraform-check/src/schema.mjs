// Reading the files in schemas/. They have the shape of one provider in the
// output of `terraform providers schema -json`, without descriptions, plus:
//   address, version   which provider and release the schema belongs to
//   other_types        names of the types that were left out
// What a schema does not say stands in the file of the same name in behaviour/
// (see behaviour.mjs), which may name in "extends" another release's file that
// it is a JSON Merge Patch of, and in "sources" where its rules come from.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mergePatch } from './merge-patch.mjs';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const BEHAVIOUR = new URL('../behaviour/', import.meta.url);

const NESTING_MODES = ['invalid', 'single', 'list', 'set', 'map', 'group'];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The files in schemas/, each as `{ file, address, name, version }`. */
export function listSchemas() {
  return readdirSync(SCHEMAS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { address, version } = readSchema(file);
      return { file, address, name: address.split('/').at(-1), version };
    });
}

export function readSchema(file) {
  return readJson(new URL(file, SCHEMAS));
}

/**
 * The schemas of every provider, or of one release of those that `releases` names.
 * @param {Record<string, string>} [releases] such as `{ google: '6.50.0' }`
 * @throws {Error} where a release is not here
 */
export function chooseSchemas(releases = {}) {
  const all = listSchemas();
  for (const [name, version] of Object.entries(releases)) {
    const here = all.filter((schema) => schema.name === name).map((schema) => schema.version);
    if (here.includes(version)) continue;
    throw new Error(`no ${name} ${version} here, only ${here.join(', ') || 'other providers'}`);
  }
  return all.filter(({ name, version }) => (releases[name] ?? version) === version);
}

export function readBehaviour(name) {
  const file = new URL(name, BEHAVIOUR);
  if (!existsSync(file)) return {};
  const { extends: base, sources, ...rules } = readJson(file);
  return base ? mergePatch(readBehaviour(base), rules) : rules;
}

/** For each type, the paths of arguments that a change of replaces the resource. */
export function readReplacements() {
  const { sources, conditions, ...paths } = readJson(new URL('replacement.json', BEHAVIOUR));
  return paths;
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

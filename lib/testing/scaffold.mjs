// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('templates/', import.meta.url));

/**
 * @typedef {object} Family
 * @property {string} folder
 * @property {string} exported the name under which a file exports its member
 * @property {string} list the name of the array in the family's all.ts
 * @property {string} form what an id looks like, for messages
 * @property {RegExp} pattern
 */

const word = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const oneName = { form: 'a-name', pattern: new RegExp(`^${word}$`) };
const areaAndName = { form: 'area/a-name', pattern: new RegExp(`^${word}/${word}$`) };

/** The families, by the word that `npm run new` knows them by. @type {Record<string, Family>} */
export const families = {
  cloud: { folder: 'lib/clouds', exported: 'cloud', list: 'clouds', ...oneName },
  command: { folder: 'lib/editor/commands', exported: 'command', list: 'commands', ...areaAndName },
  export: { folder: 'lib/exports', exported: 'exporter', list: 'exporters', ...oneName },
  import: { folder: 'lib/imports', exported: 'importer', list: 'importers', ...oneName },
  kind: { folder: 'lib/model/kinds', exported: 'kind', list: 'kinds', ...oneName },
  rule: { folder: 'lib/rules', exported: 'rule', list: 'rules', ...areaAndName },
  vendor: { folder: 'lib/vendors', exported: 'vendor', list: 'vendors', ...oneName },
};

/**
 * Writes a new member's files and registers it in its family's list.
 * @param {{ root: string, family: string, id: string }} member
 * @returns {string[]} the files written, from `root`; the list is the last
 * @throws {Error} on an unknown family, a malformed id, or a member that exists; nothing is written then
 */
export function scaffold({ root, family: familyName, id }) {
  const family = Object.hasOwn(families, familyName) ? families[familyName] : undefined;
  if (!family)
    throw new Error(`There is no family "${familyName}"; there are ${Object.keys(families).join(', ')}.`);
  if (!family.pattern.test(id)) throw new Error(`"${id}" is not of the form ${family.form}, in lower case.`);

  const sources = readdirSync(join(templates, familyName), { recursive: true }).map(String);
  const files = sources
    .filter((source) => source.endsWith('.txt'))
    .map((source) => ({
      path: `${family.folder}/${fillPath(source, id)}`,
      text: fill(readFileSync(join(templates, familyName, source), 'utf8'), id),
    }));
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken.path} exists.`);

  const listFile = `${family.folder}/all.ts`;
  const module = files
    .map(({ path }) => path)
    .find((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const from = `.${module?.slice(family.folder.length, -'.ts'.length)}`;
  const list = addToList(readFileSync(join(root, listFile), 'utf8'), {
    ...family,
    local: camelCase(id),
    from,
  });
  for (const { path, text } of [...files, { path: listFile, text: list }]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files.map(({ path }) => path), listFile];
}

/**
 * A list file with one member more: its import and its place in the array, both sorted by the imports' paths.
 * @param {string} text
 * @param {{ exported: string, list: string, local: string, from: string }} member
 */
export function addToList(text, { exported, list, local, from }) {
  const array = new RegExp(`(export const ${list}\\b[^=]*= \\[)([^\\]]*)(\\])`);
  const names = array.exec(text)?.[2];
  if (names === undefined) throw new Error(`There is no array "${list}" to add to.`);

  const member = new RegExp(`^import \\{ ${exported} as (\\w+) \\} from '([^']+)';$`, 'gm');
  const paths = new Map([...text.matchAll(member)].map(([, name = '', path = '']) => [name, path]));
  /** @param {string} name */
  const pathOf = (name) => (name === local ? from : (paths.get(name) ?? ''));
  const sorted = [...names.split(',').map((name) => name.trim()), local]
    .filter((name) => name !== '')
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));

  const line = `import { ${exported} as ${local} } from '${from}';`;
  const lines = text.replace(array, `$1\n${sorted.map((name) => `  ${name},\n`).join('')}$3`).split('\n');
  const isImport = (/** @type {string} */ candidate) => candidate.startsWith('import ');
  const later = lines.findIndex(
    (candidate) => isImport(candidate) && (/from '(.*)'/.exec(candidate)?.[1] ?? '') > from,
  );
  lines.splice(later === -1 ? lines.findLastIndex(isImport) + 1 : later, 0, line);
  return lines.join('\n');
}

/** @param {string} source a template's path @param {string} id */
const fillPath = (source, id) =>
  source
    .replaceAll('\\', '/')
    .replaceAll('__id__', id)
    .replaceAll('__file__', id.replaceAll('/', '-'))
    .replace(/\.txt$/, '');

/** @param {string} template @param {string} id */
function fill(template, id) {
  const name = id.split('/').at(-1) ?? id;
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return template.replaceAll('{{id}}', id).replaceAll('{{name}}', name).replaceAll('{{title}}', title);
}

/** @param {string} id */
const camelCase = (id) => id.replace(/[/-](.)/g, (_, letter) => letter.toUpperCase());

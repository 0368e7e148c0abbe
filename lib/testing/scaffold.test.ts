import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addToList, families, scaffold } from './scaffold.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scaffold-'));
  for (const { folder } of Object.values(families)) {
    cpSync(join(folder, 'all.ts'), join(root, folder, 'all.ts'));
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const isSorted = (names: string[]) =>
  names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);

describe('scaffold', () => {
  it.each(Object.entries(families))('starts a %s that parses, and registers it', (name, { form, list }) => {
    const id = form.replace('a-name', 'a-new-thing');
    const written = scaffold({ root, family: name, id });
    for (const path of written) {
      if (path.endsWith('.ts')) transformSync(read(path), { loader: 'ts' });
      expect(read(path)).not.toMatch(/\{\{|__id__/);
    }
    expect(read(written.find((path) => path.endsWith('.ts')) ?? '')).toContain(`'${id}'`);

    const text = read(written.at(-1) ?? '');
    const members = [...text.matchAll(/^import \{ \w+ as (\w+) \} from '(.+)';$/gm)];
    expect(isSorted(members.map(([, , path = '']) => path))).toBe(true);
    const names = new RegExp(`export const ${list}\\b[^=]*= \\[([^\\]]*)\\]`).exec(text)?.[1]?.match(/\w+/g);
    expect(names).toEqual(members.map(([, local]) => local));
    expect(names?.some((local) => local.endsWith('NewThing'))).toBe(true);
  });

  it('refuses what exists, what has no family, and what is no name', () => {
    scaffold({ root, family: 'kind', id: 'router' });
    const list = read('lib/model/kinds/all.ts');
    expect(() => scaffold({ root, family: 'kind', id: 'router' })).toThrow(
      'lib/model/kinds/router.ts exists.',
    );
    expect(() => scaffold({ root, family: 'widget', id: 'a' })).toThrow('There is no family "widget"');
    expect(() => scaffold({ root, family: 'rule', id: 'no-area' })).toThrow('not of the form area/a-name');
    expect(() => scaffold({ root, family: 'kind', id: '../escape' })).toThrow('not of the form a-name');
    expect(read('lib/model/kinds/all.ts')).toBe(list);
  });
});

describe('addToList', () => {
  const member = { exported: 'rule', list: 'rules', local: 'bgpNoLoop', from: './bgp/no-loop' };

  it('starts an empty list', () => {
    const text = "import type { Rule } from './rule';\n\nexport const rules: readonly Rule[] = [];\n";
    expect(addToList(text, member)).toBe(
      "import { rule as bgpNoLoop } from './bgp/no-loop';\nimport type { Rule } from './rule';\n\n" +
        'export const rules: readonly Rule[] = [\n  bgpNoLoop,\n];\n',
    );
  });

  it('keeps what stands around the list', () => {
    const text =
      "import { rule as cryptoA } from './crypto/a';\n\nexport const rules = [cryptoA] as const;\n";
    expect(addToList(text, member)).toContain('= [\n  bgpNoLoop,\n  cryptoA,\n] as const;\n');
  });

  it('refuses a file without the list', () => {
    expect(() => addToList('export const others = [];', member)).toThrow(
      'There is no array "rules" to add to.',
    );
  });
});

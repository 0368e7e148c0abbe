import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { example } from '@/lib/model/build';
import { serialiseDesign } from '@/lib/model/serialise';
import { trunklineIn } from '@/lib/testing/trunkline';
import * as snippets from './snippets';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'trunkline-ci-'));
const trunkline = trunklineIn(folder);

beforeAll(() => {
  mkdirSync(join(folder, 'designs/branches'), { recursive: true });
  for (const name of ['a.json', 'branches/b.json'])
    writeFileSync(join(folder, 'designs', name), serialiseDesign(example()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of ours in a snippet, as words. */
const commandsIn = (snippet: string): string[][] =>
  [...snippet.replace(/\n\s+--/g, ' --').matchAll(/trunkline\.mjs ([^>\n]+)/g)].map(([, words = '']) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll("'", '')),
  );

describe.each(Object.entries(snippets))('the snippet %s', (_, snippet) => {
  it('is YAML', () => {
    for (const document of parseAllDocuments(snippet)) {
      if ('errors' in document) expect(document.errors).toEqual([]);
    }
  });

  it('runs', () => {
    const commands = commandsIn(snippet);
    expect(commands.length).toBeGreaterThan(0);
    for (const words of commands) {
      const files = words.some((word) => word.includes('*'))
        ? []
        : ['designs/a.json', 'designs/branches/b.json'];
      const { status, err } = trunkline([...words, ...files]);
      expect({ status, err }).toEqual({ status: 0, err: '' });
    }
  });
});

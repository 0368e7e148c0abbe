import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { messagesOf, problemsOf, testRule } from '@/lib/testing/rule-tester';
import { rules } from './all';

const folder = new URL('./', import.meta.url);

const files = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /^[a-z-]+\/[a-z0-9-]+\.ts$/.test(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

describe('the list of rules', () => {
  it('holds every file once, sorted, under its path', () => {
    expect(rules.map(({ id }) => id)).toEqual(files);
  });

  it('imports each rule under its whole id', () => {
    const text = readFileSync(new URL('all.ts', folder), 'utf8');
    for (const id of files) {
      const name = id.replace(/[/-](.)/g, (_, letter: string) => letter.toUpperCase());
      expect(text).toContain(`import { rule as ${name} } from './${id}';`);
    }
  });

  it('names rules as area and sentence, each title once', () => {
    for (const { id } of rules) expect(id).toMatch(/^[a-z]+\/(no|require|prefer)-[a-z0-9-]+$/);
    expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
  });
});

describe('the ready example', () => {
  it('has no error and no warning', () => {
    expect(problemsOf(example()).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('messages', () => {
  it('are the reviewed ones', async () => {
    const text = `# What the rules say about their bad examples\n\n${rules.map(messagesOf).join('\n')}`;
    await expect(text).toMatchFileSnapshot('golden/messages.md');
  });
});

for (const rule of rules) testRule(rule);

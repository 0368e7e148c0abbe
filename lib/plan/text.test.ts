import { execFileSync } from 'node:child_process';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, hclString, htmlText, markdownText, plain, shellWord, slug } from './text';

const signs = [
  '$',
  '{',
  '%',
  '}',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r',
  '\t',
  '<script>',
  '</b>',
  '!',
  '#',
  ';',
  '|',
  '&',
  '=cmd()',
  '@',
  '-',
  '+',
  ',',
  '~',
  '*',
  '_',
  '[x](y)',
  '\u202e',
  '\u2028',
  '\u0000',
  '\u0007',
  'é',
  '東',
  '😀',
  ' ',
  'a',
  '\u0301',
  '//',
  '/*',
  'ﬁ',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme' }),
);
/** What stays of a text on one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');

describe('plain text', () => {
  it('is printable ASCII without a sign that some target obeys, and keeps to its length', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 90 }), (text, max) => {
        const made = plain(text, max);
        expect(made).toMatch(/^[A-Za-z0-9 &()+,\-./:=@[\]_]*$/);
        expect(made.length).toBeLessThanOrEqual(max);
        expect(plain(made, max)).toBe(made);
      }),
    );
  });

  it.each([
    ['Malmö “plant”', 'Malmo plant'],
    ['a\nb', 'a b'],
    ['\x24{x}`y`!#', 'xy'],
    ['x'.repeat(10_000), 'x'.repeat(80)],
  ])('%j becomes %j', (text, expected) => expect(plain(text)).toBe(expected));
});

describe('a slug', () => {
  it('is a word, or the fallback', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const made = slug(text, { max, fallback: 'x' });
        expect(made).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(made.length).toBeLessThanOrEqual(max);
        expect(made.endsWith('-')).toBe(false);
      }),
    );
  });
});

describe('an HCL string', () => {
  it('is read back as the text by HashiCorp’s parser, whatever is in it', async () => {
    const texts = fc.sample(
      hostile.filter((text) => !/\p{Cs}/u.test(text)),
      300,
    );
    const body = texts.map((text, index) => `x${index} = ${hclString(text)}`).join('\n');
    const read = (await parse('x.tf', `locals {\n${body}\n}\n`)) as { locals: [Record<string, string>] };
    // The parser gives a string's source, in which template marks stay doubled, and composes what can be composed.
    const values = texts.map((_, index) =>
      String(read.locals[0][`x${index}`])
        .replaceAll('$${', '$' + '{')
        .replaceAll('%%{', '%{'),
    );
    expect(values.map((text) => text.normalize('NFC'))).toEqual(
      texts.map((text) => oneLine(text).normalize('NFC')),
    );
  });
});

describe('a word of a shell', () => {
  it('is one argument, whatever is in it', () => {
    const texts = fc.sample(
      hostile.filter((text) => !/\p{Cs}/u.test(text)),
      300,
    );
    const script = `printf '%s\\n' ${texts.map((text) => shellWord(text)).join(' ')}`;
    const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(printed.split('\n').slice(0, -1)).toEqual(texts.map(oneLine));
  });

  it.each([
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['10.0.0.0/8', '10.0.0.0/8'],
  ])('%j is %s', (text, expected) => expect(shellWord(text)).toBe(expected));
});

describe('a cell of a CSV file', () => {
  it('reads back as its text, and never starts a formula', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = csvCell(text);
        expect(cell).toMatch(/^"(?:[^"]|"")*"$/);
        expect(cell).not.toMatch(/^"\s*[=+\-@]|[\r\n]/);
        expect(cell.slice(1, -1).replaceAll('""', '"').replace(/^'/, '')).toBe(
          text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/^'/, ''),
        );
      }),
    );
  });
});

describe('text for Markdown', () => {
  it('is one line without HTML, and every sign that Markdown obeys is escaped', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = markdownText(text);
        expect(made).not.toMatch(/[<>&"'\r\n]/);
        expect(made.replace(/\\[\\`*_{}[\]()#+!|~$%.:@=-]/g, '')).not.toMatch(/[\\`*_{}[\]()#+!|~$%]/);
      }),
    );
  });

  it.each([
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['& - item', '\\- item'],
    ['https://example.com', 'https\\://example.com'],
    ['www.example.com', 'www\\.example.com'],
    ['a <b onclick="x">', 'a b onclick=x'],
  ])('%j becomes %j', (text, expected) => expect(markdownText(text)).toBe(expected));
});

describe('htmlText', () => {
  /** What a browser makes of text between tags, or in a quoted attribute. */
  const read = (text: string): string =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

  it('is read as what it was, on one line, and holds no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const html = htmlText(text);
        expect(html).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(html).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(read(html)).toBe(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]+/gu, ' '));
      }),
    );
  });

  it('is cut to length before it is escaped', () => {
    expect(htmlText('<<<<', 2)).toBe('&lt;&lt;');
  });
});

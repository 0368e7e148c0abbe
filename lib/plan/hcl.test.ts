import { describe, expect, it } from 'vitest';
import {
  attribute,
  block,
  call,
  called,
  comment,
  gap,
  type Item,
  inModule,
  list,
  numeric,
  object,
  reference,
  text,
  truth,
} from './hcl';
import { formatBody } from './hcl-format';
import { nameOf, prefixName } from './hcl-names';

const dollar = '$';

const written = (...items: Item[]): string =>
  formatBody(items)
    .map((line) => line.text)
    .join('\n');

describe('formatBody', () => {
  it('puts the equals signs of neighbouring one-line arguments in one column', () => {
    const tags = object([
      { key: 'Name', value: text('x') },
      { key: 'trunkline:object', value: text('y') },
    ]);
    const body = [
      attribute('a', numeric(1)),
      attribute('long_name', truth(true)),
      attribute('tags', tags),
      attribute('b', text('c')),
    ];
    expect(written(block('resource', ['t', 'n'], body))).toBe(
      [
        'resource "t" "n" {',
        '  a         = 1',
        '  long_name = true',
        '  tags = {',
        '    Name               = "x"',
        '    "trunkline:object" = "y"',
        '  }',
        '  b = "c"',
        '}',
      ].join('\n'),
    );
  });

  it('sets blocks apart, and keeps comments with what they are about', () => {
    const items = [
      comment('One'),
      block('a', [], []),
      block('b', [], [attribute('x', numeric(1)), gap, attribute('yy', numeric(2))]),
    ];
    expect(written(...items)).toBe('# One\na {}\n\nb {\n  x = 1\n\n  yy = 2\n}');
  });

  it('breaks lists that are long', () => {
    expect(written(attribute('x', list([reference('a', 'b')])))).toBe('x = [a.b]');
    const long = Array.from({ length: 3 }, (_, index) => text(`a rather long member, number ${index}`));
    expect(written(attribute('x', list(long))).split('\n')).toHaveLength(5);
  });

  it('writes a call whose last argument is an object', () => {
    const value = call('templatefile', inModule('a/b'), object([{ key: 'x', value: numeric(1) }]));
    expect(written(attribute('content', value))).toBe(
      `content = templatefile("${dollar}{path.module}/a/b", {\n  x = 1\n})`,
    );
  });

  it('counts the width of a key in characters that people see', () => {
    const value = object([
      { key: 'Straße', value: numeric(1) },
      { key: 'x', value: numeric(2) },
    ]);
    expect(written(attribute('tags', value))).toBe('tags = {\n  "Straße" = 1\n  x        = 2\n}');
  });

  it('tags lines with what they are about', () => {
    const lines = formatBody([block('a', [], [attribute('x', numeric(1), ['inner'])], ['outer'])]);
    expect(lines.map(({ about }) => about)).toEqual([['outer'], ['inner'], ['outer']]);
  });
});

describe('hostile text', () => {
  it('stays text', () => {
    expect(text(`a"b\\c${dollar}{d}%{e}\nf`)).toEqual({
      kind: 'code',
      code: `"a\\"b\\\\c${dollar}${dollar}{d}%%{e} f"`,
    });
    expect(written(comment('a\n} resource "x"'))).not.toContain('\n');
  });

  it('never becomes a name', () => {
    for (const name of ['', '1a', 'a b', 'a"', 'a\nb', 'a.b'])
      expect(() => reference(name)).toThrow(RangeError);
    expect(() => block('resource', ['a"b'], [])).toThrow(RangeError);
  });
});

describe('a body', () => {
  it('may have more lines than a call has room for arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => attribute(`a${index}`, truth(true)));
    expect(formatBody([block('locals', [], many)])).toHaveLength(200_002);
  });
});

describe('nameOf', () => {
  it('gives different ids different names', () => {
    const ids = [['a-b'], ['a', 'b'], ['a--b'], ['a-', 'b'], ['a', 'b-c'], ['a-b', 'c'], ['a-b-c']];
    expect(new Set(ids.map((parts) => nameOf(...parts))).size).toBe(ids.length);
    expect(nameOf('vpn-1', 't1')).toBe('vpn_1__t1');
  });

  it('gives different prefixes different names', () => {
    const prefixes = ['10.0.0.0/8', '2001:db8::/128', '2001::db8/128', '2001:db8::/32'];
    expect(new Set(prefixes.map(prefixName)).size).toBe(prefixes.length);
  });
});

describe('called', () => {
  it('says neither the kind nor the name twice', () => {
    expect(called('Transit gateway', 'Paris')).toBe('Transit gateway Paris');
    expect(called('Transit gateway', 'Paris transit gateway')).toBe('Paris transit gateway');
    expect(called('VPN CloudHub', 'CloudHub')).toBe('VPN CloudHub');
  });
});

import { describe, expect, it } from 'vitest';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import type { Slot } from '@/lib/plan/plan';
import type { Fill } from '@/lib/plan/slots';
import { escapeTemplate, templatesOf, unusedMark } from './template';

const address: Slot = { id: 'address:vpn/t1/vgw', kind: 'address', tunnel: 'vpn/t1', title: 'address' };
const key: Slot = { id: 'key:vpn/t1', kind: 'key', tunnel: 'vpn/t1', title: 'key' };
const dollar = '$';

const rendering =
  (line: (fill: Fill) => string) =>
  (fill: Fill): ConfigFile[] => [
    { path: 'a.conf', language: 'conf', lines: [{ text: line(fill), about: ['gw'] }] },
  ];

const textOf = (line: (fill: Fill) => string): string => {
  const [template] = templatesOf({
    render: rendering(line),
    variableOf: (id) => (id === address.id ? 'outside' : undefined),
    mark: unusedMark(line(() => '')),
  });
  return template ? fileText(template.file) : '';
};

describe('templatesOf', () => {
  it('puts a variable where an address goes, and a mark where a key goes', () => {
    expect(textOf((fill) => `peer ${fill(address)} key ${fill(key)}`)).toBe(
      `peer ${dollar}{outside} key <key-vpn-t1>\n`,
    );
  });

  it('escapes everything else', () => {
    expect(textOf(() => `${dollar}{x} %{y} ${dollar}5 100%`)).toBe(
      `${dollar}${dollar}{x} %%{y} ${dollar}5 100%\n`,
    );
    expect(textOf((fill) => `cost ${dollar}${fill(address)}`)).toBe(
      `cost ${dollar}{"${dollar}"}${dollar}{outside}\n`,
    );
  });

  it('is not led astray by text that looks like its own marks', () => {
    for (const text of ['tloutside0z', 'tloutsideaaaaa0z', 'tloutsid', 'tloutside'])
      expect(textOf((fill) => `${text}${fill(address)}${text}`)).toBe(`${text}${dollar}{outside}${text}\n`);
  });

  it('makes marks that no simplified text can look like', () => {
    expect(unusedMark('harmless')).toBe('tloutside');
    for (const text of ['TL-out"side', '\uff54\uff4coutside', 't l o u t s i d e'])
      expect(unusedMark(text)).toBe('tloutsideaaaaa');
    expect(unusedMark('tloutsideaaaaa tloutsidebaaaa')).toBe('tloutsidecaaaa');
  });

  it('makes a short mark in no time, also of a text that is made to have no room for one', () => {
    const long = `tloutside${'q'.repeat(4_000_000)}${'tloutsideaaaaa'.repeat(100_000)}`;
    const mark = unusedMark(long);
    expect(mark).toHaveLength(14);
    expect(long).not.toContain(mark);
  });

  it('keeps what lines are about, and says which variables a file has', () => {
    const [template] = templatesOf({
      render: rendering((fill) => fill(address)),
      variableOf: () => 'outside',
      mark: unusedMark(''),
    });
    expect(template?.file.lines[0]?.about).toEqual(['gw']);
    expect([...(template?.variables ?? [])]).toEqual(['outside']);
  });
});

describe('escapeTemplate', () => {
  it('doubles what starts an expression or a directive', () => {
    expect(escapeTemplate(`a ${dollar}{b} %{c}`)).toBe(`a ${dollar}${dollar}{b} %%{c}`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsFor } from './labels';

const labels = (...things: [id: string, name: string][]) => [
  ...labelsFor(things.map(([id, name]) => ({ id, name }))).values(),
];

describe('labels', () => {
  it('are made of names, and of ids where a name is taken or says nothing', () => {
    expect(labels(['a', 'Head Office'], ['b', 'head-office'], ['c', '東京'], ['d', '']).slice(0)).toEqual([
      'head-office',
      'head-office-b',
      'c',
      'd',
    ]);
  });

  it('are no word that Windows keeps for its devices', () => {
    expect(labels(['gw', 'CON'], ['b', 'com1'], ['nul', ''])).toEqual(['con-gw', 'com1-b', 'nul-nul']);
  });

  it('of many things with one name are as quickly made as they are many', () => {
    const things = Array.from({ length: 50_000 }, (_, index) => ({
      id: `vpn-connection-${index}`,
      name: 'VPN',
    }));
    const all = [...labelsFor(things).values()];
    expect(new Set(all).size).toBe(things.length);
    for (const label of all) expect(label.length).toBeLessThanOrEqual(28);
  });

  it('are unique words, short, and no label depends on what comes after it', () => {
    const thing = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/),
      name: fc.oneof(fc.constantFrom('VPC', 'vpc', 'VPC a', 'vpc-a', ''), fc.string()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(thing, { selector: ({ id }) => id }), (things) => {
        const all = [...labelsFor(things).values()];
        expect(new Set(all).size).toBe(things.length);
        for (const label of all) expect(label).toMatch(/^[a-z][a-z0-9-]{0,27}$/);
        expect([...labelsFor(things.slice(0, -1)).values()]).toEqual(all.slice(0, -1));
      }),
    );
  });
});

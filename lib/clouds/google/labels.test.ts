import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBody } from '@/lib/plan/hcl-format';
import type { Plan } from '@/lib/plan/plan';
import { labels, omittedTags, providerBody } from './labels';
import { googleJob } from './test-bundle';

const withTags = (tags: Record<string, string>): Plan => {
  const { plan } = googleJob('one-address');
  return { ...plan, design: { ...plan.design, tags } };
};

const linesOf = (items: Parameters<typeof formatBody>[0]): string[] =>
  formatBody(items).map(({ text }) => text);

/** Keys and values between quotes, of lines such as `"a" = "b"`. */
const pairs = (lines: readonly string[]): string[][] =>
  lines.flatMap((line) => {
    const [, key, value] = line.match(/^ +"?([^" ]*)"? += "(.*)"$/) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value]];
  });

const valid = ([key = '', value = '']: readonly string[]): boolean =>
  /^[a-z][a-z0-9_-]{0,62}$/.test(key) && /^[a-z0-9_-]{0,63}$/.test(value);

describe('labels', () => {
  it('are what Google takes, whatever a person writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (tags, name) => {
        const own = pairs(linesOf([labels({ id: 'vpc-k3x9ab', name })]));
        const all = pairs(linesOf([...providerBody(withTags(tags), 'ABC')].slice(2)));
        return own.length === 2 && all.length >= 2 && [...own, ...all].every(valid);
      }),
    );
  });

  it('have the tags of the design, in the letters that labels have', () => {
    const lines = linesOf(providerBody(withTags({ 'Cost Centre': 'Zürich/42' }), 'ABC'));
    expect(pairs(lines)).toEqual([
      ['cost-centre', 'zurich-42'],
      ['trunkline-design', 'one-address'],
      ['trunkline-revision', 'abc'],
    ]);
  });

  it('leave out, by name, a tag that is no label or the same as another', () => {
    const omitted = omittedTags(withTags({ '42': 'x', 'goog-x': 'x', team: 'a', Team: 'b' }));
    expect(omitted.map(({ what }) => what)).toEqual(['Tag 42', 'Tag goog-x', 'Tag team']);
  });
});

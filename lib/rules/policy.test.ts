import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { fitsPattern, type OwnPack } from '@/lib/model/policy';
import { problemsOf, today } from '@/lib/testing/rule-tester';
import { policyOf } from './policy';
import { underPolicy } from './policy-example';

const own = (id: string, pack: Partial<OwnPack>): OwnPack => ({
  format: 'trunkline-pack',
  version: 1,
  id,
  title: id.toUpperCase(),
  ...pack,
});

const policyWith = (...ownPacks: OwnPack[]) => {
  const settings = { packs: ownPacks.map(({ id }) => id), ownPacks };
  return policyOf({ ...example(), settings }, catalog.pack);
};

describe('the policy of a design', () => {
  it('is the baseline where no pack is named', () => {
    expect(policyOf(example(), catalog.pack).packs).toEqual([{ id: 'baseline', title: 'Baseline' }]);
  });

  it('takes the strictest of several packs, and says whose it is', () => {
    const policy = policyWith(
      own('a', { parameters: { dhGroups: [20, 19, 14], espLifetimeMost: 3600, tags: ['owner'] } }),
      own('b', { parameters: { dhGroups: [21, 20], espLifetimeMost: 7200, tags: ['cost'] } }),
    );
    expect(policy.bound('dhGroups')).toEqual({ value: [20], by: 'A and B' });
    expect(policy.bound('espLifetimeMost')).toEqual({ value: 3600, by: 'A and B' });
    expect(policy.bound('tags')?.value).toEqual(['owner', 'cost']);
    expect(policy.bound('regions')).toBeUndefined();
  });

  it('takes the gravest severity; off silences a rule unless a pack requires it', () => {
    const rule = { id: 'bgp/no-duplicate-asn', severity: 'warning' } as const;
    const off = own('a', { severities: { [rule.id]: 'off' } });
    expect(policyWith().severity(rule)).toBe('warning');
    expect(policyWith(off).severity(rule)).toBeUndefined();
    expect(policyWith(off, own('b', { severities: { [rule.id]: 'error' } })).severity(rule)).toBe('error');
    expect(policyWith(off, own('b', { requires: [rule.id] })).severity(rule)).toBe('warning');
  });

  it('says which packs set a severity', () => {
    const rule = 'bgp/no-duplicate-asn';
    const saying = (id: string, severity: 'error' | 'warning' | 'off') =>
      own(id, { severities: { [rule]: severity } });
    expect(policyWith(own('a', {})).severitySetBy(rule)).toBeUndefined();
    expect(policyWith(saying('a', 'off')).severitySetBy(rule)).toBeUndefined();
    const several = policyWith(saying('a', 'error'), saying('b', 'warning'), saying('c', 'error'));
    expect(several.severitySetBy(rule)).toBe('A and C');
  });

  it('keeps a rule silent that only a policy wakes', () => {
    const rule = { id: 'policy/require-stated-flow', severity: 'info', onlyByPolicy: true } as const;
    expect(policyWith().severity(rule)).toBeUndefined();
    expect(policyWith(own('a', { requires: [rule.id] })).severity(rule)).toBe('info');
  });

  it('does not let a pack of a person stand in for one that comes with the product', () => {
    const fake = own('cnsa-1', { title: 'Not the real one' });
    expect(policyWith(fake).packs).toEqual([{ id: 'cnsa-1', title: 'CNSA 1.0 for IPsec' }]);
  });

  it('names packs that are not known', () => {
    const settings = { packs: ['baseline', 'nowhere'] };
    expect(policyOf({ ...example(), settings }, catalog.pack).unknown).toEqual(['nowhere']);
  });
});

describe('waivers under a policy', () => {
  const waived = (more: object, requires: string[] = []) =>
    problemsOf(
      underPolicy({ requires }, { gw2: null, vpn2: null }, [
        piece('waiver', 'w', {
          rule: 'redundancy/prefer-two-devices',
          at: ['gw', 'site', 'vgw'],
          owner: 'Network team',
          reason: 'A small office.',
          expires: today,
          ...more,
        }),
      ]),
    ).find(({ rule }) => rule === 'redundancy/prefer-two-devices');

  it('count until they expire, and then say so', () => {
    expect(waived({})).toMatchObject({ waiver: 'w' });
    const expired = waived({ expires: '2026-11-01' });
    expect(expired?.waiver).toBeUndefined();
    expect(expired?.refusedWaiver).toEqual({ id: 'w', because: 'it expired on 2026-11-01' });
  });

  it('are bound to the spots they name', () => {
    const spots = waived({})?.at.map(({ id, field }) => (field ? `${id}/${field}` : id));
    expect(waived({ spots })?.waiver).toBe('w');
    expect(waived({ spots: ['gw/uplinks/7/address'] })?.waiver).toBeUndefined();
  });

  it('do not count for a rule that a pack requires', () => {
    const refused = waived({}, ['redundancy/prefer-two-devices']);
    expect(refused?.waiver).toBeUndefined();
    expect(refused?.refusedWaiver?.because).toBe('House rules takes no waiver for this rule');
  });
});

describe('a pattern for names', () => {
  it.each([
    ['edge-1', 'edge-#', true],
    ['edge-12', 'edge-#', false],
    ['ber-fw-01', '???-fw-##', true],
    ['Berlin office', '*office', true],
    ['Berlin', 'berlin', false],
    ['', '*', true],
  ])('%s against %s: %s', (name, pattern, fits) => expect(fitsPattern(name, pattern)).toBe(fits));

  it('agrees with the regular expression it stands for', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '1', '*', '?', '#'), { maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (name, pattern) => {
        const words = { '*': '.*', '?': '.', '#': '\\d' } as Record<string, string>;
        const regular = new RegExp(`^${pattern.map((sign) => words[sign] ?? sign).join('')}$`, 's');
        expect(fitsPattern(name.join(''), pattern.join(''))).toBe(regular.test(name.join('')));
      }),
    );
  });

  it('takes no long time on a hostile pattern', () => {
    expect(fitsPattern('a'.repeat(120), `${'*a'.repeat(29)}b`)).toBe(false);
  });
});

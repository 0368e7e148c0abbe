import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { policyParameters } from '@/lib/model/policy';
import { samples } from '@/lib/samples/all';
import { problemsOf } from '@/lib/testing/rule-tester';
import { packs } from './all';

const rules = new Set(catalog.rules.map(({ id }) => id));

const under = (pack: string, ...[variation]: Parameters<typeof example>) => {
  const design = example(variation);
  return problemsOf({ ...design, settings: { packs: [pack] } });
};

it('lists every file once, sorted, under its name', () => {
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !/^(all|pack)\.|\.test\./.test(name))
    .map((name) => name.replace(/\.ts$/, ''));
  expect(packs.map(({ id }) => id)).toEqual(files.sort());
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  it('has a dated source, and something to judge by, for each claim', () => {
    for (const { says, source, parameters, severities, requires } of pack.claims) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source.url).toMatch(/^https:/);
      expect(parameters ?? severities ?? requires).toBeDefined();
    }
  });

  it('names rules and parameters that exist', () => {
    for (const { parameters = {}, severities = {}, requires = [] } of pack.claims) {
      for (const rule of [...Object.keys(severities), ...requires]) expect(rules).toContain(rule);
      expect(policyParameters.strict().safeParse(parameters).success).toBe(true);
    }
  });

  it('says what it cannot judge', () => expect(pack.limits.length).toBeGreaterThan(40));
});

describe('what packs find', () => {
  it('is nothing new under the baseline', () => {
    for (const { design } of samples) {
      const drawn = design();
      const keys = (packs: string[]) =>
        problemsOf({ ...drawn, settings: { ...drawn.settings, packs } }).map(({ key }) => key);
      expect(keys(['baseline'])).toEqual(keys([]));
    }
  });

  it.each([
    ['cnsa-1', { vpn: { ike: { dhGroup: 19 } } }, 'policy/no-group-outside-policy'],
    ['cnsa-1', { vpn: { esp: { encryption: 'aes128-gcm16' } } }, 'policy/no-encryption-outside-policy'],
    ['cnsa-1', { vpn: { ike: { integrity: 'sha256' } } }, 'policy/no-hash-outside-policy'],
    ['fips-140-3', { vpn: { ike: { dhGroup: 24 } } }, 'policy/no-group-outside-policy'],
    ['pci-dss-4', { flow: null }, 'policy/require-stated-flow'],
    ['pci-dss-4', { vpn: { ike: { integrity: 'sha1' } } }, 'policy/no-hash-outside-policy'],
    ['well-architected-hybrid', { gw2: null, vpn2: null }, 'redundancy/prefer-two-devices'],
  ])('under %s: %j gives %s', (pack, variation, rule) => {
    const graver = under(pack, variation).filter((problem) => problem.rule === rule);
    expect(graver.length).toBeGreaterThan(0);
  });

  it.each(packs.map(({ id }) => id))('under %s: no error in the ready example', (pack) => {
    expect(under(pack).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

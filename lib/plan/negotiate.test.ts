import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { dhGroups, encryptions, hashes, isAead } from '@/lib/model/crypto';
import { exampleVendors } from './example-facts';
import type { CryptoSupport } from './facts';
import { lifetimeFor, negotiate } from './negotiate';
import type { Wish } from './plan';

const cloud = { name: 'AWS', support: aws.support };
const strong = { name: 'Strong OS', support: exampleVendors.strong.support };
const weak = { name: 'Weak OS', support: exampleVendors.weak.support };
const text = ({
  encryption,
  integrity,
  dhGroup,
}: {
  encryption: string;
  integrity?: string;
  dhGroup: number;
}) => [encryption, integrity ?? 'aead', dhGroup].join(' ');

describe('what two ends agree on', () => {
  it.each([
    ['two devices that set a PRF', strong, strong, {}, 'aes256-gcm16 aead 20', 'aes256-gcm16 aead 20'],
    ['a cloud that has no PRF setting', strong, cloud, {}, 'aes256-cbc sha384 20', 'aes256-gcm16 aead 20'],
    ['a weak device', weak, cloud, {}, 'aes128-cbc sha256 14', 'aes128-cbc sha1 14'],
    [
      'a wish for AEAD against a cloud',
      strong,
      cloud,
      { ike: { encryption: 'aes256-gcm16' } },
      'aes256-gcm16 aead 20',
      'aes256-gcm16 aead 20',
    ],
    [
      'wishes for all',
      strong,
      cloud,
      {
        ike: { encryption: 'aes128-cbc', integrity: 'sha256', dhGroup: 14 },
        esp: { encryption: 'aes256-cbc', integrity: 'sha256', dhGroup: 14 },
      },
      'aes128-cbc sha256 14',
      'aes256-cbc sha256 14',
    ],
  ] as const)('%s', (_, a, b, wish, ike, esp) => {
    const result = negotiate(a, b, wish as { ike?: Wish; esp?: Wish });
    expect(result.ok && [text(result.ike), text(result.esp)]).toEqual([ike, esp]);
  });

  it('says why it is not the first choice', () => {
    const result = negotiate(weak, cloud, {});
    expect(result.ok && [...result.ike.because, ...result.esp.because]).toEqual([
      'AWS has no PRF setting, so IKE uses CBC, where the PRF follows the integrity hash',
      'IKE DH group 14 instead of 20: Weak OS does not offer it',
      'ESP encryption aes128-cbc instead of aes256-gcm16: Weak OS does not offer it',
      'PFS group 14 instead of 20: Weak OS does not offer it',
    ]);
  });

  it.each([
    ['a cipher', { ike: { encryption: '3des-cbc' } }, 'IKE encryption'],
    ['a hash', { ike: { integrity: 'md5' } }, 'IKE integrity'],
    ['a group', { esp: { dhGroup: 31 } }, 'PFS group'],
  ] as const)('tells of %s that is not shared', (_, wish, item) => {
    const result = negotiate(strong, cloud, wish);
    expect(!result.ok && result.mismatch).toMatchObject({
      item,
      offers: [{ name: 'the connection' }, { name: 'Strong OS' }, { name: 'AWS' }],
    });
  });
});

const lifetimeSeconds = { min: 1, max: 9, usual: 5 };
const anySupport: fc.Arbitrary<CryptoSupport> = fc
  .record({
    ikeVersions: fc.subarray([1, 2] as (1 | 2)[], { minLength: 1 }),
    encryption: fc.subarray([...encryptions], { minLength: 1 }),
    integrity: fc.subarray([...hashes], { minLength: 1 }),
    prf: fc.oneof(fc.constant('as-integrity' as const), fc.subarray([...hashes], { minLength: 1 })),
    dhGroups: fc.subarray([...dhGroups], { minLength: 1 }),
  })
  .map(({ ikeVersions, encryption, integrity, prf, dhGroups: groups }) => ({
    ikeVersions,
    ike: { encryption, integrity, prf, dhGroups: groups, lifetimeSeconds },
    esp: { encryption, integrity, dhGroups: groups, lifetimeSeconds },
  }));
const anyWish = fc.option(
  fc.record(
    {
      encryption: fc.constantFrom(...encryptions),
      integrity: fc.constantFrom(...hashes),
      dhGroup: fc.constantFrom(...dhGroups),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

describe('agreement', () => {
  it('does not depend on which end comes first', () => {
    fc.assert(
      fc.property(anySupport, anySupport, anyWish, anyWish, (first, second, ike, esp) => {
        const a = { name: 'A', support: first };
        const b = { name: 'B', support: second };
        const [one, other] = [negotiate(a, b, { ike, esp }), negotiate(b, a, { ike, esp })];
        expect(one.ok).toBe(other.ok);
        if (one.ok && other.ok) {
          expect({ ...one.ike, because: 0 }).toEqual({ ...other.ike, because: 0 });
          expect({ ...one.esp, because: 0 }).toEqual({ ...other.esp, because: 0 });
        } else if (!one.ok && !other.ok) expect(one.mismatch.item).toBe(other.mismatch.item);
      }),
    );
  });

  it('takes only what both ends offer, and what was wished for', () => {
    fc.assert(
      fc.property(anySupport, anySupport, anyWish, (first, second, ike) => {
        const result = negotiate({ name: 'A', support: first }, { name: 'B', support: second }, { ike });
        if (!result.ok) return;
        for (const { ikeVersions, ike: offered } of [first, second]) {
          expect(ikeVersions).toContain(result.ike.version);
          expect(offered.encryption).toContain(result.ike.encryption);
          expect(offered.dhGroups).toContain(result.ike.dhGroup);
          if (!isAead(result.ike.encryption)) expect(offered.integrity).toContain(result.ike.integrity);
        }
        expect(result.ike).toMatchObject({
          encryption: ike?.encryption ?? result.ike.encryption,
          dhGroup: ike?.dhGroup ?? result.ike.dhGroup,
        });
        expect('integrity' in result.ike).toBe(!isAead(result.ike.encryption));
      }),
    );
  });
});

const minutesBeyond = {
  mostInSeconds: 65_535,
  unit: { name: 'minutes', seconds: 60, most: 65_535 },
} as const;

describe('a lifetime', () => {
  it.each([
    [undefined, 3600],
    [100, 900],
    [99_999, 28_800],
    [7200, 7200],
  ])('wished %s is %i', (wished, expected) => {
    expect(lifetimeFor({ min: 900, max: 28_800, usual: 3600 }, wished)).toBe(expected);
  });

  const hours = { name: 'hours', seconds: 3600, most: 24 } as const;
  it.each([
    ['whole hours', 3600, 86_400, { unit: hours }, 27_000, 25_200],
    ['whole hours', 3600, 86_400, { unit: hours }, 3600, 3600],
    ['whole hours', 3600, 86_400, { unit: hours }, 4000, 3600],
    ['seconds as far as they go', 180, 3_932_100, { ...minutesBeyond }, 65_535, 65_535],
    ['minutes beyond', 180, 3_932_100, { ...minutesBeyond }, 65_599, 65_580],
  ])('in %s (%i to %i) is rounded down', (_, min, max, units, wished, expected) => {
    expect(lifetimeFor({ min, max, usual: min, ...units }, wished)).toBe(expected);
  });
});

// Written here once more, from RFC 8221, RFC 8247 and the map's decisions, and not from what negotiates.
const cipherRank = [
  'aes256-gcm16',
  'aes256-cbc',
  'aes192-gcm16',
  'aes192-cbc',
  'aes128-gcm16',
  'aes128-cbc',
  '3des-cbc',
] as const;
const groupRank = [20, 21, 19, 31, 16, 18, 17, 15, 14, 24, 23, 22, 5, 2, 1] as const;
const hashRank = ['sha384', 'sha512', 'sha256', 'sha1', 'md5'] as const;

const isStronger = <Value>(rank: readonly Value[], one: Value, other: Value): boolean =>
  rank.indexOf(one) < rank.indexOf(other);

describe('what is agreed', () => {
  const both = <Value>(a: readonly Value[], b: readonly Value[]): Value[] =>
    a.filter((value) => b.includes(value));

  it('leaves no stronger suite that both ends share', () => {
    fc.assert(
      fc.property(anySupport, anySupport, (first, second) => {
        const result = negotiate({ name: 'A', support: first }, { name: 'B', support: second }, {});
        const hasPrf = [first, second].every(({ ike }) => ike.prf !== 'as-integrity');
        const ciphers = both(first.ike.encryption, second.ike.encryption);
        const groups = both(first.ike.dhGroups, second.ike.dhGroups);
        if (!result.ok) return;
        const { ike, esp } = result;
        for (const group of groups) {
          expect(isStronger(groupRank, group, ike.dhGroup)).toBe(false);
          expect(isStronger(groupRank, group, esp.dhGroup)).toBe(false);
        }
        for (const cipher of ciphers) {
          expect(isStronger(cipherRank, cipher, esp.encryption)).toBe(false);
          if (hasPrf) expect(isStronger(cipherRank, cipher, ike.encryption)).toBe(false);
          else if (!isAead(cipher) && !isAead(ike.encryption))
            expect(isStronger(cipherRank, cipher, ike.encryption)).toBe(false);
        }
        if (!hasPrf && isAead(ike.encryption))
          expect(ciphers.filter((cipher) => /^aes.*-cbc$/.test(cipher))).toEqual([]);
        if (esp.integrity)
          for (const hash of both(first.esp.integrity, second.esp.integrity))
            expect(isStronger(hashRank, hash, esp.integrity)).toBe(false);
      }),
    );
  });

  it('is found whenever there is something to agree on', () => {
    const hashesOf = ({ ike }: CryptoSupport) => (ike.prf === 'as-integrity' ? ike.integrity : ike.prf);
    fc.assert(
      fc.property(anySupport, anySupport, (first, second) => {
        const result = negotiate({ name: 'A', support: first }, { name: 'B', support: second }, {});
        const ciphers = both(first.ike.encryption, second.ike.encryption);
        const prfs = both([...hashesOf(first)], [...hashesOf(second)]);
        const sums = both(first.ike.integrity, second.ike.integrity);
        const groups = both(first.ike.dhGroups, second.ike.dhGroups);
        const common = [both([...first.ikeVersions], [...second.ikeVersions]), ciphers, prfs, sums, groups];
        const hashesFit = both(prfs, sums).length > 0;
        if (common.every(({ length }) => length > 0) && hashesFit) expect(result.ok).toBe(true);
        if (!result.ok) return;
        const { ike } = result;
        for (const { ike: own } of [first, second]) {
          if (own.prf !== 'as-integrity') expect(own.prf).toContain(ike.prf);
          else if (!isAead(ike.encryption)) expect(ike.prf).toBe(ike.integrity);
        }
      }),
    );
  });

  it('is AEAD as a last resort where an end has no PRF setting, and says so', () => {
    const open = { ...strong.support, ike: { ...strong.support.ike, prf: 'as-integrity' as const } };
    const only = (encryption: CryptoSupport['ike']['encryption']): CryptoSupport => ({
      ...open,
      ike: { ...open.ike, encryption },
    });
    const agree = (encryption: CryptoSupport['ike']['encryption']) => {
      const result = negotiate(strong, { name: 'Open OS', support: only(encryption) }, {});
      return result.ok ? result.ike : undefined;
    };
    expect(agree(['aes256-gcm16', 'aes128-cbc'])?.encryption).toBe('aes128-cbc');
    expect(agree(['aes256-gcm16'])).toMatchObject({
      encryption: 'aes256-gcm16',
      because: ['IKE encryption aes256-gcm16 although Open OS has no PRF setting: the ends share no AES-CBC'],
    });
  });
});

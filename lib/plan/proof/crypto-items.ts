import type { Encryption } from '@/lib/model/crypto';
import type { CryptoSupport } from '../facts';
import { ikeEncryptionOrder, preferences } from '../negotiate';
import type { TunnelPlan, Wish } from '../plan';
import type { Side } from '../side';
import type { ProofItem } from './row';

export type Word = string | number;

/** What the proposals of a proof follow from: the facts of both ends, and what was settled or, where nothing was, what was asked for. */
export type CryptoInput = {
  left: Side;
  right: Side;
  tunnel?: Pick<TunnelPlan, 'ike' | 'esp'>;
  wish: { ike?: Wish | undefined; esp?: Wish | undefined };
};

/** One part of a proposal: where an end's list is, what is preferred, what was settled and what was asked for. */
export type CryptoItem = {
  item: ProofItem;
  title: string;
  of: 'ike' | 'esp';
  offered(support: CryptoSupport): readonly Word[];
  order(input: CryptoInput): readonly Word[];
  settled(tunnel: NonNullable<CryptoInput['tunnel']>): Word | undefined;
  wished(wish: CryptoInput['wish']): Word | undefined;
  /** A value by itself, and among others. */
  words(value: Word): string;
  inList(value: Word): string;
};

const inGroups = (value: Word): string => `group ${value}`;

export const cryptoItems = {
  version: {
    item: 'ike-version',
    title: 'IKE version',
    of: 'ike',
    offered: ({ ikeVersions }) => ikeVersions,
    order: () => [2, 1],
    settled: ({ ike }) => ike.version,
    wished: () => undefined,
    words: (value) => `IKEv${value}`,
    inList: (value) => `IKEv${value}`,
  },
  ikeEncryption: {
    item: 'ike-encryption',
    title: 'IKE encryption',
    of: 'ike',
    offered: ({ ike }) => ike.encryption,
    order: ({ left, right }) => ikeEncryptionOrder(left.facts.support, right.facts.support),
    settled: ({ ike }) => ike.encryption,
    wished: ({ ike }) => ike?.encryption,
    words: String,
    inList: String,
  },
  ikeIntegrity: {
    item: 'ike-integrity',
    title: 'IKE integrity',
    of: 'ike',
    offered: ({ ike }) => ike.integrity,
    order: () => preferences.hash,
    settled: ({ ike }) => ike.integrity,
    wished: ({ ike }) => ike?.integrity,
    words: String,
    inList: String,
  },
  ikeGroup: {
    item: 'ike-group',
    title: 'IKE DH group',
    of: 'ike',
    offered: ({ ike }) => ike.dhGroups,
    order: () => preferences.dhGroup,
    settled: ({ ike }) => ike.dhGroup,
    wished: ({ ike }) => ike?.dhGroup,
    words: inGroups,
    inList: String,
  },
  espEncryption: {
    item: 'esp-encryption',
    title: 'ESP encryption',
    of: 'esp',
    offered: ({ esp }) => esp.encryption,
    order: () => preferences.encryption,
    settled: ({ esp }) => esp.encryption,
    wished: ({ esp }) => esp?.encryption,
    words: String,
    inList: String,
  },
  espIntegrity: {
    item: 'esp-integrity',
    title: 'ESP integrity',
    of: 'esp',
    offered: ({ esp }) => esp.integrity,
    order: () => preferences.hash,
    settled: ({ esp }) => esp.integrity,
    wished: ({ esp }) => esp?.integrity,
    words: String,
    inList: String,
  },
  pfsGroup: {
    item: 'pfs-group',
    title: 'ESP PFS group',
    of: 'esp',
    offered: ({ esp }) => esp.dhGroups,
    order: () => preferences.dhGroup,
    settled: ({ esp }) => esp.dhGroup,
    wished: ({ esp }) => esp?.dhGroup,
    words: inGroups,
    inList: String,
  },
} as const satisfies Record<string, CryptoItem>;

/** Each value that both ends offer, the preferred first. */
export function shared({ offered, order }: CryptoItem, input: CryptoInput): Word[] {
  const [left, right] = [offered(input.left.facts.support), offered(input.right.facts.support)];
  return order(input).filter((value) => left.includes(value) && right.includes(value));
}

/** What was settled; where nothing was, what was asked for or would be taken. */
export const chosenOf = (item: CryptoItem, input: CryptoInput): Word | undefined =>
  input.tunnel ? item.settled(input.tunnel) : (item.wished(input.wish) ?? shared(item, input)[0]);

/** The cipher of IKE or ESP; undefined while the ends share none. */
export const cipherOf = (of: 'ike' | 'esp', input: CryptoInput): Encryption | undefined =>
  chosenOf(of === 'ike' ? cryptoItems.ikeEncryption : cryptoItems.espEncryption, input) as
    | Encryption
    | undefined;

/** Names of platforms and clouds, each once. */
export const namesOf = (sides: readonly Side[]): string =>
  [...new Set(sides.map(({ facts }) => facts.name))].join(' and ');

/** `AWS does not offer sha1`. */
export const lackText = (lacking: readonly Side[], words: string): string =>
  `${namesOf(lacking)} ${areSeveral(lacking) ? 'do' : 'does'} not offer ${words}`;

/** `AWS has no PRF setting`. */
export const withoutPrfText = (sides: readonly Side[]): string =>
  `${namesOf(sides)} ${areSeveral(sides) ? 'have' : 'has'} no PRF setting`;

const areSeveral = (sides: readonly Side[]): boolean =>
  new Set(sides.map(({ facts }) => facts.name)).size > 1;

/** The ends that have no PRF setting. */
export const withoutPrf = ({ left, right }: CryptoInput): Side[] =>
  [left, right].filter(({ facts }) => facts.support.ike.prf === 'as-integrity');

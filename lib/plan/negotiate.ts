import { type DhGroup, type Encryption, type Hash, isAead } from '@/lib/model/crypto';
import type { CryptoSupport, Lifetime } from './facts';
import type { EspPlan, IkePlan, Wish } from './plan';

// Strongest first. AEAD before CBC of the same key length (RFC 8221 section 5: AEAD is preferred). Group 20 (384-bit) leads because it is the
// CNSA 1.0 choice and the strongest that hardware commonly has; 521-bit and 256-bit follow, then MODP by size (RFC 8247 section 2.4).
const encryptionOrder: readonly Encryption[] = [
  'aes256-gcm16',
  'aes256-cbc',
  'aes192-gcm16',
  'aes192-cbc',
  'aes128-gcm16',
  'aes128-cbc',
  '3des-cbc',
];
const hashOrder: readonly Hash[] = ['sha384', 'sha512', 'sha256', 'sha1', 'md5'];
const groupOrder: readonly DhGroup[] = [20, 21, 19, 31, 16, 18, 17, 15, 14, 24, 23, 22, 5, 2, 1];

/** What is preferred, the strongest first. */
export const preferences = { encryption: encryptionOrder, hash: hashOrder, dhGroup: groupOrder } as const;

/**
 * Ciphers of IKE in order of preference between two ends. Where one has no PRF setting, AES-CBC comes before AEAD, which would leave the PRF open; but
 * AEAD comes before 3DES.
 */
export function ikeEncryptionOrder(...ends: readonly CryptoSupport[]): readonly Encryption[] {
  if (ends.every(({ ike }) => ike.prf !== 'as-integrity')) return encryptionOrder;
  const rank = (cipher: Encryption): number => (isAead(cipher) ? 1 : cipher.startsWith('aes') ? 0 : 2);
  return [...encryptionOrder].sort((a, b) => rank(a) - rank(b));
}

/** One end of a negotiation: who it is, for messages, and what it can do. */
export type Party = { name: string; support: CryptoSupport };

/** No agreement: which item, and what each end offers. */
export type Mismatch = { item: string; offers: { name: string; values: readonly (string | number)[] }[] };

export type Negotiated = { ok: true; ike: IkePlan; esp: EspPlan } | { ok: false; mismatch: Mismatch };

/** The strongest proposal that both ends share, AEAD and elliptic groups first; what a person pinned is taken if both ends have it. */
export function negotiate(a: Party, b: Party, wish: { ike?: Wish; esp?: Wish }): Negotiated {
  try {
    return { ok: true, ike: agreeIke(a, b, wish.ike ?? {}), esp: agreeEsp(a, b, wish.esp ?? {}) };
  } catch (error) {
    if (error instanceof NoAgreement) return { ok: false, mismatch: error.mismatch };
    throw error;
  }
}

/** Two lifetimes: each end's own value, the asked one brought into its bounds (IKEv2 does not negotiate them, RFC 7296 section 2.8). */
export function lifetimeFor(
  bounds: Lifetime,
  wished: number | undefined,
  ceiling = Number.POSITIVE_INFINITY,
): number {
  const wanted = Math.min(wished ?? bounds.usual, ceiling);
  return inUnit(bounds, Math.max(bounds.min, Math.min(bounds.max, wanted)));
}

/** A lifetime as an end can write it: in whole numbers of its unit, rounded down, so that no end is asked for more than was agreed. */
function inUnit({ unit, mostInSeconds = 0, min }: Lifetime, seconds: number): number {
  if (!unit || seconds <= mostInSeconds) return seconds;
  return Math.max(min, Math.min(unit.most, Math.floor(seconds / unit.seconds)) * unit.seconds);
}

class NoAgreement extends Error {
  constructor(readonly mismatch: Mismatch) {
    super(`no common ${mismatch.item}`);
  }
}

function agreeIke(a: Party, b: Party, wish: Wish): IkePlan {
  const version = pick('IKE version', [2, 1] as const, a, b, (support) => support.ikeVersions);
  const because: string[] = [];
  const openPrf = [a, b].filter(({ support }) => support.ike.prf === 'as-integrity');
  const order = ikeEncryptionOrder(a.support, b.support);
  const encryption = pick(
    'IKE encryption',
    order,
    a,
    b,
    (support) => support.ike.encryption,
    wish.encryption,
  );
  const names = openPrf.map(({ name }) => name).join(' and ');
  if (openPrf.length === 0 || wish.encryption !== undefined)
    because.push(
      ...whyNotFirst(
        'IKE encryption',
        encryptionOrder,
        encryption,
        a,
        b,
        (support) => support.ike.encryption,
        wish.encryption,
      ),
    );
  else if (isAead(encryption))
    because.push(
      `IKE encryption ${encryption} although ${names} has no PRF setting: the ends share no AES-CBC`,
    );
  else because.push(`${names} has no PRF setting, so IKE uses CBC, where the PRF follows the integrity hash`);
  const dhGroup = pick('IKE DH group', groupOrder, a, b, (support) => support.ike.dhGroups, wish.dhGroup);
  because.push(
    ...whyNotFirst(
      'IKE DH group',
      groupOrder,
      dhGroup,
      a,
      b,
      (support) => support.ike.dhGroups,
      wish.dhGroup,
    ),
  );
  if (isAead(encryption)) {
    const prf = pick('IKE PRF', hashOrder, a, b, prfs, wish.integrity);
    return { version, encryption, prf, dhGroup, because };
  }
  const integrity = pick(
    'IKE integrity',
    // With CBC the PRF is the same hash, at ends that have a setting for it, too.
    hashOrder.filter((hash) => [a, b].every(({ support }) => prfs(support).includes(hash))),
    a,
    b,
    (support) => support.ike.integrity,
    wish.integrity,
  );
  const prf = pick('IKE PRF', hashOrder, a, b, prfs, integrity);
  return { version, encryption, integrity, prf, dhGroup, because };
}

const prfs = ({ ike }: CryptoSupport): readonly Hash[] =>
  ike.prf === 'as-integrity' ? ike.integrity : ike.prf;

function agreeEsp(a: Party, b: Party, wish: Wish): EspPlan {
  const encryption = pick(
    'ESP encryption',
    encryptionOrder,
    a,
    b,
    (support) => support.esp.encryption,
    wish.encryption,
  );
  const dhGroup = pick('PFS group', groupOrder, a, b, (support) => support.esp.dhGroups, wish.dhGroup);
  const because = [
    ...whyNotFirst(
      'ESP encryption',
      encryptionOrder,
      encryption,
      a,
      b,
      (support) => support.esp.encryption,
      wish.encryption,
    ),
    ...whyNotFirst('PFS group', groupOrder, dhGroup, a, b, (support) => support.esp.dhGroups, wish.dhGroup),
  ];
  if (isAead(encryption)) return { encryption, dhGroup, because };
  const integrity = pick(
    'ESP integrity',
    hashOrder,
    a,
    b,
    (support) => support.esp.integrity,
    wish.integrity,
  );
  return { encryption, integrity, dhGroup, because };
}

function pick<Item extends string | number>(
  item: string,
  order: readonly Item[],
  a: Party,
  b: Party,
  offered: (support: CryptoSupport) => readonly Item[],
  wished?: Item,
): Item {
  const candidates = wished === undefined ? order : [wished];
  const found = candidates.find(
    (value) => offered(a.support).includes(value) && offered(b.support).includes(value),
  );
  if (found !== undefined) return found;
  const offers = [a, b].map(({ name, support }) => ({ name, values: offered(support) }));
  throw new NoAgreement({
    item,
    offers: wished === undefined ? offers : [{ name: 'the connection', values: [wished] }, ...offers],
  });
}

/** Says which end lacks the first choice, when the choice was free and fell on another. */
function whyNotFirst<Item extends string | number>(
  item: string,
  order: readonly Item[],
  chosen: Item,
  a: Party,
  b: Party,
  offered: (support: CryptoSupport) => readonly Item[],
  wished?: Item,
): string[] {
  const first = order[0];
  if (wished !== undefined || chosen === first || first === undefined) return [];
  const lacking = [a, b].filter(({ support }) => !offered(support).includes(first)).map(({ name }) => name);
  return [`${item} ${chosen} instead of ${first}: ${lacking.join(' and ')} does not offer it`];
}

import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];
type DhGroup = IkePlan['dhGroup'];

/** `AES-256 in GCM mode, tag of 16 bytes` or `AES-256 in CBC mode`. */
export function encryptionWords(encryption: Encryption): string {
  const [, bits, mode] = /^aes([0-9]+)-(.*)$/.exec(encryption) ?? [];
  if (!bits) return '3DES in CBC mode';
  return mode === 'cbc' ? `AES-${bits} in CBC mode` : `AES-${bits} in GCM mode, tag of 16 bytes`;
}

const hashWords: Record<Hash, string> = {
  sha512: 'SHA2-512',
  sha384: 'SHA2-384',
  sha256: 'SHA2-256',
  sha1: 'SHA1',
  md5: 'MD5',
};

const groupWords: Record<DhGroup, string> = {
  1: '768-bit MODP',
  2: '1024-bit MODP',
  5: '1536-bit MODP',
  14: '2048-bit MODP',
  15: '3072-bit MODP',
  16: '4096-bit MODP',
  17: '6144-bit MODP',
  18: '8192-bit MODP',
  19: 'NIST P-256',
  20: 'NIST P-384',
  21: 'NIST P-521',
  22: '1024-bit MODP, 160-bit subgroup',
  23: '2048-bit MODP, 224-bit subgroup',
  24: '2048-bit MODP, 256-bit subgroup',
  31: 'Curve25519',
};

/** `HMAC-SHA2-384`; a cipher that authenticates by itself has none. */
export const integrityWords = ({ integrity }: IkePlan | EspPlan): string =>
  integrity ? `HMAC-${hashWords[integrity]}` : 'none, the cipher does that';

export const prfWords = ({ prf }: IkePlan): string => `HMAC-${hashWords[prf]}`;

/** `20 (NIST P-384)`. */
export const groupWordsOf = ({ dhGroup }: IkePlan | EspPlan): string => `${dhGroup} (${groupWords[dhGroup]})`;

/** A tunnel as all pages call it: a name that is unique on the device, and a number. */
export const tunnelName = ({ label, number }: OutlineTunnel): string => `${label} (number ${number})`;

/** Prefixes on one line, or that there are none. */
export const listed = (prefixes: readonly string[]): string =>
  prefixes.length > 0 ? prefixes.join(', ') : 'none at all';

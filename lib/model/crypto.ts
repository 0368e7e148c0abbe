import { z } from 'zod';

// Canonical names of the algorithms, after the IANA "IKEv2 Parameters" registry in the spelling strongSwan uses.
// Weak ones are here so that a rule can name them.

/** Ciphers of IKE and ESP. The GCM ones are AEAD with a 16-byte tag (RFC 4106, RFC 5282). */
export const encryptions = [
  'aes256-gcm16',
  'aes192-gcm16',
  'aes128-gcm16',
  'aes256-cbc',
  'aes192-cbc',
  'aes128-cbc',
  '3des-cbc',
] as const;

/** Hashes, used for integrity (HMAC) and as the pseudo-random function of IKE. */
export const hashes = ['sha512', 'sha384', 'sha256', 'sha1', 'md5'] as const;

/** Diffie-Hellman groups by their IANA number. */
export const dhGroups = [1, 2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 31] as const;

export const encryption = z.enum(encryptions);
export const hash = z.enum(hashes);
export const dhGroup = z.literal([...dhGroups]);

export type Encryption = (typeof encryptions)[number];
export type Hash = (typeof hashes)[number];
export type DhGroup = (typeof dhGroups)[number];

/** Those that are AES, whatever the mode and the length of the key. */
export const aesCiphers: readonly Encryption[] = encryptions.filter((cipher) => cipher.startsWith('aes'));

/** Whether a cipher authenticates by itself, so that it needs no integrity algorithm. */
export const isAead = (cipher: Encryption): boolean => cipher.includes('-gcm');

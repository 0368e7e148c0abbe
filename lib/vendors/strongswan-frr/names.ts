import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];
type DhGroup = IkePlan['dhGroup'];

const encryptionWords: Record<Encryption, string> = {
  'aes256-gcm16': 'aes256gcm16',
  'aes192-gcm16': 'aes192gcm16',
  'aes128-gcm16': 'aes128gcm16',
  'aes256-cbc': 'aes256',
  'aes192-cbc': 'aes192',
  'aes128-cbc': 'aes128',
  '3des-cbc': '3des',
};

const groupWords: Record<DhGroup, string> = {
  1: 'modp768',
  2: 'modp1024',
  5: 'modp1536',
  14: 'modp2048',
  15: 'modp3072',
  16: 'modp4096',
  17: 'modp6144',
  18: 'modp8192',
  19: 'ecp256',
  20: 'ecp384',
  21: 'ecp521',
  22: 'modp1024s160',
  23: 'modp2048s224',
  24: 'modp2048s256',
  31: 'curve25519',
};

/** `aes256gcm16-prfsha384-ecp384`, or with CBC `aes256-sha384-ecp384`, where the PRF follows the hash. */
export const ikeProposal = ({ encryption, integrity, prf, dhGroup }: OutlineTunnel['ike']): string =>
  [encryptionWords[encryption], integrity ?? prfWord(prf), groupWords[dhGroup]].join('-');

const prfWord = (hash: Hash): string => `prf${hash}`;

/** `aes256gcm16-ecp384`; the group is that of perfect forward secrecy. */
export const espProposal = ({ encryption, integrity, dhGroup }: OutlineTunnel['esp']): string =>
  [encryptionWords[encryption], ...(integrity ? [integrity] : []), groupWords[dhGroup]].join('-');

export const interfaceOf = ({ number }: Pick<OutlineTunnel, 'number'>): string => `xfrm${number}`;

/** Where the files go on Debian. */
export const paths = {
  swanctl: '/etc/swanctl/conf.d/trunkline.conf',
  charon: '/etc/strongswan.d/trunkline.conf',
  frr: '/etc/frr/frr.conf',
  links: '/etc/trunkline/links.sh',
} as const;

/** As `swanctl --list-sas` prints it: `AES_CBC-256/HMAC_SHA2_384_192/PRF_HMAC_SHA2_384/ECP_384`. */
export const shownIke = ({ encryption, integrity, prf, dhGroup }: OutlineTunnel['ike']): string =>
  [
    shownCipher(encryption),
    ...(integrity ? [shownIntegrity[integrity]] : []),
    `PRF_HMAC_${shownHash(prf)}`,
    groupWords[dhGroup]
      .toUpperCase()
      .replace(/([A-Z])([0-9])/, '$1_$2')
      .replace('S', '_'),
  ].join('/');

/** As `swanctl --list-sas` prints it: `AES_GCM_16-256`; the group shows only after the first rekey. */
export const shownEsp = ({ encryption, integrity }: OutlineTunnel['esp']): string =>
  [shownCipher(encryption), ...(integrity ? [shownIntegrity[integrity]] : [])].join('/');

const shownCipher = (encryption: Encryption): string => {
  const [, bits, mode] = /^aes([0-9]+)-(.*)$/.exec(encryption) ?? [];
  if (!bits) return '3DES_CBC';
  return `AES_${mode === 'cbc' ? 'CBC' : 'GCM_16'}-${bits}`;
};

const shownHash = (hash: Hash): string =>
  hash === 'md5' || hash === 'sha1' ? hash.toUpperCase() : `SHA2_${hash.slice(3)}`;

const shownIntegrity: Record<Hash, string> = {
  sha512: 'HMAC_SHA2_512_256',
  sha384: 'HMAC_SHA2_384_192',
  sha256: 'HMAC_SHA2_256_128',
  sha1: 'HMAC_SHA1_96',
  md5: 'HMAC_MD5_96',
};

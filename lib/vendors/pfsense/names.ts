import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];
type DhGroup = IkePlan['dhGroup'];

const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'AES256-GCM, 128 bits',
  'aes192-gcm16': 'AES192-GCM, 128 bits',
  'aes128-gcm16': 'AES128-GCM, 128 bits',
  'aes256-cbc': 'AES, 256 bits',
  'aes192-cbc': 'AES, 192 bits',
  'aes128-cbc': 'AES, 128 bits',
};

const groups: Readonly<Record<DhGroup, string>> = {
  1: '768 bit',
  2: '1024 bit',
  5: '1536 bit',
  14: '2048 bit',
  15: '3072 bit',
  16: '4096 bit',
  17: '6144 bit',
  18: '8192 bit',
  19: 'nist ecp256',
  20: 'nist ecp384',
  21: 'nist ecp521',
  22: '1024(sub 160) bit',
  23: '2048(sub 224) bit',
  24: '2048(sub 256) bit',
  31: 'Elliptic Curve 25519, 256 bit',
};

/** A cipher and the length behind it, as two lists show them: with GCM that of the check value. */
export const cipherWord = (encryption: Encryption): string => `${ciphers[encryption]}`;

export const hashWord = (hash: Hash): string => hash.toUpperCase();

export const groupWord = (group: DhGroup): string => `${group} (${groups[group]})`;

/** The description of the interface that a tunnel's VTI is assigned to: letters, digits and `_`. */
export const interfaceOf = ({ number }: Pick<OutlineTunnel, 'number'>): string => `TL_${number}`;

/** The gateway that pfSense makes of the far end of a VTI. */
export const gatewayOf = (tunnel: Pick<OutlineTunnel, 'number'>): string => `${interfaceOf(tunnel)}_VTIV4`;

export const aliases = { site: 'TL_SITE', far: 'TL_FAR', sessions: 'TL_SESSIONS' } as const;

export const announcedList = 'TL-ANNOUNCED';
export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

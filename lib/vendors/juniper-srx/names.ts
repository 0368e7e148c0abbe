import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];

/** Words of `encryption-algorithm`, for IKE and ESP alike. */
export const encryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-256-gcm',
  'aes192-gcm16': 'aes-192-gcm',
  'aes128-gcm16': 'aes-128-gcm',
  'aes256-cbc': 'aes-256-cbc',
  'aes192-cbc': 'aes-192-cbc',
  'aes128-cbc': 'aes-128-cbc',
};

/** Words of `authentication-algorithm` in an IKE proposal. */
export const ikeIntegrity: Partial<Record<Hash, string>> = {
  sha384: 'sha-384',
  sha256: 'sha-256',
  sha1: 'sha1',
};

/** Words of `authentication-algorithm` in an IPsec proposal. */
export const espIntegrity: Partial<Record<Hash, string>> = {
  sha256: 'hmac-sha-256-128',
  sha1: 'hmac-sha1-96',
};

/** The zones of the factory configuration, and one for the tunnels. */
export const zones = { inside: 'trust', outside: 'untrust', tunnels: 'vpn' } as const;

export const policies = { out: 'tl-to-tunnels', in: 'tl-from-tunnels', sessions: 'tl-sessions' } as const;

/** A routing instance has one unit of lo0; that of the default instance is 0. */
export const loopback = { name: 'lo0', unit: 0, full: 'lo0.0' } as const;

export const loadBalancing = 'tl-ecmp';

/** The group of internal sessions; no label of a connection is in capitals. */
export const siblingGroup = 'TL-SIBLINGS';

export const interfaceOf = ({ number }: OutlineTunnel): string => `st0.${number}`;
export const importName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const exportName = ({ label }: OutlineTunnel): string => `${label}-out`;

/** An entry of the address book: the prefix in letters, digits and hyphens. */
export const addressName = (prefix: string): string => `tl-${prefix.replace(/[./]/g, '-')}`;

import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import { hasMark } from '@/lib/plan/slots';
import { plain } from '@/lib/plan/text';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];
type DhGroup = IkePlan['dhGroup'];

const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-256-gcm',
  'aes192-gcm16': 'aes-192-gcm',
  'aes128-gcm16': 'aes-128-gcm',
  'aes256-cbc': 'aes-256',
  'aes192-cbc': 'aes-192',
  'aes128-cbc': 'aes-128',
};

const hashes: Partial<Record<Hash, string>> = {
  sha512: 'hmac-sha2-512',
  sha384: 'hmac-sha2-384',
  sha256: 'hmac-sha2-256',
  sha1: 'hmac-sha1',
};

const groups: Partial<Record<DhGroup, string>> = {
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
  31: 'curve25519',
};

/** `enc aes-256 auth hmac-sha2-384 prf hmac-sha2-384 group ecp384`; with GCM there is no `auth`. */
export const ikeWords = ({ encryption, integrity, prf, dhGroup }: IkePlan): string =>
  [
    `enc ${ciphers[encryption]}`,
    ...(integrity ? [`auth ${hashes[integrity]}`] : []),
    `prf ${hashes[prf]}`,
    `group ${groups[dhGroup]}`,
  ].join(' ');

/** The same of a child SA; the group is that of perfect forward secrecy. */
export const espWords = ({ encryption, integrity, dhGroup }: EspPlan): string =>
  [
    `enc ${ciphers[encryption]}`,
    ...(integrity ? [`auth ${hashes[integrity]}`] : []),
    `group ${groups[dhGroup]}`,
  ].join(' ');

export const interfaceOf = ({ number }: Pick<OutlineTunnel, 'number'>): string => `sec${number}`;

/** A loopback of its own, so that what belongs to no tunnel comes and goes by itself. */
export const anchorInterface = 'lo7901';

/** A value in double quotes; an open slot without, so that its angle brackets are a syntax error. */
export const quoted = (value: string): string => (hasMark(value) ? value : `"${value}"`);

/** An address of a rule of pf, where angle brackets would be a table: an open slot is in quotes, which names no host. */
export const ruleAddress = (address: string): string => (hasMark(address) ? `"${address}"` : address);

/** A description of an interface: the kernel keeps 63 characters. */
export const described = (title: string): string => `"${plain(title, 63)}"`;

export const announcedSet = 'TL-ANNOUNCED';
export const expectedSet = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

/** Where the files go. */
export const paths = {
  iked: '/etc/iked.trunkline.conf',
  bgpd: '/etc/bgpd.trunkline.conf',
  pf: '/etc/pf.trunkline.conf',
  sysctl: '/etc/sysctl.conf',
  hostname: (name: string): string => `/etc/hostname.${name}`,
} as const;

/** The name under which pf has the rules. */
export const anchor = 'trunkline';

/**
 * Priorities of routes: the lower wins. Static ones have 8, those of bgpd 48, and 63 is the last. A primary static route beats bgpd, a backup one
 * loses to it, and anchors lose to everything.
 */
export const priorityOf = (distance: number): number => ({ 1: 8, 2: 9, 202: 50, 203: 51 })[distance] ?? 51;
export const anchorPriority = 60;

/** The interface that a rule is about, where the uplink is known. */
export const onUplink = ({ uplink }: OutlineTunnel): string => (uplink ? `on ${uplink.interface} ` : '');

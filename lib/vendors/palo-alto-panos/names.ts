import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** Words of `encryption`, for IKE and ESP alike. */
export const encryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-256-gcm',
  'aes128-gcm16': 'aes-128-gcm',
  'aes256-cbc': 'aes-256-cbc',
  'aes192-cbc': 'aes-192-cbc',
  'aes128-cbc': 'aes-128-cbc',
};

/** The most that a lifetime can be in one unit. */
const mostInUnit = 65_535;

/** A lifetime in the finest unit that has room for it, rounded down. */
export const lifetime = (seconds: number): string =>
  seconds <= mostInUnit ? `seconds ${seconds}` : `minutes ${Math.floor(seconds / 60)}`;

/** The zones that the first steps of PAN-OS's own guides make, and one for the tunnels. */
export const zones = { inside: 'trust', outside: 'untrust', tunnels: 'vpn' } as const;

export const rules = {
  ike: 'tl-ike',
  sessions: 'tl-sessions',
  out: 'tl-to-tunnels',
  in: 'tl-from-tunnels',
} as const;

/** The virtual router that devices come with. */
export const router = 'network virtual-router default';

export const bgp = `${router} protocol bgp`;

/** Redistribution profile and rule. */
export const announcedProfile = 'tl-announced';

export const interfaceOf = ({ number }: { number: number }): string => `tunnel.${number}`;
export const loopbackName = ({ number }: { number: number }): string => `loopback.${number}`;

export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
/** What follows a rule and refuses all that it did not take. */
export const restOf = (rule: string): string => `${rule}-rest`;

/** A prefix in letters, digits and hyphens. */
export const prefixWord = (prefix: string): string => prefix.replace(/[./]/g, '-');

/** An address object. */
export const addressName = (prefix: string): string => `tl-${prefixWord(prefix)}`;

export const staticRoute = (name: string): string => `${router} routing-table ip static-route ${name}`;

/** Refuses all that the rule before did not take. */
export const restLines = (rest: string, label: string): string[] => [
  `${rest} match route-table unicast`,
  `${rest} action deny`,
  `${rest} used-by ${label}`,
  `${rest} enable yes`,
];

import { netmask, networkAddress } from '@/lib/addressing/prefix';
import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import { deviceWord } from '@/lib/plan/text';
import type { Loopback } from '../loopbacks';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** The longest name of an interface, and so of a phase 1. */
const longestInterface = 15;

/** The longest description of a BGP neighbor. */
const longestDescription = 63;

/** The ciphers' part of a proposal's word. */
const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes256gcm',
  'aes128-gcm16': 'aes128gcm',
  'aes256-cbc': 'aes256',
  'aes192-cbc': 'aes192',
  'aes128-cbc': 'aes128',
};

/** Proposal of phase 1: with AEAD it names the PRF, else the hash that is both integrity and PRF. */
export const ikeProposal = ({ encryption, integrity, prf }: IkePlan): string =>
  `${ciphers[encryption]}-${integrity ?? `prf${prf}`}`;

/** Proposal of phase 2. */
export const espProposal = ({ encryption, integrity }: EspPlan): string =>
  integrity ? `${ciphers[encryption]}-${integrity}` : `${ciphers[encryption]}`;

/** Phase 1, phase 2 and the tunnel's interface have one name; the number at its end makes it unique. */
export function interfaceOf({ connection, number }: OutlineTunnel): string {
  const end = `-${number}`;
  return `${connection.label.slice(0, longestInterface - end.length).replace(/-+$/, '')}${end}`;
}

/** Never the name of a tunnel: those end with a hyphen and a number. */
export const loopbackName = ({ number }: Pick<Loopback, 'number'>): string => `lo-tl${number}`;

/** An interface that a person named, as long as one can be. */
export const portOf = (name: string, fallback: string): string =>
  deviceWord(name, { max: longestInterface, fallback });

export const outsideOf = ({ uplink }: OutlineTunnel): string => portOf(uplink?.interface ?? '', 'wan1');

export const neighborText = ({ title }: OutlineTunnel): string =>
  title.slice(0, longestDescription).trimEnd();

export const announcedList = 'tl-announced';
/** List and map: the default route alone. */
export const defaultName = 'tl-default';
export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
/** One list for each connection: its tunnels expect the same. */
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-far`;

export const groups = { site: 'tl-site', far: 'tl-far' } as const;
export const policies = { out: 'tl-to-tunnels', in: 'tl-from-tunnels', sessions: 'tl-sessions' } as const;

/** An address object: the prefix in letters, digits and hyphens. */
export const addressName = (prefix: string): string => `tl-${prefix.replace(/[./]/g, '-')}`;

/** `10.10.0.0 255.255.0.0`, as FortiOS shows prefixes. */
export const dotted = (prefix: string): string => `${networkAddress(prefix)} ${netmask(prefix)}`;

/**
 * Where the ids of numbered entries start. Each kind of entry has its own range, so that pasting a later file over an earlier one never mixes
 * the fields of two kinds, and they are far above what the GUI gives out.
 */
export const ids = {
  networks: 7_000_001,
  policies: 7_000_001,
  peerRoutes: 7_010_001,
  insideRoutes: 7_020_001,
  tunnelRoutes: 7_030_001,
  anchors: 7_040_001,
} as const;

import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import { hasMark } from '@/lib/plan/slots';
import { shellWord } from '@/lib/plan/text';
import { onePerPeer } from '../one-per-peer';
import type { Outline, OutlineTunnel } from '../outline';
import type { RenderJob } from '../vendor';

type Encryption = IkePlan['encryption'];

/** Words of the API for `encryption-algorithm`. */
export const encryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-gcm-256',
  'aes128-gcm16': 'aes-gcm-128',
  'aes256-cbc': 'aes-256',
  'aes128-cbc': 'aes-128',
};

/** The same as SmartConsole shows them. */
export const shownEncryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'AES-GCM-256',
  'aes128-gcm16': 'AES-GCM-128',
  'aes256-cbc': 'AES-256',
  'aes128-cbc': 'AES-128',
};

export const group = ({ dhGroup }: IkePlan | EspPlan): string => `group-${dhGroup}`;

/** What the platform can have of a job: a peer is found by its address. */
export const gaiaOutlineOf = (job: RenderJob): Outline => onePerPeer(job, 'a peer is found by its address');

/** The interface that `add vpn tunnel NUMBER` makes. */
export const interfaceOf = ({ number }: Pick<OutlineTunnel, 'number'>): string => `vpnt${number}`;

/** The interoperable device and the community of a tunnel have its label. */
export const peerOf = ({ label }: OutlineTunnel): string => label;

export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;

export const groups = { empty: 'TL-EMPTY', site: 'TL-SITE', far: 'TL-FAR', sessions: 'TL-SESSIONS' } as const;

export const rules = { out: 'tl-to-tunnels', in: 'tl-from-tunnels', sessions: 'tl-sessions' } as const;

/** An object for a prefix or an address. */
export const objectName = (prefix: string): string => `tl-${prefix.replace(/[./]/g, '-')}`;

/** A value of a command; an open slot as it is, so that the shell looks for a file of that name and stops. */
export const value = (text: string): string => (hasMark(text) ? text : shellWord(text));

/** IKE's lifetime is renewed in whole minutes. */
export const minutes = (seconds: number): number => Math.floor(seconds / 60);

/** Whether the management of a version makes interoperable devices by its API. */
export const hasDevices = (version: string): boolean => version !== 'R81.10';

/**
 * Ranks of static routes, where the lower wins: BGP has 170. A prefix has one rank whatever its next hops, so that of the best; and a priority for each
 * next hop.
 */
export const rankOf = (distances: readonly number[]): number => (Math.min(...distances) <= 2 ? 60 : 200);
export const priorityOf = (distance: number): number => ({ 1: 1, 2: 2, 202: 3, 203: 4 })[distance] ?? 4;
export const anchorRank = 254;

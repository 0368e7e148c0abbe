import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import { hasMark } from '@/lib/plan/slots';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** Words of `encryption`: the length behind `gcm` is that of the check value in bits. */
const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes256gcm128',
  'aes128-gcm16': 'aes128gcm128',
  'aes256-cbc': 'aes256',
  'aes128-cbc': 'aes128',
};

/** A proposal's encryption and hash, of which both must be given. */
type Words = { encryption: string; hash: string };

export const ikeWords = ({ encryption, integrity, prf }: IkePlan): Words => ({
  encryption: `${ciphers[encryption]}`,
  hash: integrity ?? prf,
});

/** With GCM the hash counts for nothing, but every proposal has one. */
export const espWords = ({ encryption, integrity }: EspPlan): Words => ({
  encryption: `${ciphers[encryption]}`,
  hash: integrity ?? 'sha256',
});

/** A value in quotes; an open slot without, so that its angle brackets are a syntax error. */
export const quoted = (value: string | number): string => (hasMark(`${value}`) ? `${value}` : `'${value}'`);

export const interfaceOf = ({ number }: Pick<OutlineTunnel, 'number'>): string => `vti${number}`;
export const peerOf = ({ peer }: Pick<OutlineTunnel, 'peer'>): string =>
  `vpn ipsec site-to-site peer ${peer}`;

export const announcedList = 'TL-ANNOUNCED';
export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

/** Groups of addresses for the firewall. */
export const groups = {
  sessions: 'TL-SESSIONS',
  site: 'TL-SITE',
  far: 'TL-FAR',
} as const;

import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';
import { versions } from './facts';

type Encryption = IkePlan['encryption'];
type Hash = IkePlan['prf'];

const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes_gcm256',
  'aes192-gcm16': 'aes_gcm192',
  'aes128-gcm16': 'aes_gcm128',
  'aes256-cbc': 'aes256',
  'aes192-cbc': 'aes192',
  'aes128-cbc': 'aes128',
};

const hashWords: Record<Hash, string> = {
  sha512: 'sha2_512',
  sha384: 'sha2_384',
  sha256: 'sha2_256',
  sha1: 'sha1',
  md5: 'md5',
};

/** `aes256-sha2_384;dh20`; with GCM the second word is the PRF alone. */
export const ikeProposal = ({ encryption, integrity, prf, dhGroup }: IkePlan): string =>
  `${ciphers[encryption]}-${hashWords[integrity ?? prf]};dh${dhGroup}`;

/** `aes_gcm256-none;dh20`; the group is that of perfect forward secrecy. */
export const espProposal = ({ encryption, integrity, dhGroup }: EspPlan): string =>
  `${ciphers[encryption]}-${integrity ? hashWords[integrity] : 'none'};dh${dhGroup}`;

/** Libreswan's own name for the interface with that number and if_id. */
export const interfaceOf = ({ number }: OutlineTunnel): string => `ipsec${number}`;

/** Where the files go; `/etc/ipsec.conf` and `/etc/ipsec.secrets` include what is in `/etc/ipsec.d`. */
export const paths = {
  connections: '/etc/ipsec.d/trunkline.conf',
  secrets: '/etc/ipsec.d/trunkline.secrets',
  frr: '/etc/frr/frr.conf',
  links: '/etc/trunkline/links.sh',
} as const;

/** What the versions write in different ways: whether there is an action for a dead peer, and the commands. */
export type Dialect = {
  hasDeadPeerAction: boolean;
  reread: string;
  command(verb: 'replace' | 'up' | 'delete', name: string): string;
};

const five: Dialect = {
  hasDeadPeerAction: false,
  reread: 'ipsec rereadsecrets',
  command: (verb, name) => `ipsec ${verb} ${name}`,
};

const four: Dialect = {
  hasDeadPeerAction: true,
  reread: 'ipsec auto --rereadsecrets',
  command: (verb, name) => `ipsec auto --${verb} ${name}`,
};

export const dialectOf = (version: string): Dialect => (version === versions.four ? four : five);

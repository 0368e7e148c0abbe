import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

const ciphers: Partial<Record<IkePlan['encryption'], string>> = {
  'aes256-gcm16': 'aes256gcm16',
  'aes192-gcm16': 'aes192gcm16',
  'aes128-gcm16': 'aes128gcm16',
  'aes256-cbc': 'aes256',
  'aes192-cbc': 'aes192',
  'aes128-cbc': 'aes128',
};

const groups: Partial<Record<IkePlan['dhGroup'], string>> = {
  14: 'modp2048',
  15: 'modp3072',
  16: 'modp4096',
  17: 'modp6144',
  18: 'modp8192',
  19: 'ecp256',
  20: 'ecp384',
  21: 'ecp521',
  31: 'x25519',
};

/** With GCM the hash is the PRF, and nothing else. */
export const ikeProposal = ({ encryption, integrity, prf, dhGroup }: IkePlan): string =>
  `${ciphers[encryption]}-${integrity ?? prf}-${groups[dhGroup]}`;

export const espProposal = ({ encryption, integrity, dhGroup }: EspPlan): string =>
  [ciphers[encryption], ...(integrity ? [integrity] : []), groups[dhGroup]].join('-');

type Numbered = Pick<OutlineTunnel, 'number'>;

/** The device of a VTI: `ipsec` and its reqid. */
export const deviceOf = ({ number }: Numbered): string => `ipsec${number}`;

/** The description of the interface that a VTI is assigned to. */
export const interfaceOf = ({ number }: Numbered): string => `TL_${number}`;

export const aliases = { site: 'TL_SITE', far: 'TL_FAR', peers: 'TL_PEERS' } as const;

export const announcedList = 'TL-ANNOUNCED';
export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

import { netmask, networkAddress } from '@/lib/addressing/prefix';
import type { IkePlan } from '@/lib/plan/plan';
import type { Loopback } from '../loopbacks';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** Words of `encryption` in an IKEv2 policy, and of `protocol esp encryption`. */
export const ciphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-gcm-256',
  'aes192-gcm16': 'aes-gcm-192',
  'aes128-gcm16': 'aes-gcm',
  'aes256-cbc': 'aes-256',
  'aes192-cbc': 'aes-192',
  'aes128-cbc': 'aes',
};

/** Words of `integrity` and `prf` in an IKEv2 policy. */
export const ikeHashes: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'sha512',
  sha384: 'sha384',
  sha256: 'sha256',
  sha1: 'sha',
};

/** Words of `protocol esp integrity`, which have a hyphen that those of IKE have not. */
export const espHashes: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'sha-512',
  sha384: 'sha-384',
  sha256: 'sha-256',
  sha1: 'sha-1',
};

const suiteName = (...parts: (string | number | undefined)[]): string =>
  ['TL', ...parts.filter((part) => part !== undefined)].join('-').toUpperCase();

/** What makes two tunnels share an IKEv2 policy. */
export const ikeSuite = ({ ike }: OutlineTunnel): string =>
  suiteName(ike.encryption, ike.integrity, ike.prf, ike.dhGroup);

export const proposalName = ({ esp }: OutlineTunnel): string =>
  suiteName('esp', esp.encryption, esp.integrity);

/** Tunnels share profiles by what is in them: the platform takes twenty at most. */
export const profileName = (tunnel: OutlineTunnel): string =>
  suiteName(
    tunnel.esp.encryption,
    tunnel.esp.integrity,
    `dh${tunnel.esp.dhGroup}`,
    `${tunnel.near.espLifetimeSeconds}s`,
    tunnel.near.initiates ? undefined : 'answers',
  );

export const groupPolicy = 'TL-SITE-TO-SITE';
export const announcedList = 'TL-ANNOUNCED';
export const siteGroup = 'TL-SITE';
export const inName = (tunnel: OutlineTunnel): string => `${tunnel.label}-in`;
export const outName = (tunnel: OutlineTunnel): string => `${tunnel.label}-out`;
/** One list for each connection: its tunnels expect the same. */
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;
export const farGroup = ({ connection }: OutlineTunnel): string => `${connection.label}-far`;
export const accessList = ({ connection }: OutlineTunnel): string => `${connection.label}-access`;

/** What `nameif` calls the tunnel and the loopback. */
export const nameOf = ({ label }: OutlineTunnel): string => label;
export const loopbackName = ({ number }: Loopback): string => `tl-loopback-${number}`;

/** `10.10.0.0 255.255.0.0`. */
export const dotted = (prefix: string): string => `${networkAddress(prefix)} ${netmask(prefix)}`;

/** The first of each group of tunnels with the same key, in order. */
export function firstOfEach(
  tunnels: readonly OutlineTunnel[],
  key: (tunnel: OutlineTunnel) => string,
): OutlineTunnel[] {
  const seen = new Set<string>();
  return tunnels.filter((tunnel) => {
    const name = key(tunnel);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** What a shared object is about: every tunnel that uses it. */
export const aboutAll = (
  tunnels: readonly OutlineTunnel[],
  name: (tunnel: OutlineTunnel) => string,
  tunnel: OutlineTunnel,
): string[] => tunnels.filter((other) => name(other) === name(tunnel)).map(({ id }) => id);

import { netmask, networkAddress } from '@/lib/addressing/prefix';
import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** Words of `crypto ikev2 proposal`. */
export const ikeEncryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes-gcm-256',
  'aes128-gcm16': 'aes-gcm-128',
  'aes256-cbc': 'aes-cbc-256',
  'aes192-cbc': 'aes-cbc-192',
  'aes128-cbc': 'aes-cbc-128',
};

/** Words of `crypto ipsec transform-set`. */
export const espEncryption: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'esp-gcm 256',
  'aes192-gcm16': 'esp-gcm 192',
  'aes128-gcm16': 'esp-gcm 128',
  'aes256-cbc': 'esp-aes 256',
  'aes192-cbc': 'esp-aes 192',
  'aes128-cbc': 'esp-aes 128',
};

export const espIntegrity: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'esp-sha512-hmac',
  sha384: 'esp-sha384-hmac',
  sha256: 'esp-sha256-hmac',
  sha1: 'esp-sha-hmac',
};

const suiteName = (...parts: (string | undefined)[]): string =>
  ['TL', ...parts.filter((part) => part !== undefined)].join('-').toUpperCase();

/** Names say what is in the object: tunnels with the same suite share one. */
export const proposalName = ({ ike }: OutlineTunnel): string =>
  suiteName(ike.encryption, ike.integrity ?? `prf-${ike.prf}`, dhName(ike.dhGroup));

export const transformName = ({ esp }: OutlineTunnel): string =>
  suiteName('esp', esp.encryption, esp.integrity);

const dhName = (group: number): string => `dh${group}`;

/** One policy for each line to the internet: IOS picks it by the address that IKE leaves from. */
export const policyName = ({ uplink }: OutlineTunnel): string => suiteName('uplink', uplink?.id ?? 'x');

export const announcedList = 'TL-ANNOUNCED';
/** List and map: the route to a session's far end must be one of 32 bits. */
export const hostRouteName = 'TL-HOST-ROUTE';
export const inName = (tunnel: OutlineTunnel): string => `${tunnel.label}-in`;
export const outName = (tunnel: OutlineTunnel): string => `${tunnel.label}-out`;
/** One list for each connection: its tunnels expect the same. */
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

/** `10.10.0.0 255.255.0.0`, as `ip route` and `network ... mask` want it. */
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

import type { IkePlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from '../outline';

type Encryption = IkePlan['encryption'];

/** Words of `encryption` in an IKE policy. */
export const ikeCiphers: Partial<Record<Encryption, string>> = {
  'aes256-cbc': 'aes256',
  'aes128-cbc': 'aes128',
};

/** Words of `esp encryption`. */
export const espCiphers: Partial<Record<Encryption, string>> = {
  'aes256-gcm16': 'aes256gcm128',
  'aes128-gcm16': 'aes128gcm128',
  'aes256-cbc': 'aes256',
  'aes128-cbc': 'aes128',
};

/** A lifetime in the platform's unit, of which the plan's are multiples. */
export const hoursOf = (seconds: number): number => Math.floor(seconds / 3600);

const suiteName = (...parts: (string | undefined)[]): string =>
  ['TL', ...parts.filter((part) => part !== undefined)].join('-').toUpperCase();

/** The identity stands in the IKE policy, so there is one for each uplink. */
export const ikePolicyName = ({ ike, near, uplink }: OutlineTunnel): string =>
  suiteName(
    'ike',
    ike.encryption,
    ike.integrity,
    `dh${ike.dhGroup}`,
    `${hoursOf(near.ikeLifetimeSeconds)}h`,
    uplink?.id ?? 'x',
  );

export const saPolicyName = ({ esp, near }: OutlineTunnel): string =>
  suiteName('esp', esp.encryption, esp.integrity, `dh${esp.dhGroup}`, `${hoursOf(near.espLifetimeSeconds)}h`);

export const announcedList = 'TL-ANNOUNCED';
export const inName = (tunnel: OutlineTunnel): string => `${tunnel.label}-in`;
export const outName = (tunnel: OutlineTunnel): string => `${tunnel.label}-out`;
/** One list for each connection: its tunnels expect the same. */
export const expectedList = ({ connection }: OutlineTunnel): string => `${connection.label}-expected`;

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

import { plain } from '@/lib/plan/text';
import type { OutlineTunnel } from './outline';

/** Time to live of a session's packets between loopbacks: the tunnel's other end is the next hop, its address one hop behind it. */
export const sessionHops = 2;

/** An inside address that several tunnels share, so that it stands on a loopback. */
export type Loopback = {
  /** The number of its first tunnel: unique on the device. */
  number: number;
  address: string;
  title: string;
  about: readonly string[];
};

/** The loopbacks of tunnels numbered by host, in order of number. */
export function loopbacksOf(tunnels: readonly OutlineTunnel[]): Loopback[] {
  const byAddress = new Map<string, Loopback>();
  for (const tunnel of tunnels.filter(isHosted)) {
    const known = byAddress.get(tunnel.inside.near) ?? newLoopback(tunnel);
    byAddress.set(known.address, { ...known, about: [...new Set([...known.about, ...tunnel.about])] });
  }
  return [...byAddress.values()];
}

const newLoopback = ({ inside, number, connection, about }: OutlineTunnel): Loopback => ({
  number,
  address: inside.near,
  title: `${plain(connection.name, 60) || connection.label}, inside address`,
  about,
});

/** Whether the tunnel's inside address stands on a loopback. */
export const isHosted = ({ numbering }: OutlineTunnel): boolean => numbering === 'host';

/** Tunnels whose session's far address needs a route of its own, because no interface is in one prefix with it. */
export const routedPeers = (tunnels: readonly OutlineTunnel[]): OutlineTunnel[] =>
  tunnels.filter((tunnel) => isHosted(tunnel) && tunnel.bgp !== undefined);

/** The loopback a tunnel's inside address stands on; undefined where it stands on the tunnel. */
export const loopbackOf = (loopbacks: readonly Loopback[], tunnel: OutlineTunnel): Loopback | undefined =>
  isHosted(tunnel) ? loopbacks.find(({ address }) => address === tunnel.inside.near) : undefined;

import { isIPv4 } from '@/lib/addressing/prefix';
import { optional, put } from '@/lib/plan/maps';
import type { GatewayPlan } from '@/lib/plan/plan';
import type { OutlineTunnel } from './outline';

/** A route to a peer's outside address by one of the device's lines, where the line's next hop is known. */
export type PeerRoute = {
  peer: string;
  target: string;
  nextHop: string;
  interface: string;
  /** The VRF of the line; undefined for the main routing table. */
  vrf?: string;
  /** The address that the tunnels by this line are sent from. */
  local: string;
  /** The line's place among the gateway's uplinks, from 0. */
  line: number;
  /** Which choice it is among the lines that lead to the peer in one routing table, from 0, and how many there are. Peers that share lines differ in the first. */
  rank: number;
  lines: number;
  about: readonly string[];
};

type Candidate = Omit<PeerRoute, 'lines' | 'rank'>;

/** The routes to peers, each by the line of its tunnel. Several tunnels to one outside address by one line need one route. */
export function peerRoutesOf(gateway: GatewayPlan, tunnels: readonly OutlineTunnel[]): PeerRoute[] {
  const byTarget = new Map<string, Candidate[]>();
  for (const tunnel of tunnels) {
    const candidate = candidateOf(gateway, tunnel);
    if (!candidate) continue;
    const key = `${candidate.vrf ?? ''} ${candidate.target}`;
    const known = byTarget.get(key) ?? [];
    if (!known.some(({ nextHop }) => nextHop === candidate.nextHop)) put(byTarget, key, candidate);
  }
  let turn = 0;
  return [...byTarget.values()].flatMap((same) => {
    const lines = same.length;
    const first = lines > 1 ? turn++ % lines : 0;
    return same.map((route, place) => ({ ...route, lines, rank: (place - first + lines) % lines }));
  });
}

function candidateOf(gateway: GatewayPlan, tunnel: OutlineTunnel): Candidate | undefined {
  const { peer, target, uplink, local, about } = tunnel;
  if (!uplink?.nextHop || !isIPv4(uplink.nextHop)) return undefined;
  const line = gateway.uplinks.findIndex(({ id }) => id === uplink.id);
  const { nextHop, vrf, interface: name } = uplink;
  return { peer, target, nextHop, interface: name, ...optional('vrf', vrf), local, line, about };
}

/**
 * A sentence for each tunnel that a platform which chooses the line by the destination alone cannot send by its own, because another line is the
 * first choice for the same outside address; and what to do about them.
 */
export function sharedPeerWarnings(
  tunnels: readonly OutlineTunnel[],
  routes: readonly PeerRoute[],
  remedy: string,
): string[] {
  const later = routes.filter(({ rank }) => rank > 0);
  const waiting = tunnels.filter(({ target, uplink }) =>
    later.some((route) => route.target === target && route.nextHop === uplink?.nextHop),
  );
  const sentences = waiting.map(
    ({ label }) =>
      `${label} comes up only while another line is down, since its far address has one route at a time.`,
  );
  return waiting.length > 0 ? [...sentences, remedy] : [];
}

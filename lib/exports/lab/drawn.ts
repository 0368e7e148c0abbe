import { isIPv4 } from '@/lib/addressing/prefix';
import { compile } from '@/lib/plan/compile';
import type { ConnectionPlan, Plan, TunnelEnd, TunnelPlan } from '@/lib/plan/plan';
import type { ExportJob } from '../export';

/** Something of the design that the lab does not have, and why not. */
export type LeftOut = { id: string; why: string };

/** The design as a lab can have it: the plan without what does not run on its boxes. */
export type Drawn = { plan: Plan; leftOut: readonly LeftOut[] };

/**
 * The plan of what a lab can show: tunnels of IKEv2 with IPv4 outside and inside. Private circuits and what runs over them are taken out before the plan is
 * made, so that its route tables are those of the design without them.
 */
export function drawnFor({ design, plan, cloud, vendor }: ExportJob): Drawn {
  const without = new Map<string, string>();
  for (const { id } of plan.circuits) without.set(id, 'a private circuit is no tunnel');
  for (const connection of plan.connections) {
    const why = refusal(connection);
    if (why) without.set(connection.id, why);
  }
  const objects = Object.fromEntries(Object.entries(design.objects).filter(([id]) => !without.has(id)));
  const made = without.size > 0 ? compile({ ...design, objects }, { cloud, vendor }) : plan;
  const leftOut = [...without].map(([id, why]) => ({ id, why }));
  const pairs = new Set<string>();
  const connections = made.connections.map((connection) => ({
    ...connection,
    tunnels: connection.tunnels.filter((tunnel) => {
      const why = unfit(tunnel) ?? secondBetween(pairs, tunnel);
      if (why) leftOut.push({ id: tunnel.id, why });
      return !why;
    }),
  }));
  return { plan: { ...made, connections, circuits: [] }, leftOut };
}

/** Why nothing of a connection can be in the lab, if so. */
function refusal({ circuit, nat, tunnels }: ConnectionPlan): string | undefined {
  if (circuit !== undefined) return 'its tunnels run over a private circuit';
  if (nat.length > 0) return 'the cloud translates addresses on it';
  const reasons = tunnels.map(unfit);
  return reasons.every(Boolean) ? (reasons[0] ?? 'it has no tunnel') : undefined;
}

function unfit({ inside, ike, from, to }: TunnelPlan): string | undefined {
  if (!inside || !from.insideAddress || !to.insideAddress) return 'it has no inside addresses';
  if (inside.version !== 4) return 'only IPv4 is written inside a tunnel';
  if (ike.version !== 2) return 'only IKEv2 is written';
  return [from, to].every(isOutsideIPv4) ? undefined : 'only IPv4 is written outside a tunnel';
}

const isOutsideIPv4 = ({ outside, local }: TunnelEnd): boolean =>
  ('slot' in outside || isIPv4(outside.known)) && (local === undefined || isIPv4(local));

/** Two tunnels between the same two outside addresses are one to IKE. */
function secondBetween(pairs: Set<string>, tunnel: TunnelPlan): string | undefined {
  const pair = [tunnel.from, tunnel.to].map(outsideKey).sort().join(' ');
  if (pairs.has(pair)) return 'it has the same two outside addresses as another tunnel';
  pairs.add(pair);
  return undefined;
}

/** The same word for the same outside address, also while that is a slot. */
export function outsideKey({ gateway, uplink, instance, outside }: TunnelEnd): string {
  if (instance !== undefined) return `${gateway}/${instance}`;
  if (uplink !== undefined) return `${gateway} ${uplink}`;
  return 'known' in outside ? outside.known : outside.slot.id;
}

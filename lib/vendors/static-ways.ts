import type { OutlineTunnel } from './outline';

/** The tunnel that carries a static prefix, and the labels of those that would too. */
export type StaticWay = { prefix: string; tunnel: OutlineTunnel; others: readonly string[] };

/** For platforms with one static route to a prefix: the way of each, by the tunnel of the smallest distance, the first of equals. */
export function staticWays(tunnels: readonly OutlineTunnel[]): StaticWay[] {
  const byPrefix = new Map<string, OutlineTunnel[]>();
  for (const tunnel of tunnels) {
    if (tunnel.bgp) continue;
    for (const prefix of tunnel.expected) {
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), tunnel]);
    }
  }
  return [...byPrefix].flatMap(([prefix, all]) => {
    const [tunnel, ...others] = [...all].sort((a, b) => a.distance - b.distance);
    return tunnel ? [{ prefix, tunnel, others: others.map(({ label }) => label) }] : [];
  });
}

/** A sentence for each tunnel that no static route leads into, because the platform has one to a prefix. */
export function staticWayWarnings(ways: readonly StaticWay[]): string[] {
  const idle = new Map<string, string>();
  for (const { tunnel, others } of ways) for (const label of others) idle.set(label, tunnel.label);
  return [...idle].map(
    ([label, by]) =>
      `Tunnel ${label} gets no static route, because there is one to a prefix, and ${by} has it: change the gateway of the route by hand when that one fails, or use BGP.`,
  );
}

import { contains, prefixLength } from '@/lib/addressing/prefix';
import { endsOf, type LabNetwork } from './lab-network';
import type { TableView } from './views';

/**
 * The ways of a packet to a prefix, router by router, by forwarding tables alone: each step takes the longest prefix around it and every next hop that
 * shares it. Ends at a router that has the prefix itself, at one that knows no way, or where a router is met again.
 */
function walks(lab: LabNetwork, views: readonly TableView[], { from, prefix }: Start): string[] {
  const byId = new Map(views.map((view) => [view.speaker, view]));
  const follow = (at: string, passed: readonly string[]): string[] => {
    const way = [...passed, at];
    if (passed.includes(at)) return [`${way.join(' ')} round`];
    const view = byId.get(at);
    if (!view) return [`${way.join(' ')} nowhere`];
    if (view.table[prefix]?.some(({ peer, use }) => peer === '' && use !== ''))
      return [`${way.join(' ')} arrived`];
    const around = Object.keys(view.forwarding)
      .filter((outer) => contains(outer, prefix))
      .sort((a, b) => prefixLength(b) - prefixLength(a));
    const hops = view.forwarding[around[0] ?? ''] ?? [];
    if (hops.length === 0) return [`${way.join(' ')} no-route`];
    return hops.flatMap((hop) => follow(neighbourAt(lab, at, hop) ?? '?', way));
  };
  return follow(from, []).sort();
}

type Start = { from: string; prefix: string };

/** The router at an address or behind an interface, straight or by a static route. */
function neighbourAt(lab: LabNetwork, speaker: string, hop: string): string | undefined {
  const ends = endsOf(lab, speaker);
  const next = ends.find(({ far, interface: name }) => far.address === hop || name === hop);
  if (next) return next.far.speaker;
  const route = lab.statics.find((each) => each.speaker === speaker && contains(each.prefix, hop));
  return ends.find(({ far }) => far.address === route?.via)?.far.speaker;
}

/** The first walk that two sets of tables disagree on, in words. */
export function differentWalks(
  lab: LabNetwork,
  expected: readonly TableView[],
  actual: readonly TableView[],
): string | undefined {
  const prefixes = [...new Set(expected.flatMap(({ table }) => Object.keys(table)))];
  for (const { id: from } of lab.speakers) {
    for (const prefix of prefixes) {
      const [a, b] = [expected, actual].map((views) => walks(lab, views, { from, prefix }).join('; '));
      if (a !== b) return `from ${from} to ${prefix}: ${a} (simulated), ${b} (real)`;
    }
  }
  return undefined;
}

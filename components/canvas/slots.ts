import type { Link } from '@/lib/model/kinds';

/** How many lines side by side a link takes: one per tunnel, and one for its name. */
function widthOf(link: Link): number {
  if (link.kind === 'vpn-connection') return link.tunnels.length + 1;
  return link.kind === 'private-circuit' ? 2 : 1;
}

/**
 * The place of each link's first line among all links of its pair of ends, from the middle, in lines; so that links of one pair lie side by side.
 */
export function slotsOf(links: readonly Link[]): Map<string, number> {
  const pairs = new Map<string, Link[]>();
  for (const link of links) {
    const pair = link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`;
    const known = pairs.get(pair);
    if (known) known.push(link);
    else pairs.set(pair, [link]);
  }
  const slots = new Map<string, number>();
  for (const members of pairs.values()) placePair(members, slots);
  return slots;
}

function placePair(links: readonly Link[], slots: Map<string, number>): void {
  const total = links.reduce((sum, link) => sum + widthOf(link), 0);
  let next = -(total - 1) / 2;
  for (const link of links) {
    const width = widthOf(link);
    const named = width > 1 ? 1 : 0;
    slots.set(
      link.id,
      links.length === 1 && named === 0 ? 0 : links.length === 1 ? -(width - 2) / 2 : next + named,
    );
    next += width;
  }
}

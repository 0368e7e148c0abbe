import type { Design } from './design';
import { type DesignObject, type KindName, linksBetween } from './kinds';
import { query } from './query';

/** The links that may join two objects of a design, in the order the ends are to be given. */
export function linkChoices(
  design: Design,
  first: string,
  second: string,
): { kind: KindName; from: string; to: string }[] {
  const { object, links, otherEnd } = query(design);
  const a = object(first);
  const b = object(second);
  if (!a || !b || first === second) return [];
  return linksBetween(a.kind, b.kind).flatMap(({ kind, swap }) => {
    const from = swap ? b : a;
    const to = swap ? a : b;
    if (kind === 'attachment' && !mayAttach(design, from, to)) return [];
    if (
      kind === 'peering' &&
      links(from.id).some((link) => link.kind === 'peering' && otherEnd(link, from.id) === to.id)
    ) {
      return [];
    }
    return [{ kind, from: from.id, to: to.id }];
  });
}

/** An attachment stays within a region, is the only one of its pair, and a VPN gateway has at most one. */
function mayAttach(design: Design, from: DesignObject, to: DesignObject): boolean {
  if (!('parent' in from) || !('parent' in to) || from.parent !== to.parent) return false;
  const attached = query(design)
    .links(from.id)
    .filter((link) => link.kind === 'attachment');
  if (from.kind === 'vpn-gateway') return attached.length === 0;
  return attached.every((link) => link.to !== to.id);
}

import { canonicalPrefix, isAddress, isPrefix, overlaps } from '@/lib/addressing/prefix';
import type { Design } from '@/lib/model/design';
import { type DesignObject, kindOf, summaryOf } from '@/lib/model/kinds';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';

/** An object that a search found. */
export type Found = { id: string; title: string; detail: string; icon: string };

/** Most objects that a search gives. */
const mostFound = 50;

const unsearched = new Set(['position', 'size', 'number']);

/**
 * The objects in which every word of a text occurs: in a name, an id, a prefix, an ASN, an address, settled ones included. A word that is an
 * address or prefix also finds what it overlaps.
 */
export function searchObjects(design: Design, plan: Plan | undefined, text: string): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found: (Found & { rank: number })[] = [];
  for (const object of Object.values(design.objects)) {
    const leaves = [kindOf(object.kind)?.title ?? '', ...leavesOf(object), ...settledOf(plan, object)];
    const lower = leaves.join('\n').toLowerCase();
    if (!words.every((word) => lower.includes(word) || covers(leaves, word))) continue;
    const name = object.name.toLowerCase();
    const rank = words.every((word) => name.startsWith(word))
      ? 0
      : words.every((word) => name.includes(word))
        ? 1
        : 2;
    found.push({
      id: object.id,
      title: object.name || object.id,
      detail: [kindOf(object.kind)?.title, ...summaryOf(object).slice(0, 2)].filter(Boolean).join(' · '),
      icon: kindOf(object.kind)?.icon ?? 'box',
      rank,
    });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.title.localeCompare(b.title, 'en', { numeric: true }))
    .slice(0, mostFound)
    .map(({ rank: _, ...rest }) => rest);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (unsearched.has(key) ? [] : leavesOf(inner)));
}

/** What the plan gave the object: its ASN, its tunnels' inside prefixes. */
function settledOf(plan: Plan | undefined, { id }: DesignObject): string[] {
  if (!plan) return [];
  const known = lookup(plan);
  const asn = known.gateway(id)?.asn ?? known.cloudGateway(id)?.asn;
  const inside = (known.connection(id)?.tunnels ?? []).flatMap((tunnel) => tunnel.inside?.prefix ?? []);
  return [...(asn === undefined ? [] : [`AS${asn}`, `AS ${asn}`]), ...inside];
}

function covers(leaves: readonly string[], word: string): boolean {
  const wanted = isAddress(word) ? `${word}/${word.includes(':') ? 128 : 32}` : canonicalPrefix(word)?.prefix;
  if (!wanted) return false;
  return leaves.some((leaf) => leaf.includes('/') && isPrefix(leaf) && overlaps(leaf, wanted));
}

import { defaultOf } from '@/lib/routing/bgp/network';
import { endsOf, type LabNetwork } from './lab-network';
import type { TableView } from './views';

/**
 * A route that a router holds from a neighbour that has none to that prefix itself, in words. There is none in a network that has settled: a neighbour withdraws what it
 * no longer has (RFC 4271, section 9.2). FRR 8.4 now and then loses a withdrawal where several sessions of a router end at once, and keeps the route for good.
 */
export function staleRoute(lab: LabNetwork, actual: readonly TableView[]): string | undefined {
  const tables = new Map(actual.map(({ speaker, table }) => [speaker, table]));
  for (const { speaker, table } of actual) {
    const ends = endsOf(lab, speaker);
    for (const [prefix, paths] of Object.entries(table))
      for (const { peer } of paths) {
        const far = ends.find((end) => end.far.address === peer)?.far;
        if (!far || (far.export?.defaultRoute && defaultOf(far) === prefix)) continue;
        const own = tables.get(far.speaker)?.[prefix] ?? [];
        if (!own.some(({ use }) => use === 'best'))
          return `${speaker} holds ${prefix} from ${far.speaker}, which has no route to it`;
      }
  }
  return undefined;
}

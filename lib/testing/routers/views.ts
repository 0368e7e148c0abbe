import { comparePrefixes } from '@/lib/addressing/prefix';
import type { Route } from '@/lib/routing/bgp/route';
import type { Routes } from '@/lib/routing/bgp/routes';
import { endsOf, type LabNetwork } from './lab-network';

/** One candidate of a table, as FRR shows it. */
export type PathView = {
  peer: string;
  path: string;
  weight: number;
  localPreference: number;
  med: number | undefined;
  origin: string;
  nextHop: string;
  /** `best`, also `shared`, else nothing. */
  use: 'best' | 'shared' | '';
  usable: boolean;
};

/** What a router has: its BGP table by prefix, and the next hops that packets take. */
export type TableView = {
  speaker: string;
  table: Record<string, PathView[]>;
  forwarding: Record<string, string[]>;
};

/** What the simulator says that every router of a lab has. */
export const viewsOf = (lab: LabNetwork, made: Routes): TableView[] =>
  lab.speakers.map(({ id }) => {
    const speaker = made.net.indexOf(id) ?? -1;
    const ends = endsOf(lab, id);
    // With IPv6 FRR forwards to link-local addresses, which only the interface tells apart.
    const wayTo = (address: string): string =>
      (lab.family === 6 ? ends.find(({ far }) => far.address === address)?.interface : undefined) ?? address;
    const table: TableView['table'] = {};
    const forwarding: TableView['forwarding'] = {};
    for (const prefix of [...made.net.prefixes].sort(comparePrefixes)) {
      const candidates = made.candidates(speaker, prefix);
      if (candidates.length === 0) continue;
      const selection = made.at(speaker, prefix);
      const use = (route: Route): PathView['use'] =>
        route === selection?.best ? 'best' : selection?.also.includes(route) ? 'shared' : '';
      table[prefix] = sorted(candidates.map((route) => pathView(route, use(route))));
      if (selection?.best.via === 'discard') forwarding[prefix] = [];
      else if (selection && selection.best.kind !== 'local')
        forwarding[prefix] = [
          ...new Set([selection.best, ...selection.also].map(({ nextHop }) => wayTo(nextHop))),
        ].sort();
    }
    return { speaker: id, table, forwarding };
  });

const pathView = (route: Route, use: PathView['use']): PathView => ({
  peer: route.feed?.address ?? '',
  path: route.path.join(' '),
  weight: route.weight,
  localPreference: route.localPreference,
  med: route.med,
  origin: route.origin,
  nextHop: route.kind === 'local' ? '' : route.nextHop,
  use,
  usable: route.cost !== undefined,
});

/** Candidates in an order of their own, by peer. */
export const sorted = (paths: readonly PathView[]): PathView[] =>
  [...paths].sort((a, b) => comparePrefixes(a.peer, b.peer) || a.path.localeCompare(b.path));

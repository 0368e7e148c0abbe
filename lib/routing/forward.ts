import type { Route } from './bgp/route';

/** Where a packet goes next: by a link, in which tunnel or circuit session, to which object. */
export type Way = { link: string; to: string; session?: string };

/** Where an entry of a forwarding table comes from. */
export type EntrySource = 'own' | 'static' | 'bgp' | 'anchor' | 'written' | 'propagated' | 'vpc' | 'peering';

/** The entry of a table that a packet follows. */
export type Entry = {
  /** What the table matched. */
  prefix: string;
  /** As it is shown here, where a translation changes it. */
  shown?: string;
  source: EntrySource;
  /** Administrative distance, on devices. */
  distance?: number;
  /** Next steps that share the traffic; none where it is dropped, or is there. */
  ways: readonly Way[];
  ends?: 'here' | 'dropped';
  /** BGP's route, where one won. */
  route?: Route;
};

/** Administrative distances of routes that BGP brings, from outside and from inside an AS (the usual values of IOS and FRR). */
export const bgpDistance = { ebgp: 20, ibgp: 200, local: 0 } as const;

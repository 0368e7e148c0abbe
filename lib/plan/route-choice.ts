import type { Source } from './facts';

/** Where a route of a cloud's gateway comes from: written by a person, a VPC, a private circuit, a static or BGP VPN connection, another hub, a private circuit of another hub. */
export type RouteSource = 'drawn' | 'vpc' | 'circuit' | 'static' | 'vpn' | 'hub' | 'circuit-of-hub';

/** How a kind of gateway chooses between routes to one prefix, beyond BGP's own comparisons. */
export type RouteChoice = {
  /** Where routes come from, best first; those of one entry are equal. A circuit of another hub counts as that hub where it is not named. */
  order: readonly (readonly RouteSource[])[];
  /** The order counts only between AS paths of one length. */
  afterPath?: true;
  /** Equal routes share the traffic also where their AS paths differ. */
  sharesAny?: true;
  source: Source;
};

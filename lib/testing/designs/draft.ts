import type { Piece } from '@/lib/model/build';
import type { CloudFacts, GatewayType, VendorFacts } from '@/lib/plan/facts';
import type { Choose } from './choose';
import type { Numbers } from './numbers';

/** A design while it is made. */
export type Draft = {
  choose: Choose;
  numbers: Numbers;
  /** Every version of every platform that will do, as it is in that version. */
  platforms: readonly { vendor: VendorFacts; version: string }[];
  pieces: Piece[];
  vpcs: DraftVpc[];
  gateways: DraftGateway[];
  devices: DraftDevice[];
};

export type DraftVpc = {
  id: string;
  cloud: CloudFacts;
  region: string;
  /** Object id of the region. */
  parent: string;
  prefixes: readonly string[];
  /** Gateways that it is attached to or borrows. */
  gateways: string[];
};

export type DraftGateway = {
  id: string;
  cloud: CloudFacts;
  region: string;
  type: GatewayType;
  /** How many outside addresses it shares among tunnels. */
  instances?: number;
  /** Whether its size translates addresses; undefined where it has no sizes. */
  nat?: boolean;
  /** Whether a BGP session ends at it. */
  hasSession: boolean;
  vpcs: DraftVpc[];
  /** How many tunnels it has to each site, whose devices may have one ASN. */
  tunnelsTo: Map<string, number>;
  /** Links that end at it, by id. */
  links: string[];
  /** Prefixes behind the links of sites, with the link. */
  behind: { link: string; prefix: string }[];
};

export type DraftDevice = {
  id: string;
  site: string;
  vendor: VendorFacts;
  /** Undefined where it is given automatically: a small one. */
  asn?: number;
  uplinks: readonly { id: string }[];
  /** Of its site. */
  prefixes: readonly string[];
};

import type { Source } from './facts';
import type { GatewayQuota, Quotas } from './quotas';
import type { RouteChoice } from './route-choice';

/** A thing to choose from: its word in a design, and its name for people. */
export type Choice = { id: string; name: string };

/** How ids look in a cloud: the source of a regular expression for the whole id, and one that a message can show. */
export type IdForm = { pattern: string; ignoreCase?: true; example: string };

/** A size (SKU, scale) of a gateway. */
export type GatewaySize = Choice & {
  /** The one taken when the design names none. */
  usual?: true;
  /** Tunnels that it carries, and megabits per second of all together. */
  tunnels: number;
  mbps: number;
  bgp: boolean;
  /** Whether instances can stand in several zones. */
  zones: boolean;
  /** Whether it can have two instances that both carry traffic. */
  twoInstances: boolean;
  nat: boolean;
  sources: readonly Source[];
};

/** A kind of cloud gateway or hub: what it is called, and what it can do. */
export type GatewayType = {
  /** As in the design's `type` field. */
  id: string;
  name: string;
  kind: 'vpn-gateway' | 'hub';
  /** The one taken when the design names none. */
  usual: boolean;
  /** What a person can choose about it, its connections and attachments, by the list a field of the model names; missing lists are empty. */
  options: Readonly<Partial<Record<OptionList, readonly Choice[]>>>;
  sizes: readonly GatewaySize[];
  /**
   * How many outside addresses it has that connections share, each an instance or interface of its own; undefined where every tunnel gets an
   * address of its own. `modes` gives the number by the word of `gateway-modes`. `standsBy`: where it shows one, another stands by and takes it over.
   */
  instances?: { usual: number; modes: Readonly<Record<string, number>>; standsBy?: true };
  /** It sees one BGP address of a device for each outside address of the device, whatever the number of tunnels to it. */
  oneBgpAddressPerDevice: boolean;
  /**
   * A block of its own in the plan of addresses: where automatic ones come from, of how many bits, and the bounds; `onlyFor` names the underlay
   * without which nothing uses it.
   */
  ownPrefix?: { pool: string; bits: number; min: number; max: number; onlyFor?: string };
  /** The subnet that it needs in its VPC: its name, the bits of an automatic one, and the longest allowed. */
  gatewaySubnet?: {
    name: string;
    bits: number;
    longest: number;
    /** Its route table must learn routes, and have no default route of its own. */
    needsLearnedRoutes?: true;
  };
  /** It is attached to a VPC in a subnet of each zone. */
  attachesInSubnets: boolean;
  /** The only ASN it can have. */
  fixedAsn?: number;
  /** Allowed ASNs of its own, as closed ranges. */
  asnRanges: readonly (readonly [number, number])[];
  /** How many tunnels one connection has; AWS always makes two. */
  tunnelsPerConnection: { min: number; max: number };
  /** How many VPCs may be attached. */
  vpcs: { min: number; max: number };
  /** It cannot be made before a VPC that it stands in. */
  standsInVpc?: true;
  /** It takes VPCs of other regions of its cloud, too. */
  attachesAcrossRegions?: true;
  /** A VPC can be attached to one only of all gateways and hubs whose types share this word. */
  aloneInVpc?: string;
  /** Two hubs of this type can be peered. */
  peersWithHubs?: true;
  /** All of a design reach each other by themselves, drawn as peered or not. */
  joinsOwnKind?: { source: Source };
  /** Sends routes learned on one connection out on the others (VPN CloudHub, transit gateway). */
  readvertises: boolean;
  /** Sends on what it learned by BGP only, never the prefixes of a static connection. */
  readvertisesBgpOnly?: true;
  /** What it learns and sends on to nobody: a default route, and prefixes that overlap the blocks of its VPCs. */
  withholds?: { defaultRoute: true; overVpcs?: true; source: Source };
  /** Routes over a static connection use all its tunnels at a time. */
  sharesStatic?: { source: Source };
  /** It asks for sites that differ in ASN. */
  distinctSiteAsns?: true;
  /** It asks for sites whose prefixes do not overlap, not even as a summary around others. */
  distinctSitePrefixes?: true;
  /** Takes one static route only to a prefix. */
  oneStaticWay?: true;
  /** Translates no addresses where the BGP sessions have link-local addresses (169.254.0.0/16). */
  natNeedsRoutableBgp?: true;
  /** Sends routes between private circuits and VPN connections, too. */
  joinsCircuits: boolean;
  /** Sends routes from one private circuit out on another. */
  betweenCircuits: boolean;
  /** What a peered hub has from its circuits counts as a circuit’s here as well: it is sent out on none. */
  remembersCircuits?: { source: Source };
  /** Words of its `underlays` over which tunnels are always in UDP (RFC 3948). */
  udpUnderlays?: readonly string[];
  /** Has route tables of its own, with associations and propagations. */
  routeTables: boolean;
  ecmp: boolean;
  /** Which of several routes to a prefix it takes; where a person can choose, by the word of `routing-preferences`. */
  choice: RouteChoice;
  choices?: Readonly<Record<string, RouteChoice>>;
  staticRouting: boolean;
  /** IP versions that can run inside a tunnel. */
  insideVersions: readonly (4 | 6)[];
  /** IP versions of the tunnels' own packets; IPv4 only where nothing is said. */
  outsideVersions?: readonly (4 | 6)[];
  /** Terraform can only refer to one that exists: on import it would replace it. */
  referOnly?: true;
  /** VPCs that are attached to it cannot be peered with one another. */
  forbidsPeering?: true;
  /** How the id of one that exists already looks. */
  existingId?: IdForm;
  /** Most routes it takes from one session, and most it sends on one. */
  routesIn: number;
  routesOut: number;
  /** Most different prefixes it learns from all sessions together; beyond, it drops some. */
  distinctRoutesIn?: number;
  /** Static routes one connection may have. */
  staticRoutes: number;
  /** Limits on what it has, other than those of its size. */
  quotas?: Quotas<GatewayQuota>;
  /** Megabits per second of one tunnel, and of one of a size that a connection can ask for. */
  tunnelMbps?: { usual: number; bySize?: Readonly<Record<string, number>>; source: Source };
  /** It shares load over connections only where the devices at their other ends have one ASN. */
  balancesOneAsn?: true;
  /** A static route wins over the same prefix from a private circuit. */
  staticBeatsCircuits?: true;
  sources: readonly Source[];
};

/** The lists of the catalog that depend on a cloud and on the type of a gateway. */
export const optionLists = [
  'gateway-modes',
  'hub-prefix',
  'routing-preferences',
  'appliance-modes',
  'underlays',
  'tunnel-sizes',
  'nat',
  'tunnel-logs',
  'tunnel-alarms',
] as const;

export type OptionList = (typeof optionLists)[number];

import type { DhGroup, Encryption, Hash } from '@/lib/model/crypto';
import type { Lack } from './features';
import type { Choice, GatewayType, IdForm } from './gateway-type';
import type { CloudQuota, Quotas } from './quotas';
import type { SwitchingFacts, TimeRange } from './switching';

export type { Choice, GatewaySize, GatewayType, IdForm, OptionList } from './gateway-type';
export { optionLists } from './gateway-type';

/** Where a fact was read, and when it was last checked. */
export type Source = { name: string; url?: string; checked: string };

/** A unit that lifetimes are written in: how many seconds it has, and the largest number of it that the end takes. */
type LifetimeUnit = { name: 'minutes' | 'hours'; seconds: number; most: number };

/**
 * Bounds of a lifetime in seconds, and the value to use when nobody asks for another. It is written in seconds, as far as `mostInSeconds` goes, and
 * beyond in whole numbers of `unit`; with a `unit` and no `mostInSeconds` always in that.
 */
export type Lifetime = {
  min: number;
  max: number;
  usual: number;
  unit?: LifetimeUnit;
  mostInSeconds?: number;
};

/** What a pre-shared key may be: its length in characters, and the source of a regular expression for the whole key, where a document says. */
export type KeyRule = { shortest?: number; longest?: number; pattern?: string; sources: readonly Source[] };

/** Groups of facts; for each an end names the documents they were read in. */
export const factTopics = [
  'ike',
  'esp',
  'lifetimes',
  'dpd',
  'tunnel',
  'identity',
  'inside',
  'bgp',
  'mtu',
] as const;

export type FactTopic = (typeof factTopics)[number];

/** Where the facts of an end were read. An empty list says that no document was found. */
type Documented = Readonly<Record<FactTopic, readonly Source[]>>;

/** What one end can negotiate, as data. Lists need no order: preference is the plan's. */
export type CryptoSupport = {
  ikeVersions: readonly (1 | 2)[];
  ike: {
    encryption: readonly Encryption[];
    integrity: readonly Hash[];
    /** `as-integrity`: there is no setting; the PRF is the hash of the integrity algorithm, so AEAD leaves it open. */
    prf: 'as-integrity' | readonly Hash[];
    dhGroups: readonly DhGroup[];
    lifetimeSeconds: Lifetime;
  };
  esp: {
    encryption: readonly Encryption[];
    integrity: readonly Hash[];
    dhGroups: readonly DhGroup[];
    lifetimeSeconds: Lifetime;
  };
};

/** What a document says of the largest inner packet, and of TCP in it, by what a tunnel is: `hashes` are those beside AES-CBC. A condition that is left out is met by every tunnel. */
type DocumentedSize = {
  aead?: boolean;
  hashes?: readonly Hash[];
  encapsulation?: 'esp' | 'udp';
  outer?: 4 | 6;
  mtu: number;
  mss?: Readonly<Partial<Record<4 | 6, number>>>;
};

/** What the plan must know of a cloud. The contract of a cloud extends it. */
export interface CloudFacts {
  id: string;
  name: string;
  regions: readonly { id: string; name: string }[];
  /** The region of a new drawing, until a person chooses another. */
  usualRegion: string;
  /** A zone's full name; a zone that is full already comes back as it is. */
  zoneName(region: string, zone: string): string;
  /** The zones that subnets without one are spread over. */
  usualZones: readonly string[];
  gatewayTypes: readonly GatewayType[];
  /** How far the routes that a VPC learns can reach, as choices; empty where there is no choice. */
  vpcRoutingModes: readonly (Choice & { acrossRegions?: true })[];
  peering: {
    /** VPCs of different regions can be peered. */
    acrossRegions: boolean;
    /** A VPC can lend its VPN gateway to a peer. */
    lendsGateway: boolean;
    /** A VPC that uses the gateway of a peer can have none of its own and use no second one. */
    borrowsAlone?: true;
    /** A VPC goes to a peer’s own addresses directly, however specific a learned route is. */
    beforeLearned?: { source: Source };
  };
  /** Private circuits: whether carrier and location must be known to order one, what is sold at most, and the largest ASN of a device at one. */
  circuits?: { needsCarrier?: true; mostMbps?: number; largestAsn?: number };
  /** A VPC has one route table, which all its subnets use, which learns everything, and in which no route to a gateway or peer is written. */
  oneTablePerVpc?: true;
  /** How ids of VPCs and their parts look, for what exists already. */
  existingIds?: { vpc?: IdForm; subnet?: IdForm; routeTable?: IdForm };
  /** It knows subnets of a VPC by name, whatever the case. */
  distinctSubnetNames?: true;
  /** Whether a subnet lies in one zone, rather than in the whole region. */
  zonalSubnets: boolean;
  support: CryptoSupport;
  inside: {
    /** Where automatic inside prefixes come from. */
    pools: readonly string[];
    /** Prefix length of a tunnel's inside prefix, IPv4 and IPv6. */
    bits: { 4: number; 6: number };
    /** Where inside prefixes may lie. */
    allowed: readonly string[];
    /** Prefixes within `allowed` that the cloud keeps for itself. */
    reserved: readonly string[];
    /** Prefixes that automatic allocation leaves to other clouds and uses. */
    avoided: readonly string[];
    sources: readonly Source[];
    /** Which host of an inside prefix is this cloud's; `either` leaves it to the other end. */
    host: 'first' | 'either';
  };
  /** The largest packet its gateways send outside, and what its documents say comes out inside: no tunnel goes beyond that. */
  mtu: {
    link?: number;
    documented: readonly DocumentedSize[];
    sources: readonly Source[];
  };
  /** One connection of this cloud's has this many tunnels, all to one outside address of the other end; another address is another connection. */
  tunnelsPerPeerAddress?: number;
  /** Its timers; `peerHoldSeconds` is what a device should propose, where that is less: the smaller of the two counts (RFC 4271 section 4.2). */
  bgp: {
    holdSeconds: number;
    keepaliveSeconds: number;
    peerHoldSeconds?: number;
    bfd: boolean;
    /** The least hold time that it advises the other end to propose. */
    advisedHoldSeconds?: number;
  };
  /** How fast its parts stand in for one another. */
  switching: SwitchingFacts;
  /** Seconds without an answer after which the cloud takes a peer for dead. */
  dpdTimeoutSeconds: number;
  /** ASNs a customer must not use. */
  reservedAsns: readonly { asn: number; region?: string; source: Source }[];
  /** Bounds on prefix lengths (shortest, longest) of an IPv4 VPC block and subnet. */
  prefixLengths: { vpc: { min: number; max: number }; subnet: { min: number; max: number }; source: Source };
  /** Prefixes that neither a VPC nor a subnet may lie in or contain. */
  forbiddenPrefixes: readonly { prefix: string; source: Source }[];
  /** Pairs of traffic selectors in one tunnel; a device with policies for pairs of prefixes can have no more. Undefined where nothing is said. */
  selectorPairs?: number;
  /** What a key can be. */
  key?: KeyRule;
  documented: Documented;
  /** Prefixes that no route of a VPC may lead to, nor to any part of. */
  reservedDestinations?: readonly { prefix: string; source: Source }[];
  /** A VPC whose first block lies in `having` takes no other block in `refused`. */
  refusedBlocks?: readonly { having: string; refused: string; source: Source }[];
  /** Prefixes that networks to be joined with it had better leave to something else; `for` says to what. */
  avoidedPrefixes?: readonly { prefix: string; for: string; source: Source }[];
  /** The only length that an IPv6 subnet can have. */
  ipv6SubnetLength?: { bits: number; source: Source };
  /** It takes a device behind NAT only where no other one shares the NAT device’s address. */
  oneToOneNat?: true;
  /** Limits on what a region, a VPC or a circuit has. */
  quotas?: Quotas<CloudQuota>;
  /** Whether the cloud end starts IKE only when asked to. */
  startsOnRequest: boolean;
}

/** What a platform's BGP can do. */
export type BgpSupport = {
  /** Which timers of a session can be set; where the keepalive cannot, it is a third of the hold time. */
  timers: 'hold-and-keepalive' | 'hold' | 'none';
  /** Most paths used side by side; 1 where it has no multipath. */
  paths: number;
  prepend: boolean;
  localPreference: boolean;
  communities: boolean;
  bfd: boolean;
  gracefulRestart: boolean;
  fourByteAsns: boolean;
  ipv6: boolean;
};

/** What the plan must know of a vendor's platform. The contract of a vendor extends it. */
export interface VendorFacts extends VendorCapabilities {
  id: string;
  name: string;
  /** Software versions the output is written for, the usual one first. */
  versions: readonly string[];
  /** What is otherwise in some of the versions. */
  differing?: Readonly<Record<string, Partial<VendorCapabilities>>>;
}

/** What a platform can do in a version. */
interface VendorCapabilities {
  /** What a tunnel is on the platform: an interface that routes lead to, or a policy that takes matching packets. */
  tunnels: 'interface' | 'policy';
  /** Undefined where it has no BGP. */
  bgp?: BgpSupport;
  support: CryptoSupport;
  interfaces: {
    /** The outside interface of the nth uplink, from 0. */
    outside(index: number): string;
    inside: string;
  };
  /** The highest number a tunnel interface can have. */
  maxTunnelNumber: number;
  /** Most tunnels at a time, whatever the hardware, where a document says so. */
  mostTunnels?: number;
  /** The longest name that it takes for every object of a tunnel, where a document says so. */
  longestName?: number;
  /** What a key can be, where a document says so. */
  key?: KeyRule;
  /**
   * What it gives IKE as its identity: the address that the far end sees, or that of its own interface, which is another one behind NAT.
   */
  identity: 'outside' | 'interface';
  /** What is written for it compares the identity of the far end with the address it sends to, and refuses another. */
  comparesIdentity?: true;
  documented: Documented;
  /** IP versions that this exporter writes inside a tunnel. */
  insideVersions: readonly (4 | 6)[];
  /** IP versions of the tunnels' own packets that this exporter writes. */
  outsideVersions: readonly (4 | 6)[];
  /** Seconds between probes of a silent peer, how many may go unanswered, and the bounds of the former. */
  dpd: { delaySeconds: number; retries: number; minSeconds: number; maxSeconds: number };
  /** Bounds of the BGP hold time; its default is the plan's. */
  holdSeconds: { min: number; max: number };
  staticRouting: boolean;
  /** It knows one key for a far address, whatever the address of its own that a tunnel leaves from. */
  oneKeyPerPeer?: true;
  /** It has one static route to a prefix, so that a second tunnel without BGP is never used. */
  oneStaticWay?: true;
  /** It finds a peer by its address, so that there is one tunnel only to each far address, whatever the line. */
  oneTunnelPerPeer?: true;
  /** Of two chassis that are one device: until one finds the other gone and takes over. */
  pairTakeOver?: TimeRange;
  /** What a design can ask of a device that this exporter does not write; it writes all else. */
  lacks?: readonly Lack[];
}

/** The facts by id; an unknown id gives undefined. */
export interface Facts {
  cloud(id: string): CloudFacts | undefined;
  /** As it is in a version; in the usual one, where none or an unknown one is given. */
  vendor(id: string, version?: string): VendorFacts | undefined;
}

const variants = new WeakMap<VendorFacts, Map<string, VendorFacts>>();

/** A platform as it is in a version; the same object for the same version, so that what is worked out for it can be kept. */
export function inVersion<Platform extends VendorFacts>(platform: Platform, version = ''): Platform {
  const changes = Object.hasOwn(platform.differing ?? {}, version)
    ? platform.differing?.[version]
    : undefined;
  if (!changes) return platform;
  const known = variants.get(platform) ?? new Map<string, VendorFacts>();
  variants.set(platform, known);
  const made = known.get(version) ?? { ...platform, ...changes };
  known.set(version, made);
  return made as Platform;
}

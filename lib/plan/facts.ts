import type { DhGroup, Encryption, Hash } from '@/lib/model/crypto';

/** Where a fact was read, and when it was last checked. */
export type Source = { name: string; url?: string; checked: string };

/** Bounds of a lifetime in seconds, and the value to use when nobody asks for another. */
export type Lifetime = { min: number; max: number; usual: number };

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

/** A kind of cloud gateway or hub: what it is called, and what it can do. */
export type GatewayType = {
  /** As in the design's `type` field. */
  id: string;
  name: string;
  kind: 'vpn-gateway' | 'hub';
  /** The one taken when the design names none. */
  usual: boolean;
  /** Allowed ASNs of its own, as closed ranges. */
  asnRanges: readonly (readonly [number, number])[];
  /** How many tunnels one connection has; AWS always makes two. */
  tunnelsPerConnection: { min: number; max: number };
  /** How many VPCs may be attached. */
  vpcs: { min: number; max: number };
  /** Sends routes learned on one connection out on the others (VPN CloudHub, transit gateway). */
  readvertises: boolean;
  /** Has route tables of its own, with associations and propagations. */
  routeTables: boolean;
  ecmp: boolean;
  staticRouting: boolean;
  /** IP versions that can run inside a tunnel. */
  insideVersions: readonly (4 | 6)[];
  /** Most routes it takes from one session, and most it sends on one. */
  routesIn: number;
  routesOut: number;
  /** Static routes one connection may have. */
  staticRoutes: number;
  sources: readonly Source[];
};

/** What the plan must know of a cloud. The contract of a cloud extends it. */
export interface CloudFacts {
  id: string;
  name: string;
  regions: readonly { id: string; name: string }[];
  /** A zone's full name; a zone that is full already comes back as it is. */
  zoneName(region: string, zone: string): string;
  /** The zones that subnets without one are spread over. */
  usualZones: readonly string[];
  gatewayTypes: readonly GatewayType[];
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
  };
  bgp: { holdSeconds: number; keepaliveSeconds: number; bfd: boolean };
  /** Seconds without an answer after which the cloud takes a peer for dead. */
  dpdTimeoutSeconds: number;
  /** ASNs a customer must not use. */
  reservedAsns: readonly { asn: number; region?: string; source: Source }[];
  /** Bounds on prefix lengths (shortest, longest) of an IPv4 VPC block and subnet. */
  prefixLengths: { vpc: { min: number; max: number }; subnet: { min: number; max: number }; source: Source };
  /** Whether the cloud end starts IKE only when asked to. */
  startsOnRequest: boolean;
}

/** What the plan must know of a vendor's platform. The contract of a vendor extends it. */
export interface VendorFacts {
  id: string;
  name: string;
  /** Software versions the output is written for, the usual one first. */
  versions: readonly string[];
  support: CryptoSupport;
  interfaces: {
    /** The outside interface of the nth uplink, from 0. */
    outside(index: number): string;
    inside: string;
  };
  /** The highest number a tunnel interface can have. */
  maxTunnelNumber: number;
  /** IP versions that this exporter writes inside a tunnel. */
  insideVersions: readonly (4 | 6)[];
  /** IP versions of the tunnels' own packets that this exporter writes. */
  outsideVersions: readonly (4 | 6)[];
  /** Seconds between probes of a silent peer, how many may go unanswered, and the bounds of the former. */
  dpd: { delaySeconds: number; retries: number; minSeconds: number; maxSeconds: number };
  /** Bounds of the BGP hold time; its default is the plan's. */
  holdSeconds: { min: number; max: number };
  staticRouting: boolean;
}

/** The facts by id; an unknown id gives undefined. */
export interface Facts {
  cloud(id: string): CloudFacts | undefined;
  vendor(id: string): VendorFacts | undefined;
}

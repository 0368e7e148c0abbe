import type { DhGroup, Encryption, Hash } from '@/lib/model/crypto';
import type { GatewayType } from './facts';

/** A value that is known, or a slot: a key, or an address that the cloud assigns on apply. */
export type Value = { known: string } | { slot: Slot };

export type Slot = {
  /** `key:vpn-1/t1` or `address:vpn-1/t1/vgw-1`. */
  id: string;
  kind: 'key' | 'address';
  /** The tunnel it belongs to. */
  tunnel: string;
  /** What it is, in words. */
  title: string;
};

/** Everything settled, vendor-neutral. Ids are the design's; a tunnel's is `connection/tunnel`. */
export type Plan = {
  design: { id: string; name: string; tags: Readonly<Record<string, string>> };
  gateways: readonly GatewayPlan[];
  cloudGateways: readonly CloudGatewayPlan[];
  vpcs: readonly VpcPlan[];
  attachments: readonly AttachmentPlan[];
  connections: readonly ConnectionPlan[];
  peerings: readonly PeeringPlan[];
  tables: readonly TablePlan[];
  /** What could not be settled, for the rules to report. */
  unsettled: readonly Unsettled[];
};

/** Something the plan needs and the design does not give. */
export type Unsettled = { at: string; field?: string; what: string; action: string };

/** A name in the two forms exporters need: as drawn, and as a short, unique word of a-z, 0-9 and hyphens. */
type Named = { id: string; name: string; label: string };

export type GatewayPlan = Named & {
  site: { id: string; name: string };
  platform: string;
  version: string;
  asn: number;
  /** IPv4; undefined while no uplink has an IPv4 address. */
  routerId?: string;
  uplinks: readonly UplinkPlan[];
  insideInterface: string;
  networks: readonly { id: string; name: string; prefixes: readonly string[] }[];
  /** The site's prefixes, sorted, without repetition: what this gateway announces. */
  advertises: readonly string[];
};

export type UplinkPlan = {
  id: string;
  name: string;
  isp?: string;
  interface: string;
  /** As the internet sees it. */
  address?: string;
  /** On the interface itself, when that differs: the device is behind NAT. */
  localAddress?: string;
  nextHop?: string;
  mtu: number;
};

export type CloudGatewayPlan = Named & {
  kind: 'vpn-gateway' | 'hub';
  cloud: string;
  region: { id: string; name: string; code: string };
  type: GatewayType;
  asn: number;
  ecmp: boolean;
};

export type VpcPlan = Named & {
  cloud: string;
  region: { id: string; name: string; code: string };
  prefixes: readonly string[];
  subnets: readonly SubnetPlan[];
  routeTables: readonly VpcTablePlan[];
};

export type SubnetPlan = Named & { prefix: string; zone: string; table: string };

export type VpcTablePlan = Named & {
  /** Whether it takes learned routes at all. */
  learns: boolean;
  /** VPN gateways whose learned routes appear here by themselves. */
  propagatedFrom: readonly string[];
  /** Routes to be written: to a hub (never automatic), to a peering, or as drawn. */
  routes: readonly { prefix: string; via: string; drawn: boolean }[];
};

export type AttachmentPlan = Named & {
  gateway: string;
  vpc: string;
  /** For a hub: one subnet per zone. */
  subnets: readonly string[];
};

export type PeeringPlan = Named & { from: string; to: string };

export type ConnectionPlan = Named & {
  number: number;
  routing: 'bgp' | 'static';
  preference: 'primary' | 'backup';
  from: string;
  to: string;
  /** Static routing: prefixes behind the premises' end. */
  staticPrefixes: readonly string[];
  tunnels: readonly TunnelPlan[];
};

export type TunnelPlan = {
  /** `connection/tunnel`. */
  id: string;
  connection: string;
  /** From 1, in the order drawn. */
  index: number;
  label: string;
  /** For interface names and ids: unique in the design, the same for as long as the connection lives. */
  number: number;
  role: 'active' | 'backup';
  inside?: { prefix: string; version: 4 | 6; pinned: boolean };
  key: Slot;
  ike: IkePlan;
  esp: EspPlan;
  /** Bytes of the largest inner packet, and of TCP's payload in it. */
  mtu: number;
  mss: number;
  from: TunnelEnd;
  to: TunnelEnd;
};

export type IkePlan = {
  version: 1 | 2;
  encryption: Encryption;
  /** Absent with AEAD. */
  integrity?: Hash;
  prf: Hash;
  dhGroup: DhGroup;
  /** Why it is not the first choice, a sentence each. */
  because: readonly string[];
};

export type EspPlan = {
  encryption: Encryption;
  integrity?: Hash;
  /** The group of perfect forward secrecy. */
  dhGroup: DhGroup;
  because: readonly string[];
};

export type TunnelEnd = {
  gateway: string;
  kind: 'customer' | 'cloud';
  /** The uplink of a customer gateway. */
  uplink?: string;
  /** The address the other end sees. */
  outside: Value;
  /** The address to send from, when a NAT device changes it. */
  local?: string;
  insideAddress?: string;
  initiates: boolean;
  ikeLifetimeSeconds: number;
  espLifetimeSeconds: number;
  dpd: { delaySeconds: number; retries: number; timeoutSeconds: number };
  bgp?: BgpEnd;
};

export type BgpEnd = {
  asn: number;
  keepaliveSeconds: number;
  holdSeconds: number;
  /** Given to routes this end learns here; higher wins. */
  localPreference: number;
  /** How often this end adds its own ASN to what it announces here. */
  prepend: number;
  /** Most prefixes to accept before the session is closed. */
  maximumPrefixes: number;
};

/** A route table of a cloud gateway or hub. */
export type TablePlan = {
  /** `gateway/table`. */
  id: string;
  gateway: string;
  name: string;
  label: string;
  /** Links whose traffic looks up its next hop here; a connection's peer hears these routes. */
  associated: readonly string[];
  /** Links whose routes appear here. */
  propagated: readonly string[];
  routes: readonly TableRoute[];
};

export type TableRoute = {
  prefix: string;
  /** The link it points to; undefined drops the traffic. */
  via?: string;
  /** The network or VPC the prefix belongs to, and the site or VPC that this one is part of. */
  owner?: string;
  place?: string;
  origin: 'bgp' | 'static' | 'vpc' | 'drawn';
};

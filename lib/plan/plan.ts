import type { DhGroup, Encryption, Hash } from '@/lib/model/crypto';
import type { Transport } from '@/lib/model/transport';
import type { GatewaySize, GatewayType } from './facts';

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
  circuits: readonly CircuitPlan[];
  flows: readonly FlowPlan[];
  tables: readonly TablePlan[];
  /** Connections whose ends share no proposal, and so have no tunnels. */
  unagreed: readonly UnagreedPlan[];
  /** What could not be settled, for the rules to report. */
  unsettled: readonly Unsettled[];
};

/** Something the plan needs and the design does not give. */
export type Unsettled = { at: string; field?: string; what: string; action: string };

/** Something that a person has already: its id in the cloud, and whether Terraform only reads it or takes it over. */
export type Existing = { id: string; use: 'refer' | 'import' };

/** A name in the two forms exporters need: as drawn, and as a short, unique word of a-z, 0-9 and hyphens. */
type Named = { id: string; name: string; label: string };

export type GatewayPlan = Named & {
  site: { id: string; name: string };
  platform: string;
  version: string;
  asn: number;
  /** Most equal routes of BGP that its platform uses side by side. */
  paths: number;
  /** IPv4; undefined while no uplink has an IPv4 address. */
  routerId?: string;
  uplinks: readonly UplinkPlan[];
  insideInterface: string;
  /** IPv4, of the inside interface. */
  lanAddress?: string;
  /** It is two chassis that share addresses and configuration, of which one takes over from the other. */
  pair: boolean;
  networks: readonly { id: string; name: string; prefixes: readonly string[] }[];
  /** The site's prefixes, sorted, without repetition: what this gateway announces. */
  advertises: readonly string[];
  /** Devices of its site that it exchanges the clouds' routes with by internal BGP; each has this one as a sibling. */
  siblings: readonly SiblingPlan[];
};

export type SiblingPlan = {
  /** The other device's id, name and number. */
  id: string;
  name: string;
  number: number;
  /** Its inside address: IPv4. */
  address: string;
  keepaliveSeconds: number;
  holdSeconds: number;
  /** Most prefixes to accept before the session is closed. */
  maximumPrefixes: number;
};

export type UplinkPlan = {
  id: string;
  name: string;
  isp?: string;
  interface: string;
  /** The VRF that the interface is in; undefined for the device's main routing table. */
  vrf?: string;
  /** As the internet sees it. */
  address?: string;
  /** On the interface itself, when that differs: the device is behind NAT. */
  localAddress?: string;
  nextHop?: string;
  mtu: number;
  /** What its packets are put into besides, taken from the MTU. */
  transport: readonly Transport[];
  /** Of the line itself, where it is known. */
  bandwidthMbps?: number;
};

export type CloudGatewayPlan = Named & {
  kind: 'vpn-gateway' | 'hub';
  cloud: string;
  region: { id: string; name: string; code: string };
  type: GatewayType;
  asn: number;
  ecmp: boolean;
  /** The size, where the type has any. */
  size?: GatewaySize;
  /** How many outside addresses its tunnels share; undefined where every tunnel has its own. */
  instances?: number;
  /** The block of its own, where the type has one. */
  prefix?: string;
  routingPreference?: string;
  existing?: Existing;
};

export type VpcPlan = Named & {
  cloud: string;
  region: { id: string; name: string; code: string };
  prefixes: readonly string[];
  subnets: readonly SubnetPlan[];
  routeTables: readonly VpcTablePlan[];
  /** Where the gateways attached to it stand, when their type wants a subnet: a drawn one of that name, or the last free block of the VPC. */
  gatewaySubnet?: { name: string; prefix: string };
  routingMode?: string;
  /** Routes that it learns do not leave the region of the gateway that learned them. */
  regionalRoutes?: true;
  existing?: Existing;
};

export type SubnetPlan = Named & {
  prefix: string;
  /** The zone's full name; the region's where subnets have no zone. */
  zone: string;
  table: string;
  cloudId?: string;
};

export type VpcTablePlan = Named & {
  /** Whether it takes learned routes at all. */
  learns: boolean;
  /** VPN gateways whose learned routes appear here by themselves. */
  propagatedFrom: readonly string[];
  /** Routes to be written: to a hub (never automatic), to a peering, or as drawn. */
  routes: readonly { prefix: string; via: string; drawn: boolean }[];
  cloudId?: string;
};

export type AttachmentPlan = Named & {
  gateway: string;
  vpc: string;
  /** For a hub: one subnet per zone. */
  subnets: readonly string[];
  applianceMode: boolean;
  /** The peering by which the VPC uses a gateway that stands in another VPC; it is not attached itself then. */
  through?: string;
};

export type PeeringPlan = Named & {
  from: string;
  to: string;
  /** The VPC whose VPN gateway the other one uses as well. */
  lender?: string;
};

/** A leased line from a customer gateway to a cloud gateway. */
export type CircuitPlan = Named & {
  number: number;
  /** The customer gateway and the cloud gateway. */
  gateway: string;
  cloudGateway: string;
  carrier?: string;
  location?: string;
  bandwidthMbps: number;
  vlan: number;
  /** Two inside prefixes for its BGP sessions, one for each of two links: the cloud has the first host, the device the second. */
  insides: readonly string[];
};

/** A need, with the prefixes at both ends. */
export type FlowPlan = Named & {
  from: string;
  to: string;
  fromPrefixes: readonly string[];
  toPrefixes: readonly string[];
  protocol: 'any' | 'tcp' | 'udp' | 'icmp';
  /** Of the target, as closed ranges; empty for all. */
  ports: readonly (readonly [number, number])[];
  bandwidthMbps?: number;
  /** The kinds of failure that it must survive, and within how long. */
  survives: readonly FlowFailure[];
  switchWithinSeconds?: number;
};

/** The kinds of failure that a flow can be asked to survive: the words of the design. */
type FlowFailure = 'tunnel' | 'uplink' | 'isp' | 'device' | 'zone' | 'hub' | 'region';

export type ConnectionPlan = Named & {
  number: number;
  routing: 'bgp' | 'static';
  preference: 'primary' | 'backup';
  from: string;
  to: string;
  /** Static routing: prefixes behind the premises' end. */
  staticPrefixes: readonly string[];
  /** What carries the tunnels, as a word of the gateway type's `underlays`; undefined for the internet. */
  underlay?: string;
  /** The circuit that does, when it is one. */
  circuit?: string;
  tunnelSize?: string;
  /** One-to-one translation by the cloud's gateway. */
  nat: readonly { id: string; direction: 'egress' | 'ingress'; internal: string; external: string }[];
  logs: boolean;
  alarm: boolean;
  tunnels: readonly TunnelPlan[];
};

/** A VPN connection whose ends share no proposal: who they are, the tunnels that were drawn, and what was asked for. */
export type UnagreedPlan = {
  id: string;
  name: string;
  from: string;
  to: string;
  tunnels: readonly string[];
  wish: { ike?: Wish; esp?: Wish };
};

/** What a person pinned of a proposal. */
export type Wish = { encryption?: Encryption; integrity?: Hash; dhGroup?: DhGroup };

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
  /**
   * `link`: both ends' inside addresses lie in the inside prefix and stand on the tunnel interfaces. `host`: a device has one address for all its
   * tunnels from one uplink, so it stands on a loopback; each end needs a host route through the tunnel to the other's address, and the
   * session is not between neighbours (multi-hop).
   */
  numbering: 'link' | 'host';
  /** Tunnels that one connection of a cloud makes to one address of a device share a key; so do those to one far address where a device knows one for it. */
  key: Slot;
  ike: IkePlan;
  esp: EspPlan;
  /** Whether ESP is on its own, as protocol 50, or in UDP (RFC 3948): behind NAT, and where a cloud always does that. */
  encapsulation: 'esp' | 'udp';
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
  /** Which of a cloud gateway's shared outside addresses (instances, interfaces), from 0. */
  instance?: number;
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
  /** What the prefix is where it belongs, when a translation on the way shows it as another. */
  real?: string;
  /** The link it points to; undefined drops the traffic. */
  via?: string;
  /** The network or VPC the prefix belongs to, and the site or VPC that this one is part of. */
  owner?: string;
  place?: string;
  origin: 'bgp' | 'static' | 'vpc' | 'drawn';
};

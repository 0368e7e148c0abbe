import type { Transport } from '@/lib/model/transport';
import type { GatewaySize, GatewayType } from './facts';
import type { TunnelPlan, Wish } from './tunnel-plan';

export type { BgpEnd, EspPlan, IkePlan, Slot, TunnelEnd, TunnelPlan, Value, Wish } from './tunnel-plan';

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
  /** Peers’ own addresses come before learned routes, however specific these are. */
  peersFirst?: true;
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
  /** Nobody drew it: hubs of this kind are joined by themselves. */
  implied?: true;
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
  /** Most prefixes that the cloud takes from the device on one session, where that differs from its gateway’s. */
  prefixesIn?: number;
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
  /** A peered hub has it from a private circuit. */
  fromCircuit?: true;
  origin: 'bgp' | 'static' | 'vpc' | 'drawn';
};

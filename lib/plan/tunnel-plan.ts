import type { DhGroup, Encryption, Hash } from '@/lib/model/crypto';

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

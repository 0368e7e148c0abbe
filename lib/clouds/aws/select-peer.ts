import { addressClass } from '@/lib/addressing/classes';
import { isIPv4 } from '@/lib/addressing/prefix';
import { type Nameable, nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, TunnelPlan, Value } from '@/lib/plan/plan';
import type { Underlay } from './select-underlay';

/** Whose the other end of a connection is: a device, or another cloud's gateway. */
export type PeerOwner = Nameable & { asn: number; isCloud: boolean; instances?: number };

/** The other end of a connection, as AWS has it in a customer gateway. */
export type Peer = {
  /** Tunnels with the same key go to the same address. */
  key: string;
  /** The name of the customer gateway's resource. */
  name: string;
  owner: PeerOwner;
  outside: Value;
  /** Of a cloud’s gateway with several: the one that it is the address of, from 0. */
  instance?: number;
  outsideType: 'PublicIpv4' | 'PrivateIpv4' | 'Ipv6';
};

type Place = { owner: PeerOwner; gateway: CloudGatewayPlan; underlay: Underlay };

/** The other end of a tunnel: one customer gateway per owner, outside address (by its uplink or instance) and region; or why there is none. */
export function peerOf(tunnel: TunnelPlan, { owner, gateway, underlay }: Place): Peer | { why: string } {
  const { uplink, instance, outside } = tunnel.from.gateway === owner.id ? tunnel.from : tunnel.to;
  const region = gateway.region.code;
  const known = 'known' in outside ? outside.known : undefined;
  if (owner.isCloud) {
    if (owner.instances !== undefined && instance === undefined)
      return { why: `${owner.name} has no further outside address for it` };
    const parts = instance === undefined ? tunnel.id.split('/') : [`instance-${instance}`];
    return {
      key: parts.join('/'),
      name: nameOf(owner, ...parts, region),
      owner,
      outside,
      ...(instance === undefined ? {} : { instance }),
      outsideType: 'PublicIpv4',
    };
  }
  if (known === undefined) return { why: 'the customer gateway has no outside address for it' };
  const isPrivate = underlay.kind === 'private-circuit';
  if (isPrivate && (!isIPv4(known) || addressClass(known) !== 'private'))
    return { why: 'over a private circuit the device needs a private IPv4 address as its outside address' };
  if (!isIPv4(known) && !gateway.type.insideVersions.includes(6))
    return { why: `a ${gateway.type.name} takes IPv4 outside addresses only` };
  return {
    key: known,
    name: nameOf(owner, uplink ?? 'uplink', region),
    owner,
    outside,
    outsideType: isPrivate ? 'PrivateIpv4' : isIPv4(known) ? 'PublicIpv4' : 'Ipv6',
  };
}

import { hostAddress, prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import type { Tunnel, VpnConnection } from '@/lib/model/kinds';
import type { InsidePrefixes } from './inside';
import type { TunnelPlan } from './plan';
import { cloudSides, type Side, uplinkOf } from './side';

type Ends = { connection: VpnConnection; from: Side; to: Side };

/** The inside prefix and numbering of a tunnel, and the address of each end in it. */
export type Insides = {
  inside?: NonNullable<TunnelPlan['inside']>;
  numbering: TunnelPlan['numbering'];
  fromAddress?: string;
  toAddress?: string;
};

/** The inside addresses of each tunnel of a connection, in order. */
export function insidesOf(insidePrefix: InsidePrefixes, ends: Ends): Insides[] {
  const { connection, from, to } = ends;
  const prefixes = connection.tunnels.map((tunnel, index) => insideOf(insidePrefix, ends, { tunnel, index }));
  const device = sharedDevice(from, to);
  const fromIsFirst = takesFirst(from, to);
  return prefixes.map((inside, index) => {
    if (!inside) return { numbering: device ? 'host' : 'link' };
    const host = (isFrom: boolean): string | undefined => {
      const side = isFrom ? from : to;
      const prefix =
        side === device
          ? (prefixes[firstOfUplink(connection, side, index)]?.prefix ?? inside.prefix)
          : inside.prefix;
      return hasHosts(prefix) ? hostAddress(prefix, isFrom === fromIsFirst ? 1 : 2) : undefined;
    };
    const [fromAddress, toAddress] = [host(true), host(false)];
    return {
      inside,
      numbering: device ? 'host' : 'link',
      ...(fromAddress ? { fromAddress } : {}),
      ...(toAddress ? { toAddress } : {}),
    };
  });
}

/** The instance that each tunnel ends on, by index; empty at an end that is no cloud. */
type Instances = { from: readonly (number | undefined)[]; to: readonly (number | undefined)[] };

/**
 * The tunnel that each tunnel of a connection shares its key with, by index: the first from the same uplink, where the cloud has one connection for all
 * tunnels to one address of a device, and so one key; also the first to the same far address, where a device knows one key for that; else itself.
 */
export function keyHolders({ connection, from, to }: Ends, instances: Instances): number[] {
  const { tunnels } = connection;
  const device = sharedDevice(from, to);
  const groups = tunnels.map((tunnel, index) => [
    ...(device ? [`near ${uplinkOf(device, tunnel)?.id}`] : []),
    ...(hasOneKeyPerPeer(from) ? farAddress(to, tunnel, instances.to[index]) : []),
    ...(hasOneKeyPerPeer(to) ? farAddress(from, tunnel, instances.from[index]) : []),
  ]);
  const holders = tunnels.map((_, index) => index);
  const holder = (index: number): number =>
    Math.min(
      ...groups.flatMap((names, other) =>
        other === index || names.some((name) => groups[index]?.includes(name))
          ? (holders[other] ?? other)
          : [],
      ),
    );
  // A tunnel may share with one that shares with another: as many rounds as there are tunnels reach all.
  for (const _ of tunnels) for (const index of tunnels.keys()) holders[index] = holder(index);
  return holders;
}

const hasOneKeyPerPeer = (side: Side): boolean =>
  side.kind === 'customer' && side.facts.oneKeyPerPeer === true;

/** What tells the address of an end from others of it, where tunnels can share one. */
function farAddress(side: Side, tunnel: Tunnel, instance: number | undefined): string[] {
  const place = side.kind === 'cloud' ? instance : uplinkOf(side, tunnel)?.id;
  return place === undefined ? [] : [`${side.gateway.id}/${place}`];
}

/** The device whose one address all its tunnels from an uplink share, when the cloud at the other end knows only one. */
function sharedDevice(from: Side, to: Side): Side | undefined {
  const [cloud, ...more] = cloudSides(from, to);
  if (!cloud || more.length > 0 || !cloud.gateway.type.oneBgpAddressPerDevice) return undefined;
  return cloud === from ? to : from;
}

/** The index of the first tunnel that leaves a device by the same uplink. */
function firstOfUplink({ tunnels }: VpnConnection, device: Side, index: number): number {
  const uplink = (tunnel: Tunnel | undefined): string | undefined => tunnel && uplinkOf(device, tunnel)?.id;
  const own = uplink(tunnels[index]);
  return tunnels.findIndex((tunnel) => uplink(tunnel) === own);
}

/** Whether the first end takes the first host: a cloud that insists does, else any cloud; between like ends the one drawn first. */
function takesFirst(from: Side, to: Side): boolean {
  const insists = (side: Side): boolean => side.kind === 'cloud' && side.facts.inside.host === 'first';
  if (insists(from) !== insists(to)) return insists(from);
  return from.kind === 'cloud' || to.kind !== 'cloud';
}

function insideOf(
  insidePrefix: InsidePrefixes,
  { connection, from, to }: Ends,
  { tunnel, index }: { tunnel: Tunnel; index: number },
): Insides['inside'] {
  if (tunnel.inside) return { prefix: tunnel.inside, version: prefixVersion(tunnel.inside), pinned: true };
  const clouds = cloudSides(from, to);
  if (clouds.some((side) => index >= mostTunnels(side, side === from ? to : from, connection.tunnels)))
    return undefined;
  const prefix = insidePrefix(
    clouds.map(({ facts }) => facts),
    { connection: connection.number, index: index + 1 },
  );
  return prefix ? { prefix, version: 4, pinned: false } : undefined;
}

/** How many tunnels a drawn connection can have at a cloud: so many for each outside address of the other end. */
function mostTunnels(
  side: Extract<Side, { kind: 'cloud' }>,
  far: Side,
  tunnels: readonly Pick<Tunnel, 'uplink'>[],
): number {
  const { max } = side.gateway.type.tunnelsPerConnection;
  const addresses =
    far.kind === 'cloud'
      ? (far.gateway.instances ?? 1)
      : new Set(tunnels.map((tunnel) => uplinkOf(far, tunnel)?.id)).size;
  return max * Math.max(1, addresses);
}

const hasHosts = (prefix: string): boolean =>
  prefixLength(prefix) <= (prefixVersion(prefix) === 4 ? 30 : 126);

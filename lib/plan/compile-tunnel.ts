import { hostAddress, prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import type { Tunnel, VpnConnection } from '@/lib/model/kinds';
import type { Context } from './compile';
import type { CloudFacts, VendorFacts } from './facts';
import { espOverhead, tcpMss, tunnelMtu } from './mtu';
import { lifetimeFor } from './negotiate';
import type {
  BgpEnd,
  CloudGatewayPlan,
  EspPlan,
  GatewayPlan,
  IkePlan,
  TunnelEnd,
  TunnelPlan,
  UplinkPlan,
  Value,
} from './plan';
import { addressSlot, keySlot } from './slots';

/** An end of a connection with the facts of its cloud or vendor. */
export type Side =
  | { kind: 'customer'; gateway: GatewayPlan; facts: VendorFacts }
  | { kind: 'cloud'; gateway: CloudGatewayPlan; facts: CloudFacts };

type Input = {
  connection: VpnConnection;
  tunnel: Tunnel;
  /** From 1. */
  index: number;
  /** The connection's. */
  label: string;
  from: Side;
  to: Side;
  ike: IkePlan;
  esp: EspPlan;
};

/** What a session between two devices may carry, and its timers (RFC 4271 section 10 suggests 90 s; the clouds' 30 s switches faster). */
const deviceBgp = { holdSeconds: 30, routesIn: 1000 };

/** Dead-peer detection where no device has a say: between two clouds. */
const cloudsDpd = { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 };

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.max(min, Math.min(max, value));

/** How much less each step down in rank is preferred; ranks: primary active, primary backup, backup active, backup backup. */
const preferenceStep = 20;
const topPreference = 200;

/** Settles one tunnel of a connection. */
export function compileTunnel(context: Context, input: Input): TunnelPlan {
  const { connection, tunnel, index, from, to, ike, esp } = input;
  const id = `${connection.id}/${tunnel.id}`;
  const inside = insideOf(context, input);
  if (!inside) {
    context.open({
      at: connection.id,
      field: `tunnels/${index - 1}`,
      what: `tunnel ${index} gets no inside prefix`,
      action: 'give it one, or remove the tunnel',
    });
  }
  const lines = [from, to].flatMap((side) => uplinkOf(side, tunnel) ?? []);
  const natT = lines.some(({ localAddress }) => localAddress !== undefined);
  const underlay = lines.some(({ address }) => address?.includes(':')) ? 6 : 4;
  const lineMtu = Math.min(1500, ...lines.map(({ mtu }) => mtu));
  const mtu = tunnelMtu(lineMtu, espOverhead({ ...esp, underlay, natT }));
  const number = connection.number * 10 + index;
  for (const side of [from, to]) checkNumber(context, { side, number, connection });
  return {
    id,
    connection: connection.id,
    index,
    label: `${input.label}-t${index}`,
    number,
    role: tunnel.role,
    ...(inside ? { inside } : {}),
    key: keySlot(id),
    ike,
    esp,
    mtu,
    mss: tcpMss(mtu, inside?.version ?? 4),
    from: endOf(context, {
      input,
      id,
      side: from,
      far: to,
      host: firstHost(from, to) ? 1 : 2,
      inside: inside?.prefix,
    }),
    to: endOf(context, {
      input,
      id,
      side: to,
      far: from,
      host: firstHost(from, to) ? 2 : 1,
      inside: inside?.prefix,
    }),
  };
}

/** Whether the first end takes the first host: a cloud always does; between like ends the one drawn first. */
const firstHost = (from: Side, to: Side): boolean => from.kind === 'cloud' || to.kind !== 'cloud';

function insideOf(context: Context, { connection, tunnel, index, from, to }: Input): TunnelPlan['inside'] {
  if (tunnel.inside) return { prefix: tunnel.inside, version: prefixVersion(tunnel.inside), pinned: true };
  const cloud = [from, to].find((side) => side.kind === 'cloud');
  if (cloud && index > cloud.gateway.type.tunnelsPerConnection.max) return undefined;
  const prefix = context.insidePrefix(cloud?.facts, { connection: connection.number, index });
  return prefix ? { prefix, version: 4, pinned: false } : undefined;
}

function uplinkOf(side: Side, tunnel: Tunnel): UplinkPlan | undefined {
  if (side.kind !== 'customer') return undefined;
  const { uplinks } = side.gateway;
  return uplinks.find(({ id }) => id === tunnel.uplink) ?? uplinks[0];
}

function endOf(
  context: Context,
  {
    input,
    id,
    side,
    far,
    host,
    inside,
  }: { input: Input; id: string; side: Side; far: Side; host: 1 | 2; inside?: string },
): TunnelEnd {
  const { connection, tunnel } = input;
  const line = uplinkOf(side, tunnel);
  const lifetimes = lifetimesOf(side, far, connection);
  const insideAddress = inside && hasHosts(inside) ? hostAddress(inside, host) : undefined;
  return {
    gateway: side.gateway.id,
    kind: side.kind,
    ...(line ? { uplink: line.id } : {}),
    outside: outsideOf(context, { side, line, tunnel, id, connection }),
    ...(line?.localAddress ? { local: line.localAddress } : {}),
    ...(insideAddress ? { insideAddress } : {}),
    initiates: initiates(side, far, input),
    ...lifetimes,
    dpd: dpdOf(side, far, connection),
    ...(connection.routing === 'bgp' ? { bgp: bgpOf(side, far, input) } : {}),
  };
}

const hasHosts = (prefix: string): boolean =>
  prefixLength(prefix) <= (prefixVersion(prefix) === 4 ? 30 : 126);

function outsideOf(
  context: Context,
  {
    side,
    line,
    tunnel,
    id,
    connection,
  }: { side: Side; line?: UplinkPlan; tunnel: Tunnel; id: string; connection: VpnConnection },
): Value {
  if (side.kind === 'cloud') {
    return tunnel.farAddress ? { known: tunnel.farAddress } : { slot: addressSlot(id, side.gateway.id) };
  }
  if (line?.address) return { known: line.address };
  context.open({
    at: side.gateway.id,
    field: line ? `uplinks/${side.gateway.uplinks.indexOf(line)}/address` : 'uplinks',
    what: `${connection.name} needs an outside address of ${side.gateway.name}`,
    action: line ? 'give the uplink its public address' : 'add an uplink with its public address',
  });
  return { slot: addressSlot(id, side.gateway.id) };
}

/** A device's lifetimes follow the cloud's, so that the cloud's end is never the first to find its keys too old. */
function lifetimesOf(
  side: Side,
  far: Side,
  { ike, esp }: VpnConnection,
): Pick<TunnelEnd, 'ikeLifetimeSeconds' | 'espLifetimeSeconds'> {
  const lead = side.kind === 'cloud' ? side : far.kind === 'cloud' ? far : side;
  const leadIke = lifetimeFor(lead.facts.support.ike.lifetimeSeconds, ike?.lifetimeSeconds);
  const leadEsp = lifetimeFor(lead.facts.support.esp.lifetimeSeconds, esp?.lifetimeSeconds);
  return {
    ikeLifetimeSeconds: lifetimeFor(side.facts.support.ike.lifetimeSeconds, leadIke),
    espLifetimeSeconds: lifetimeFor(side.facts.support.esp.lifetimeSeconds, leadEsp),
  };
}

function dpdOf(side: Side, far: Side, { dpdSeconds }: VpnConnection): TunnelEnd['dpd'] {
  const device = side.kind === 'customer' ? side : far.kind === 'customer' ? far : undefined;
  const { delaySeconds: usual, retries, minSeconds, maxSeconds } = device?.facts.dpd ?? cloudsDpd;
  const delaySeconds = within(dpdSeconds ?? usual, { min: minSeconds, max: maxSeconds });
  const least = side.kind === 'cloud' ? side.facts.dpdTimeoutSeconds : 0;
  return { delaySeconds, retries, timeoutSeconds: Math.max(least, delaySeconds * retries) };
}

function initiates(side: Side, far: Side, { connection, from }: Input): boolean {
  const isFrom = side === from;
  if (connection.initiator === 'both') return true;
  if (connection.initiator !== 'automatic') return (connection.initiator === 'from') === isFrom;
  if (side.kind !== far.kind) return side.kind === 'customer';
  return isFrom;
}

function bgpOf(side: Side, far: Side, { connection, tunnel }: Input): BgpEnd {
  const cloud = [side, far].find((end) => end.kind === 'cloud');
  const holdSeconds =
    side.kind === 'cloud'
      ? side.facts.bgp.holdSeconds
      : within(
          connection.holdSeconds ?? cloud?.facts.bgp.holdSeconds ?? deviceBgp.holdSeconds,
          side.facts.holdSeconds,
        );
  const rank = (connection.preference === 'backup' ? 2 : 0) + (tunnel.role === 'backup' ? 1 : 0);
  return {
    asn: side.gateway.asn,
    holdSeconds,
    keepaliveSeconds:
      side.kind === 'cloud' ? side.facts.bgp.keepaliveSeconds : Math.max(1, Math.floor(holdSeconds / 3)),
    localPreference: topPreference - preferenceStep * rank,
    prepend: side.kind === 'customer' ? rank : 0,
    maximumPrefixes: maximumPrefixes(side, far),
  };
}

/** What the other end may send by its documents: more means a leak. */
function maximumPrefixes(side: Side, far: Side): number {
  if (side.kind === 'cloud') return side.gateway.type.routesIn;
  return far.kind === 'cloud' ? far.gateway.type.routesOut : deviceBgp.routesIn;
}

function checkNumber(
  context: Context,
  { side, number, connection }: { side: Side; number: number; connection: VpnConnection },
): void {
  if (side.kind === 'customer' && number > side.facts.maxTunnelNumber) {
    context.open({
      at: connection.id,
      field: 'number',
      what: `tunnel number ${number} is above ${side.facts.name}'s highest, ${side.facts.maxTunnelNumber}`,
      action: 'split the design: it has too many connections',
    });
  }
}

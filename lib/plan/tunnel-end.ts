import type { Tunnel, VpnConnection } from '@/lib/model/kinds';
import type { Context } from './compile';
import { lifetimeFor } from './negotiate';
import type { BgpEnd, TunnelEnd, UplinkPlan, Value } from './plan';
import { cloudSides, type Side, uplinkOf } from './side';
import { addressSlot } from './slots';

/** What an end of a tunnel follows from. */
export type EndInput = {
  connection: VpnConnection;
  tunnel: Tunnel;
  /** `connection/tunnel`. */
  id: string;
  side: Side;
  far: Side;
  isFrom: boolean;
  instance?: number;
  insideAddress?: string;
};

/** What a session between two devices may carry, and its timers (RFC 4271 section 10 suggests 90 s; 30 s switches faster). */
export const deviceBgp = { holdSeconds: 30, routesIn: 1000 };

/** Dead-peer detection where no device has a say: between two clouds. */
const cloudsDpd = { delaySeconds: 10, retries: 3, minSeconds: 1, maxSeconds: 3600 };

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.max(min, Math.min(max, value));

/** How much less each step down in rank is preferred; ranks: primary active, primary backup, backup active, backup backup. */
const preferenceStep = 20;
const topPreference = 200;

/** Settles one end of a tunnel. */
export function endOf(context: Context, input: EndInput): TunnelEnd {
  const { connection, tunnel, side, instance, insideAddress } = input;
  const line = uplinkOf(side, tunnel);
  return {
    gateway: side.gateway.id,
    kind: side.kind,
    ...(line ? { uplink: line.id } : {}),
    ...(instance === undefined ? {} : { instance }),
    outside: outsideOf(context, input, line),
    ...(line?.localAddress ? { local: line.localAddress } : {}),
    ...(insideAddress ? { insideAddress } : {}),
    initiates: initiates(input),
    ...lifetimesOf(input),
    dpd: dpdOf(input),
    ...(connection.routing === 'bgp' ? { bgp: bgpOf(input) } : {}),
  };
}

function outsideOf(
  context: Context,
  { side, far, tunnel, id, connection }: EndInput,
  line: UplinkPlan | undefined,
): Value {
  if (side.kind === 'cloud') {
    // Between two clouds the field would have to say which of them it is about.
    return tunnel.farAddress && far.kind === 'customer'
      ? { known: tunnel.farAddress }
      : { slot: addressSlot(id, side.gateway.id) };
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

/**
 * A device's lifetimes follow the cloud's, so that the cloud's end is never the first to find its keys too old; between two clouds both take the
 * shorter one, as far as their bounds let them.
 */
function lifetimesOf({
  side,
  far,
  connection: { ike, esp },
}: EndInput): Pick<TunnelEnd, 'ikeLifetimeSeconds' | 'espLifetimeSeconds'> {
  const clouds = cloudSides(side, far);
  const leads = clouds.length > 0 ? clouds : [side];
  const shortest = (of: 'ike' | 'esp', wished: number | undefined): number =>
    Math.min(...leads.map(({ facts }) => lifetimeFor(facts.support[of].lifetimeSeconds, wished)));
  const { support } = side.facts;
  return {
    ikeLifetimeSeconds: lifetimeFor(support.ike.lifetimeSeconds, shortest('ike', ike?.lifetimeSeconds)),
    espLifetimeSeconds: lifetimeFor(support.esp.lifetimeSeconds, shortest('esp', esp?.lifetimeSeconds)),
  };
}

function dpdOf({ side, far, connection: { dpdSeconds } }: EndInput): TunnelEnd['dpd'] {
  const device = [side, far].find((end) => end.kind === 'customer');
  const { delaySeconds: usual, retries, minSeconds, maxSeconds } = device?.facts.dpd ?? cloudsDpd;
  const delaySeconds = within(dpdSeconds ?? usual, { min: minSeconds, max: maxSeconds });
  const least = side.kind === 'cloud' ? side.facts.dpdTimeoutSeconds : 0;
  return { delaySeconds, retries, timeoutSeconds: Math.max(least, delaySeconds * retries) };
}

function initiates({ side, far, connection, isFrom }: EndInput): boolean {
  if (connection.initiator === 'both') return true;
  if (connection.initiator !== 'automatic') return (connection.initiator === 'from') === isFrom;
  if (side.kind !== far.kind) return side.kind === 'customer';
  if (
    side.kind === 'cloud' &&
    far.kind === 'cloud' &&
    side.facts.startsOnRequest !== far.facts.startsOnRequest
  )
    return !side.facts.startsOnRequest;
  return isFrom;
}

function bgpOf({ side, far, connection, tunnel }: EndInput): BgpEnd {
  const [cloud] = cloudSides(side, far);
  const holdSeconds =
    side.kind === 'cloud'
      ? side.facts.bgp.holdSeconds
      : within(
          connection.holdSeconds ??
            cloud?.facts.bgp.peerHoldSeconds ??
            cloud?.facts.bgp.holdSeconds ??
            deviceBgp.holdSeconds,
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

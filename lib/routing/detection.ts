import type { Facts } from '@/lib/plan/facts';
import type { TunnelEnd, TunnelPlan } from '@/lib/plan/plan';
import type { TimeRange } from '@/lib/plan/switching';
import { linkOfSession } from './links';
import type { Need } from './need';
import type { Part } from './part';
import type { State } from './state';
import type { SwitchPart } from './switch-over';
import { dpdSource, holdSource, siteTurn } from './times';

/** How the two ends of a lost session or link find out, each for itself; the device whose own line failed may see that at once. */
export function detectionOf(
  facts: Facts,
  { state, failed }: { state: State; failed: readonly Part[] },
  session: string,
): SwitchPart[] {
  const tunnel = state.map.tunnel(session);
  const isOwnLine = ({ gateway, uplink }: TunnelEnd): boolean =>
    failed.some(({ id }) => id === `uplink:${gateway}/${uplink}`);
  if (tunnel)
    return [tunnel.from, tunnel.to].flatMap((end, side) => {
      if (state.down.has(end.gateway)) return [];
      const far = side === 0 ? tunnel.to : tunnel.from;
      const found = tunnelDetection(facts, state, { tunnel, end, far });
      return isOwnLine(end) ? [seenByInterface(found)] : [found];
    });
  const circuit = state.map.circuit(linkOfSession(session));
  return circuit ? circuitDetection(facts, state, circuit.cloudGateway) : [];
}

/** The interface goes down where the line fails at the device, and does not where it fails further on. */
const seenByInterface = ({ what, time, ...rest }: SwitchPart): SwitchPart => ({
  ...rest,
  what: `the interface goes down, or ${what}`,
  time: { ...time, least: 0 },
});

/** Where a device is gone, the hosts and routers of its site have to turn to another one. */
export function siteDetection({ map, down }: State, before: Need, after: Need): SwitchPart[] {
  const lost = new Set(devicesOn(before).filter((id) => down.has(id)));
  const sites = new Set([...lost].flatMap((id) => map.gateway(id)?.site.id ?? []));
  const taken = devicesOn(after).flatMap((id) => map.gateway(id)?.site.id ?? []);
  return [...sites].flatMap((site): SwitchPart[] =>
    taken.includes(site)
      ? [
          {
            step: 'detection',
            what: `the hosts and routers of ${map.name(site)} turn to another device`,
            at: site,
            time: siteTurn,
          },
        ]
      : [],
  );

  function devicesOn({ there, back }: Need): string[] {
    return [...there, ...back].flatMap(({ paths }) =>
      paths.flatMap(({ hops }) => hops.flatMap(({ id }) => (map.gateway(id) ? [id] : []))),
    );
  }
}

type End = { tunnel: TunnelPlan; end: TunnelEnd; far: TunnelEnd };

function tunnelDetection(facts: Facts, state: State, { tunnel, end, far }: End): SwitchPart {
  const name = state.map.name(end.gateway);
  const gateway = state.map.cloudGateway(end.gateway);
  const withdrawal = gateway && facts.cloud(gateway.cloud)?.switching.withdrawal;
  const part = (what: string, time: TimeRange): SwitchPart => ({
    step: 'detection',
    what,
    at: end.gateway,
    time,
  });
  if (withdrawal) return part(`${name} withdraws the routes of a lost tunnel`, withdrawal);
  if (end.bgp && far.bgp) {
    const hold = Math.min(end.bgp.holdSeconds, far.bgp.holdSeconds);
    // Keepalives go at a third of the time that both hold to, where an end would send them less often.
    const keepalive = Math.min(far.bgp.keepaliveSeconds, Math.floor(hold / 3));
    return part(`the BGP hold time of ${hold} s runs out at ${name}, less the age of the last keepalive`, {
      least: hold - keepalive,
      most: hold,
      known: 'measured',
      source: holdSource,
    });
  }
  const { delaySeconds, timeoutSeconds } = end.dpd;
  return part(`dead-peer detection at ${name} gives up after ${timeoutSeconds} s (tunnel ${tunnel.index})`, {
    least: Math.max(0, timeoutSeconds - delaySeconds),
    most: timeoutSeconds,
    known: 'assumed',
    source: dpdSource,
  });
}

/** On a circuit both ends use the cloud's timers; BFD only where somebody turns it on, so it is no part of this. */
function circuitDetection(facts: Facts, { map }: State, id: string): SwitchPart[] {
  const cloud = facts.cloud(map.cloudGateway(id)?.cloud ?? '');
  if (!cloud) return [];
  const { holdSeconds, keepaliveSeconds, source } = cloud.switching.circuit;
  const time: TimeRange = {
    least: holdSeconds - keepaliveSeconds,
    most: holdSeconds,
    known: 'documented',
    source,
  };
  return [
    {
      step: 'detection',
      what: `the BGP hold time of ${holdSeconds} s runs out on the circuit`,
      at: id,
      time,
    },
  ];
}

import type { Facts } from '@/lib/plan/facts';
import type { TunnelEnd, TunnelPlan } from '@/lib/plan/plan';
import type { TimeRange } from '@/lib/plan/switching';
import { linkOfSession } from './links';
import type { State } from './state';
import type { SwitchPart } from './switch-over';

const holdSource = {
  name: 'RFC 4271, sections 4.4 and 6.5; 20 to 30 s measured with 10 and 30',
  checked: '2026-11-27',
};
const dpdSource = { name: 'RFC 3706; a static route is taken to go with its tunnel', checked: '2026-11-27' };

/** How the two ends of a lost session or link find out, each for itself. */
export function detectionOf(facts: Facts, state: State, session: string): SwitchPart[] {
  const tunnel = state.map.tunnel(session);
  if (tunnel)
    return [tunnel.from, tunnel.to].flatMap((end, side) => {
      const far = side === 0 ? tunnel.to : tunnel.from;
      return state.down.has(end.gateway) ? [] : [tunnelDetection(facts, state, { tunnel, end, far })];
    });
  const circuit = state.map.circuit(linkOfSession(session));
  return circuit ? circuitDetection(facts, state, circuit.cloudGateway) : [];
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

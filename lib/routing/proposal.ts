import type { Facts } from '@/lib/plan/facts';
import type { State } from './state';
import type { SwitchPart } from './switch-over';

/** Something that would make a switch-over shorter, and its price in words. */
export type Proposal = { what: string; cost: string };

/** Below this a hold time makes sessions flap over short losses on the internet: the clouds’ own shortest is 30 s. */
const shortHold = 30;

/** What would shorten the part that takes longest; undefined where nothing documented does. `ways`: how many tunnels, lines and links the flow used before. */
export function proposalFor(
  facts: Facts,
  { map }: State,
  { part: { step, time, at = '' }, ways }: { part: SwitchPart; ways: number },
): Proposal | undefined {
  const gateway = map.cloudGateway(at);
  if (step === 'take-over' && gateway)
    return {
      what: `Let both instances of ${map.name(at)} carry traffic: then a tunnel to the other one is up already.`,
      cost: 'A second outside address, and a tunnel of every device to it.',
    };
  if (step !== 'detection') return undefined;
  if (map.gatewaysAt(at).length > 0)
    return {
      what: `Choose how the devices of ${map.name(at)} stand in for one another inside the site: VRRP takes over within 4 s by default.`,
      cost: 'It is set on the devices by hand: the files for them leave the inside of the site as it is.',
    };
  const cloud = facts.cloud(gateway?.cloud ?? '');
  const isCircuit = cloud !== undefined && time.source === cloud.switching.circuit.source;
  if (isCircuit && cloud.switching.circuit.bfd) {
    const { most } = cloud.switching.circuit.bfd;
    return {
      what: `Turn BFD on for the circuit: it finds a cut within ${most} s.`,
      cost: 'It must be set on the device as well, and graceful restart must be off: the two work against each other.',
    };
  }
  if (time.most > shortHold && time.known === 'measured')
    return {
      what: `Set the hold time of the connection to ${shortHold} s: the smaller of the two ends’ counts.`,
      cost: 'A keepalive every 10 s, and a session that a loss of half a minute closes.',
    };
  if (ways === 1)
    return {
      what: 'Use two tunnels side by side instead of one and a spare: then only a part of the traffic waits.',
      cost: 'Both directions may take different tunnels, which a stateful firewall on the way must allow.',
    };
  return undefined;
}

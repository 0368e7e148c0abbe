import { derived } from '@/lib/plan/derived';
import { byId } from '@/lib/plan/maps';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import type { Outage } from './outage';
import { perFlow } from './per-flow';
import { stateOf } from './state';
import { traceTo } from './trace';
import type { Path } from './walk';

/** A place on the way, and the link (a connection, attachment or peering) by which traffic leaves it. */
export type Hop = { id: string; via?: string };

/** Whether traffic arrives, the way it takes or gets stuck on, and a sentence that says how or why not. */
export type Reach = { reached: boolean; hops: readonly Hop[]; why: string };

/**
 * Whether traffic from one network or VPC arrives at another, in this direction only: every prefix of the target must be reached, on every way that shares
 * the traffic, and a VPC must reach it from the route tables of all its subnets. `down` names what is out of service: gateways, links, tunnels
 * (`connection/tunnel`), subnets (`vpc/subnet`). The short form of `trace`, for those who ask for many answers.
 */
export function reach(plan: Plan, from: string, to: string, down?: Outage): Reach {
  const state = stateOf(plan, down);
  const { map } = state;
  const prefixes = map.network(to)?.prefixes ?? map.vpc(to)?.prefixes;
  if (!prefixes) return stuck(from, `${map.name(to)} has no gateway in front of it.`);
  let first: Path | undefined;
  for (const prefix of prefixes) {
    const { paths } = traceTo(state, { from, to, prefix });
    const failing = paths.find(({ end }) => end !== 'arrived');
    if (failing) return told(failing);
    first ??= paths[0];
  }
  return first ? told(first) : stuck(from, `${map.name(to)} has no prefix that could be reached.`);
}

/** The same both ways: an answer has to come back. The result is the direction that fails, else the way there. */
export function reachBoth(plan: Plan, from: string, to: string, down?: Outage): Reach {
  const there = reach(plan, from, to, down);
  if (!there.reached) return there;
  const back = reach(plan, to, from, down);
  return back.reached ? there : { ...back, why: `Answers do not come back: ${back.why}` };
}

type Flow = Pick<FlowPlan, 'id' | 'from' | 'to'>;

const flowsById = derived((plan) => byId(plan.flows));
const kept = perFlow((plan, { from, to }) => reach(plan, from, to));
const keptBoth = perFlow((plan, { from, to }) => reachBoth(plan, from, to));

/** `reach` from one end of a flow to the other, kept while no edit touches it. A flow whose ends the plan has not settled is followed as well. */
export function flowReach(plan: Plan, { id, from, to }: Flow): Reach {
  const flow = flowsById(plan).get(id);
  return flow ? kept(plan, flow) : reach(plan, from, to);
}

/** The same both ways. */
export function flowReachBoth(plan: Plan, { id, from, to }: Flow): Reach {
  const flow = flowsById(plan).get(id);
  return flow ? keptBoth(plan, flow) : reachBoth(plan, from, to);
}

const stuck = (id: string, why: string): Reach => ({ reached: false, hops: [{ id }], why });

const told = ({ hops, end, why }: Path): Reach => ({
  reached: end === 'arrived',
  hops: hops.map(({ id, via }) => ({ id, ...(via === undefined ? {} : { via }) })),
  why,
});

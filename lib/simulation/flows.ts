import type { Facts } from '@/lib/plan/facts';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { leftFor, loadsOf } from '@/lib/routing/bandwidth';
import { type Need, needOf, passes } from '@/lib/routing/need';
import { takesEnd } from '@/lib/routing/parts';
import { type State, stateOf } from '@/lib/routing/state';
import { type Named, namesOf } from './names';
import type { Failed } from './parts';
import { type Detail, type TraceView, traceViews } from './paths';
import { type SwitchView, switchView } from './switching';
import type { Fate } from './words';

/** How a stated flow fares. */
export type FlowView = Named & {
  from: Named;
  to: Named;
  /** Whether all of its traffic arrives, both ways. */
  met: boolean;
  fate: Fate;
  /** The part of the traffic that arrives, of the worse direction. */
  arriving: number;
  asymmetric: boolean;
  /** How it arrives, or why not. */
  why: string;
  /** What is left on its way where least is, in Mbit/s; absent where no capacity or no stated bandwidth is known. */
  left?: { at: Named; carries: number; asked: number };
  /** How long it was without traffic; only under a failure that touches it. */
  switching?: SwitchView;
  there: readonly TraceView[];
  back: readonly TraceView[];
};

/** How flows fare under a failure, beside how they fare without it. */
export function flowViews(
  plan: Plan,
  { facts, failed, detailOf }: { facts: Facts; failed: Failed; detailOf: (flow: FlowPlan) => Detail },
): FlowView[] {
  const healthy = stateOf(plan);
  const state = failed.down.size === 0 ? healthy : stateOf(plan, failed.down);
  const names = namesOf(plan);
  const view = traceViews(plan, state === healthy ? undefined : failed.down);
  const needs = plan.flows.map((flow) => needOf(state, flow));
  const loads = loadsOf(state, needs);
  return needs.map((now) => {
    const { flow, met, arriving, why, there, back } = now;
    const before = state === healthy ? now : needOf(healthy, flow);
    const fate = fateOf(plan, { before, now, failed });
    const left = met ? leftFor(state, now, loads) : undefined;
    const isSwitched = fate === 'paused' || fate === 'moved' || fate === 'partly' || fate === 'cut';
    const told = (trace: Need['there'][number]): TraceView => view(trace, detailOf(flow));
    return {
      id: flow.id,
      name: flow.name,
      from: names.of(flow.from),
      to: names.of(flow.to),
      met,
      fate,
      arriving,
      asymmetric: now.isAsymmetric(),
      why,
      ...(left ? { left: { at: placeOf(state, left.id), carries: left.carries, asked: left.asked } } : {}),
      ...(isSwitched
        ? { switching: switchView(facts, { before, after: now, state, failed: failed.parts }) }
        : {}),
      there: there.map(told),
      back: back.map(told),
    };
  });
}

/** A gateway, circuit, tunnel or uplink, named. */
function placeOf({ plan, map }: State, id: string): Named {
  const [gateway = '', line] = id.split('/');
  const uplink = map.gateway(gateway)?.uplinks.find((each) => each.id === line);
  return uplink ? { id, name: uplink.name } : namesOf(plan).session(id);
}

function fateOf(plan: Plan, { before, now, failed }: { before: Need; now: Need; failed: Failed }): Fate {
  if (!before.met) return 'never';
  if (now.met) {
    if (waysOf(now) !== waysOf(before)) return 'moved';
    return failed.parts.some(({ pauses }) => pauses && passes(now, pauses)) ? 'paused' : 'unchanged';
  }
  if (failed.parts.some((part) => takesEnd(plan, now.flow, part))) return 'gone';
  return now.arriving > 0 ? 'partly' : 'cut';
}

/** The ways of a flow as a text, so that two can be compared. */
const waysOf = ({ there, back }: Need): string =>
  JSON.stringify(
    [...there, ...back].map(({ paths }) =>
      paths.map(({ hops }) => hops.map(({ id, via, session }) => [id, session ?? via])),
    ),
  );

import type { FlowPlan, Plan } from '@/lib/plan/plan';
import type { Effect } from '@/lib/routing/matrix';
import { type Need, needOf } from '@/lib/routing/need';
import { takesEnd } from '@/lib/routing/parts';
import { stateOf } from '@/lib/routing/state';
import { type Named, namesOf } from './names';
import type { Failed } from './parts';
import { type Detail, type TraceView, traceViews } from './paths';

/** What became of a flow: nothing, one of the effects of a failure, or it never arrived to begin with. */
export type Fate = 'unchanged' | Effect | 'never';

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
  there: readonly TraceView[];
  back: readonly TraceView[];
};

/** How flows fare under a failure, beside how they fare without it. */
export function flowViews(
  plan: Plan,
  { failed, flows = plan.flows, detail }: { failed: Failed; flows?: readonly FlowPlan[]; detail: Detail },
): FlowView[] {
  const healthy = stateOf(plan);
  const state = failed.down.size === 0 ? healthy : stateOf(plan, failed.down);
  const names = namesOf(plan);
  const view = traceViews(plan, state === healthy ? undefined : failed.down);
  return flows.map((flow) => {
    const now = needOf(state, flow);
    const before = state === healthy ? now : needOf(healthy, flow);
    const { met, arriving, why, there, back } = now;
    return {
      id: flow.id,
      name: flow.name,
      from: names.of(flow.from),
      to: names.of(flow.to),
      met,
      fate: fateOf(plan, { before, now, failed }),
      arriving,
      asymmetric: now.isAsymmetric(),
      why,
      there: there.map((trace) => view(trace, detail)),
      back: back.map((trace) => view(trace, detail)),
    };
  });
}

function fateOf(plan: Plan, { before, now, failed }: { before: Need; now: Need; failed: Failed }): Fate {
  if (!before.met) return 'never';
  if (now.met) return waysOf(now) === waysOf(before) ? 'unchanged' : 'moved';
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

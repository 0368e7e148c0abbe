import type { Facts } from '@/lib/plan/facts';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { type Shares, sharesOf } from '@/lib/routing/bandwidth';
import { flowFindings, type RouteFinding } from '@/lib/routing/findings';
import { goesTheSameWay, keptNeedOf, type Need, needOf, passes } from '@/lib/routing/need';
import { takesEnd } from '@/lib/routing/parts';
import { type State, stateOf } from '@/lib/routing/state';
import type { Memory } from './memory';
import { type Named, namesOf } from './names';
import type { Failed } from './parts';
import { type Detail, type TraceView, traceViews } from './paths';
import { type SwitchView, switchView } from './switching';
import type { Fate } from './words';

/** How a stated flow fares by itself, whatever others ask of the same lines. */
export type LoneFlowView = Named & {
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
  /** How long it was without traffic; only under a failure that touches it. */
  switching?: SwitchView;
  there: readonly TraceView[];
  back: readonly TraceView[];
};

/** The same with what it uses of lines on its way, and what stands out. */
export type FlowAnswer = { view: LoneFlowView; shares: Shares; findings: readonly RouteFinding[] };

export type FlowsInput = {
  facts: Facts;
  failed: Failed;
  detailOf: (flow: FlowPlan) => Detail;
  /** What is known of the plan already. */
  memory: Memory;
};

/** How every flow fares under a failure, beside how it fares without it; what the memory knows is not worked out again. */
export function flowAnswers({ facts, failed, detailOf, memory }: FlowsInput): FlowAnswer[] {
  const { plan } = memory;
  const subject = failed.parts.map(({ id }) => id).sort();
  const known = {
    short: memory.flows<FlowAnswer>(['short', ...subject].join(' ')),
    full: memory.flows<FlowAnswer>(['full', ...subject].join(' ')),
  };
  const work = workOf(plan, { facts, failed });
  return plan.flows.map((flow) => {
    const detail = detailOf(flow);
    return known[detail].get(flow) ?? known[detail].set(flow, work(flow, detail));
  });
}

function workOf(
  plan: Plan,
  { facts, failed }: Pick<FlowsInput, 'facts' | 'failed'>,
): (flow: FlowPlan, detail: Detail) => FlowAnswer {
  const names = namesOf(plan);
  let states: { healthy: State; state: State; view: ReturnType<typeof traceViews> } | undefined;
  // Made when the first flow is not known.
  const made = (): NonNullable<typeof states> => {
    const healthy = stateOf(plan);
    const state = failed.down.size === 0 ? healthy : stateOf(plan, failed.down);
    return { healthy, state, view: traceViews(plan, state === healthy ? undefined : failed.down) };
  };
  return (flow, detail) => {
    states ??= made();
    const { healthy, state, view } = states;
    const told = (trace: Need['there'][number]): TraceView => view(trace, detail);
    const before = keptNeedOf(healthy, flow);
    const now = state === healthy ? before : needOf(state, flow);
    const { met, arriving, why, there, back } = now;
    const fate = fateOf(plan, { before, now, failed });
    const isSwitched = fate === 'paused' || fate === 'moved' || fate === 'partly' || fate === 'cut';
    return {
      view: {
        id: flow.id,
        name: flow.name,
        from: names.of(flow.from),
        to: names.of(flow.to),
        met,
        fate,
        arriving,
        asymmetric: now.isAsymmetric(),
        why,
        ...(isSwitched
          ? { switching: switchView(facts, { before, after: now, state, failed: failed.parts }) }
          : {}),
        there: there.map(told),
        back: back.map(told),
      },
      shares: sharesOf(state, now),
      findings: flowFindings(state, now),
    };
  };
}

function fateOf(plan: Plan, { before, now, failed }: { before: Need; now: Need; failed: Failed }): Fate {
  if (!before.met) return 'never';
  if (now.met) {
    if (!goesTheSameWay(now, before)) return 'moved';
    return failed.parts.some(({ pauses }) => pauses && passes(now, pauses)) ? 'paused' : 'unchanged';
  }
  if (failed.parts.some((part) => takesEnd(plan, now.flow, part))) return 'gone';
  return now.arriving > 0 ? 'partly' : 'cut';
}

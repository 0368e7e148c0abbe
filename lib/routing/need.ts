import type { FlowPlan } from '@/lib/plan/plan';
import type { State } from './state';
import { supportOf } from './support';
import { type Trace, traceTo } from './trace';
import type { Path } from './walk';

/** How a stated flow fares. */
export type Need = {
  flow: FlowPlan;
  /** Whether its traffic arrives both ways, all of it. */
  met: boolean;
  /** The part of the traffic that arrives, of the worse direction. */
  arriving: number;
  there: readonly Trace[];
  back: readonly Trace[];
  /** Why not, or how. */
  why: string;
  /** Whether answers take other places than the traffic they answer. */
  isAsymmetric(): boolean;
  /** The ids that all of this rests on: worked out when first asked for. */
  support(): ReadonlySet<string>;
};

/** How a flow fares in a state of the plan. */
export function needOf(state: State, flow: FlowPlan): Need {
  const { from, to } = flow;
  let support: ReadonlySet<string> | undefined;
  const there = flow.toPrefixes.map((prefix) => traceTo(state, { from, to, prefix }));
  const back = flow.fromPrefixes.map((prefix) => traceTo(state, { from: to, to: from, prefix }));
  const failing = firstFailing(there);
  const unanswered = firstFailing(back);
  const met = there.length > 0 && back.length > 0 && !failing && !unanswered;
  return {
    flow,
    met,
    arriving: Math.min(arrivingPart(there), arrivingPart(back)),
    there,
    back,
    why:
      failing?.why ??
      (unanswered
        ? `Answers do not come back: ${unanswered.why}`
        : (there[0]?.paths[0]?.why ?? 'It has no prefix to go to.')),
    isAsymmetric: () => met && placesOf(there) !== placesOf(back),
    support: () => {
      support ??= supportOf(state, flow, [...there, ...back]);
      return support;
    },
  };
}

const kept = new WeakMap<State, WeakMap<FlowPlan, Need>>();

/** The same, kept for those who ask again for the same flow in the same state: several rules do, and all that compares with the healthy state. */
export function keptNeedOf(state: State, flow: FlowPlan): Need {
  const needs = kept.get(state) ?? new WeakMap<FlowPlan, Need>();
  kept.set(state, needs);
  const need = needs.get(flow) ?? needOf(state, flow);
  needs.set(flow, need);
  return need;
}

/** Whether a flow takes the same ways in two states: the same places, links and sessions, in the same order. */
export const goesTheSameWay = (a: Ways, b: Ways): boolean => a === b || textOf(a) === textOf(b);

type Ways = Pick<Need, 'there' | 'back'>;

const textOf = ({ there, back }: Ways): string =>
  [...there, ...back]
    .map(({ paths }) =>
      paths
        .map(({ hops }) => hops.map(({ id, via, session }) => `${id}>${session ?? via ?? ''}`).join())
        .join('|'),
    )
    .join('/');

/** Whether any traffic of a flow passes one of these objects or tunnels, there or back. */
export const passes = ({ there, back }: Pick<Need, 'there' | 'back'>, ids: ReadonlySet<string>): boolean =>
  [...there, ...back].some(({ paths }) =>
    paths.some(({ hops }) => hops.some(({ id, session }) => ids.has(id) || ids.has(session ?? ''))),
  );

const firstFailing = (traces: readonly Trace[]): Path | undefined =>
  traces.flatMap(({ paths }) => paths).find(({ end }) => end !== 'arrived');

/** The least part that arrives at any of the prefixes. */
const arrivingPart = (traces: readonly Trace[]): number =>
  Math.min(
    ...traces.map(({ paths }) =>
      paths.filter(({ end }) => end === 'arrived').reduce((sum, { share }) => sum + share, 0),
    ),
    1,
  ) * (traces.length > 0 ? 1 : 0);

/** The objects and sessions that any of the traffic passes, in no order. */
const placesOf = (traces: readonly Trace[]): string =>
  [
    ...new Set(
      traces.flatMap(({ paths }) =>
        paths.flatMap(({ hops }) => hops.flatMap(({ id, session }) => [id, session ?? ''])),
      ),
    ),
  ]
    .sort()
    .join(' ');

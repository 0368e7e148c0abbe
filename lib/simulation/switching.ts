import type { Facts } from '@/lib/plan/facts';
import type { TimeRange } from '@/lib/plan/switching';
import type { Proposal } from '@/lib/routing/proposal';
import { type SwitchInput, type SwitchPart, switchOver } from '@/lib/routing/switch-over';
import { type Named, namesOf } from './names';

/** A part of a switch-over, with where its number comes from. */
export type SwitchPartView = Omit<SwitchPart, 'at' | 'time' | 'together'> & {
  at?: Named;
  /** All that goes on at the same time, where that is several things, this one first. */
  together?: readonly SwitchPartView[];
} & TimeRange;

/** How long a flow is without traffic, and of what that is made up. */
export type SwitchView = {
  /** Undefined where the traffic never comes back by itself. */
  seconds?: { least: number; most: number };
  /** The part of the traffic that is lost until then. */
  lost: number;
  /** None where the traffic does not come back: there is nothing to wait for, and nothing that would shorten it. */
  parts: readonly SwitchPartView[];
  /** The place of the part that takes longest. */
  dominating?: number;
  proposal?: Proposal;
};

/** The switch-over of a flow between how it fared before and how it fares in a state after a failure. */
export function switchView(facts: Facts, input: SwitchInput): SwitchView {
  const { seconds, lost, parts, dominating, proposal } = switchOver(facts, input);
  if (!seconds) return { lost, parts: [] };
  const names = namesOf(input.state.plan);
  const told = ({ step, what, at, time, together }: SwitchPart): SwitchPartView => ({
    step,
    what,
    ...(at === undefined ? {} : { at: names.of(at) }),
    ...time,
    ...(together ? { together: together.map(told) } : {}),
  });
  return {
    seconds,
    lost,
    parts: parts.map(told),
    ...(dominating ? { dominating: parts.indexOf(dominating) } : {}),
    ...(proposal ? { proposal } : {}),
  };
}

import type { Facts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import { failuresOn } from '@/lib/routing/failures';
import { keptNeedOf, type Need } from '@/lib/routing/need';
import { type FailureKind, failureKinds, type Part } from '@/lib/routing/part';
import { stateOf } from '@/lib/routing/state';
import { type SwitchOver, switchOver } from '@/lib/routing/switch-over';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft, rfc } from '../sources';

const within = (switchWithinSeconds: number) => azureExample({ flow: { switchWithinSeconds } });

export const rule = defineRule({
  id: 'redundancy/require-switch-in-time',
  severity: 'warning',
  title: 'A flow that is to switch within a time needs timers that are as fast.',
  why: 'A dead way is used until both ends have noticed, each by its own timer, and the new one is known everywhere.',
  sources: [
    rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '4.2'),
    aws.tunnels,
    microsoft.vpnFaq,
    google.advanced,
  ],
  examples: { bad: () => within(5), good: () => within(120) },
  *check({ plan, name, cloud, vendor }) {
    for (const flow of plan.flows) {
      const { id, switchWithinSeconds: wished } = flow;
      if (wished === undefined) continue;
      const slowest = slowestOf({ cloud, vendor }, plan, keptNeedOf(stateOf(plan), flow));
      if (!slowest || slowest.seconds.most <= wished) continue;
      const { part, seconds, dominating, proposal } = slowest;
      const longest = dominating ? `, most of it until ${dominating.what}` : '';
      const faster = proposal ? ` ${proposal.what} ${proposal.cost}` : '';
      yield {
        what: `${name(id)} is to switch within ${wished} s, but takes up to ${seconds.most} s when ${part.what} fails${longest}.`,
        action: `Ask for ${seconds.most} s or more.${faster}`,
        at: [
          { id, field: 'switchWithinSeconds' },
          ...part.at.map((place) => ({ id: place, label: 'fails' })),
          ...(dominating?.at === undefined || part.at.includes(dominating.at)
            ? []
            : [{ id: dominating.at, label: 'takes longest' }]),
        ],
      };
    }
  },
});

type Slow = SwitchOver & { part: Part; seconds: NonNullable<SwitchOver['seconds']> };

/** The slowest of all switch-overs that a flow is asked to survive; of any, where it is asked to survive none in particular. */
function slowestOf(facts: Facts, plan: Plan, before: Need): Slow | undefined {
  if (!before.met) return undefined;
  const { survives } = before.flow;
  const kinds: readonly FailureKind[] = survives.length > 0 ? survives : failureKinds;
  let slowest: Slow | undefined;
  for (const kind of kinds) {
    for (const part of failuresOn(plan, before, kind)) {
      const state = stateOf(plan, part.down);
      const after = keptNeedOf(state, before.flow);
      const { seconds, ...rest } = switchOver(facts, { before, after, state, failed: [part] });
      if (seconds && seconds.most > (slowest?.seconds.most ?? 0)) slowest = { ...rest, part, seconds };
    }
  }
  return slowest;
}

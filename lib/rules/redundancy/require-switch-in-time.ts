import type { Facts } from '@/lib/plan/facts';
import { failuresOn } from '@/lib/routing/failures';
import { keptNeedOf } from '@/lib/routing/need';
import { type FailureKind, failureKinds } from '@/lib/routing/part';
import { partFor } from '@/lib/routing/parts';
import { perFlow } from '@/lib/routing/per-flow';
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
      const slowest = slowestOf(plan, flow, { cloud, vendor });
      if (!slowest || slowest.seconds.most <= wished) continue;
      const { seconds, dominating, proposal } = slowest;
      const part = partFor(plan, slowest.part);
      if (!part) continue;
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

type Slow = SwitchOver & { part: string; seconds: NonNullable<SwitchOver['seconds']> };

/** The slowest of all switch-overs, with the id of what fails, that a flow is asked to survive; of any, where it is asked to survive none in particular. */
const slowestOf = perFlow((plan, flow, facts: Facts): Slow | undefined => {
  const before = keptNeedOf(stateOf(plan), flow);
  if (!before.met) return undefined;
  const kinds: readonly FailureKind[] = flow.survives.length > 0 ? flow.survives : failureKinds;
  let slowest: Slow | undefined;
  for (const kind of kinds) {
    for (const part of failuresOn(plan, before, kind)) {
      const state = stateOf(plan, part.down);
      const after = keptNeedOf(state, flow);
      const { seconds, ...rest } = switchOver(facts, { before, after, state, failed: [part] });
      if (seconds && seconds.most > (slowest?.seconds.most ?? 0))
        slowest = { ...rest, part: part.id, seconds };
    }
  }
  return slowest;
});

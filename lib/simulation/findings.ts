import type { Plan } from '@/lib/plan/plan';
import { findingsOf, type RouteFinding } from '@/lib/routing/findings';
import { needOf } from '@/lib/routing/need';
import { stateOf } from '@/lib/routing/state';
import { namesOf } from './names';
import type { Failed } from './parts';

/** Something about routes to know besides whether flows are met, and where to look. */
export type FindingView = { kind: RouteFinding['kind']; text: string; at: readonly string[] };

/** What stands out under a failure, each once. */
export function findingViews(plan: Plan, failed: Failed): FindingView[] {
  const state = failed.down.size === 0 ? stateOf(plan) : stateOf(plan, failed.down);
  const needs = plan.flows.map((flow) => needOf(state, flow));
  const name = (id: string): string => namesOf(plan).of(id).name;
  const flows = new Map(plan.flows.map((flow) => [flow.id, flow.name]));
  const views = findingsOf(state, needs).map((finding) => told(finding, { name, flows }));
  return [...new Map(views.map((view) => [view.text, view])).values()];
}

type Names = { name(id: string): string; flows: ReadonlyMap<string, string> };

function told(finding: RouteFinding, { name, flows }: Names): FindingView {
  const { kind } = finding;
  switch (finding.kind) {
    case 'asymmetric': {
      const text = `${flows.get(finding.flow)}: answers come back another way than the traffic goes.`;
      return { kind, text, at: [finding.flow] };
    }
    case 'black-hole':
      return { kind, text: `${flows.get(finding.flow)}: ${finding.why}`, at: [finding.at] };
    case 'transit': {
      const by = finding.by.map(name).join(', ');
      return {
        kind,
        text: `${flows.get(finding.flow)} passes through ${by}, which is neither end’s own.`,
        at: finding.by,
      };
    }
    case 'more-specific': {
      const [gateway = finding.at] = finding.at.split('/');
      const text = `${finding.prefix} of ${name(finding.owner)} lies inside ${finding.inside} of another place in a table of ${name(gateway)}, and takes that part of its traffic.`;
      return { kind, text, at: [gateway, finding.owner] };
    }
    case 'unsettled': {
      const at = finding.at.map(name).join(', ');
      return {
        kind,
        text: `The routes to ${finding.prefix} never settle: ${at} change their minds for ever.`,
        at: finding.at,
      };
    }
  }
}

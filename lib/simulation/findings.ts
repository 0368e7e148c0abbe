import type { Facts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import { moreSpecificsIn, type RouteFinding, unsettledAt } from '@/lib/routing/findings';
import { stateOf } from '@/lib/routing/state';
import { flowAnswers } from './flow-answer';
import { type Memory, memoryOf } from './memory';
import { namesOf } from './names';
import type { Failed } from './parts';

/** Something about routes to know besides whether flows are met, and where to look. */
export type FindingView = { kind: RouteFinding['kind']; text: string; at: readonly string[] };

const order: readonly FindingView['kind'][] = [
  'asymmetric',
  'black-hole',
  'transit',
  'more-specific',
  'unsettled',
];

type Options = { facts: Facts; failed: Failed; memory?: Memory };

/** What stands out under a failure, each once. */
export function findingViews(plan: Plan, { facts, failed, memory = memoryOf(plan) }: Options): FindingView[] {
  const names = namesOf(plan);
  const name = (id: string): string => names.of(id).name;
  const flows = new Map(plan.flows.map((flow) => [flow.id, flow.name]));
  const found = [
    ...flowAnswers({ facts, failed, detailOf: () => 'short', memory }).flatMap(({ findings }) => findings),
    ...plan.tables.flatMap(moreSpecificsIn),
    ...unsettled(plan, failed, memory),
  ];
  const views = found.map((finding) => told(finding, { name, flows }));
  const unique = [...new Map(views.map((view) => [view.text, view])).values()];
  return unique.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function unsettled(plan: Plan, failed: Failed, memory: Memory): RouteFinding[] {
  const known = memory.prefixes<RouteFinding[]>(failed.parts.map(({ id }) => id).join(' '));
  const state = failed.down.size === 0 ? stateOf(plan) : stateOf(plan, failed.down);
  return state.model.net.prefixes.flatMap(
    (prefix) => known.get(prefix) ?? known.set(prefix, unsettledAt(state, prefix)),
  );
}

type Names = { name(id: string): string; flows: ReadonlyMap<string, string> };

function told(finding: RouteFinding, { name, flows }: Names): FindingView {
  const { kind } = finding;
  switch (finding.kind) {
    case 'asymmetric': {
      const places = (ways: readonly string[]) => [...new Set(ways.flatMap((way) => way.split(' ')))].sort();
      const isSamePlaces = places(finding.there).join() === places(finding.back).join();
      const how = isSamePlaces ? 'by other tunnels between the same places' : 'another way';
      const text = `${flows.get(finding.flow)}: answers come back ${how} than the traffic goes.`;
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

import { piece } from '@/lib/model/build';
import type { Plan } from '@/lib/plan/plan';
import { failuresThatStop } from '@/lib/routing/failures';
import { type Need, needOf } from '@/lib/routing/need';
import type { FailureKind, Part } from '@/lib/routing/part';
import { stateOf } from '@/lib/routing/state';
import { linkOfWay, needsOfWay, waysBeside, waysOf } from '@/lib/routing/ways';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

/** A hub whose VPCs learn the site from some of its connections. */
const learning = (propagated: string[]) =>
  hubExample(
    {
      hub: {
        routeTables: [
          { id: 'sites', name: 'sites', associated: ['vpn', 'vpn2'], propagated: ['att'], routes: [] },
          { id: 'vpcs', name: 'vpcs', associated: ['att'], propagated, routes: [] },
        ],
      },
    },
    [piece('flow', 'flow', { name: 'Office to production', from: 'lan', to: 'vpc' })],
  );

/** What a site has several of so that one may fail. */
const kinds: readonly FailureKind[] = ['device', 'uplink', 'isp'];

export const rule = defineRule({
  id: 'redundancy/no-false-redundancy',
  severity: 'warning',
  title: 'A way that is drawn as a second one should carry the flow when the first one fails.',
  why: 'Another way leads to the same place, but routes, filters or tables keep the traffic off it: the failure cuts the flow all the same.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: { bad: () => learning(['vpn']), good: () => learning(['vpn', 'vpn2']) },
  *check({ plan, name }) {
    for (const flow of plan.flows) {
      const healthy = needOf(stateOf(plan), flow);
      const found = healthy.met ? falseSecond(plan, healthy) : undefined;
      if (!found) continue;
      const { part, why, idle } = found;
      yield {
        what: `The loss of ${part.what} stops ${name(flow.id)}, although ${name(idle)} leads to the same place.`,
        action: `Let ${name(idle)} take over. ${why}`,
        at: [
          { id: flow.id },
          { id: idle, label: 'does not take over' },
          ...part.at.map((id) => ({ id, label: 'what fails' })),
        ],
      };
    }
  },
});

/** A failure that stops a flow and leaves a link up beside one that it takes along; none of a kind that another rule tells of, since the flow must survive it. */
function falseSecond(plan: Plan, healthy: Need): { part: Part; why: string; idle: string } | undefined {
  const used = [...waysOf(plan, healthy)].filter((way) => waysBeside(plan, way).length > 1);
  if (used.length === 0) return undefined;
  for (const kind of kinds.filter((each) => !healthy.flow.survives.includes(each)))
    for (const { part, need } of failuresThatStop(plan, healthy, kind)) {
      const takes = (way: string): boolean => needsOfWay(plan, way).some((id) => part.down.has(id));
      const left = used
        .filter(takes)
        .flatMap((way) => waysBeside(plan, way))
        .find((way) => !takes(way));
      if (left !== undefined) return { part, why: need.why, idle: linkOfWay(plan, left) };
    }
  return undefined;
}

import { piece } from '@/lib/model/build';
import { derived } from '@/lib/plan/derived';
import { lookup } from '@/lib/plan/lookup';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { failuresOn } from '@/lib/routing/failures';
import { linkOfSession } from '@/lib/routing/links';
import { keptNeedOf, type Need } from '@/lib/routing/need';
import type { FailureKind } from '@/lib/routing/part';
import { partFor } from '@/lib/routing/parts';
import { perFlow } from '@/lib/routing/per-flow';
import { bundlesOf } from '@/lib/routing/shared-fate';
import { stateOf } from '@/lib/routing/state';
import { topology } from '@/lib/routing/topology';
import { needsOfWay, waysBeside, waysOf } from '@/lib/routing/ways';
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
    const sites = sitesWithSeconds(plan);
    if (sites.size === 0) return;
    for (const flow of plan.flows) {
      if (!ends(flow, plan).some((site) => sites.has(site))) continue;
      const found = falseSecondOf(plan, flow);
      if (!found) continue;
      const { why, idle } = found;
      const part = partFor(plan, found.part);
      if (!part) continue;
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

/** The sites that have more than one line to some cloud gateway: others cannot seem redundant. */
const sitesWithSeconds = derived((plan): ReadonlySet<string> => {
  const lines = bundlesOf(plan).flatMap(({ site, uplink }) => (uplink ? [] : [site]));
  const circuits = plan.circuits.flatMap(({ gateway }) => lookup(plan).gateway(gateway)?.site.id ?? []);
  return new Set([...lines, ...circuits]);
});

const ends = ({ from, to }: FlowPlan, plan: Plan): string[] =>
  [from, to].flatMap((end) => topology(plan).network(end)?.site ?? []);

const falseSecondOf = perFlow((plan, flow) => {
  const healthy = keptNeedOf(stateOf(plan), flow);
  return healthy.met ? falseSecond(plan, healthy) : undefined;
});

/**
 * A failure that stops a flow and leaves a link up beside one that it takes along; none of a kind that another rule tells of, since the flow must survive it. Of the parts that
 * take the same ways along, the first stands for all.
 */
function falseSecond(plan: Plan, healthy: Need): { part: string; why: string; idle: string } | undefined {
  const beside = new Map(
    [...waysOf(plan, healthy)]
      .flatMap((way) => waysBeside(plan, way))
      .map((way) => [way, needsOfWay(plan, way)]),
  );
  const tried = new Set<string>();
  for (const kind of kinds.filter((each) => !healthy.flow.survives.includes(each)))
    for (const part of failuresOn(plan, healthy, kind)) {
      const left = [...beside].flatMap(([way, needs]) =>
        needs.some((id) => part.down.has(id)) ? [] : [way],
      );
      const key = left.join(' ');
      if (left.length === beside.size || tried.has(key)) continue;
      tried.add(key);
      const idle = left.find((way) => waysBeside(plan, way).some((other) => !left.includes(other)));
      if (idle === undefined) continue;
      const { met, why } = keptNeedOf(stateOf(plan, part.down), healthy.flow);
      if (!met) return { part: part.id, why, idle: linkOfSession(idle) };
    }
  return undefined;
}

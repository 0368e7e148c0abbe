import type { Facts } from '@/lib/plan/facts';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { leftFor, loadsOf } from '@/lib/routing/bandwidth';
import { topology } from '@/lib/routing/topology';
import { flowAnswers, type LoneFlowView } from './flow-answer';
import { type Memory, memoryOf } from './memory';
import { type Named, namesOf } from './names';
import type { Failed } from './parts';
import type { Detail } from './paths';

/** How a stated flow fares. */
export type FlowView = LoneFlowView & {
  /** What is left on its way where least is, in Mbit/s; absent where no capacity or no stated bandwidth is known. */
  left?: { at: Named; carries: number; asked: number };
};

type Options = {
  facts: Facts;
  failed: Failed;
  detailOf: (flow: FlowPlan) => Detail;
  memory?: Memory;
};

/** How flows fare under a failure, beside how they fare without it. */
export function flowViews(plan: Plan, { memory = memoryOf(plan), ...rest }: Options): FlowView[] {
  const answers = flowAnswers({ ...rest, memory });
  const loads = loadsOf(answers.map(({ shares }, at) => ({ mbps: plan.flows[at]?.bandwidthMbps, shares })));
  return answers.map(({ view, shares }) => {
    const left = view.met ? leftFor(shares, loads) : undefined;
    if (!left) return view;
    const { id, carries, asked } = left;
    return { ...view, left: { at: placeOf(plan, id), carries, asked } };
  });
}

/** A gateway, circuit, tunnel or uplink, named. */
function placeOf(plan: Plan, id: string): Named {
  const [gateway = '', line] = id.split('/');
  const uplink = topology(plan)
    .gateway(gateway)
    ?.uplinks.find((each) => each.id === line);
  return uplink ? { id, name: uplink.name } : namesOf(plan).session(id);
}

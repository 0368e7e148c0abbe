import { precedingPlan, wholly } from '@/lib/plan/derived';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { type Touched, touchedBy } from './touched';

const steps = new WeakMap<Plan, { before: Plan; touched: Touched }>();

/** What the step from the plan before it touches; worked out once. */
function stepTo(plan: Plan, before: Plan): Touched {
  const known = steps.get(plan);
  if (known?.before === before) return known.touched;
  const touched = touchedBy(before, plan);
  steps.set(plan, { before, touched });
  return touched;
}

/**
 * Works something out for each flow of a plan once, and keeps it for the plans that follow (see `plan/derived.ts`) as long as no edit touches the flow. What is
 * made must be data: nothing in it may hold a plan or a state. `more` must be the same for all plans that follow one another.
 */
export function perFlow<Value, More extends readonly unknown[]>(
  make: (plan: Plan, flow: FlowPlan, ...more: More) => Value,
): (plan: Plan, flow: FlowPlan, ...more: More) => Value {
  const known = new WeakMap<Plan, Map<FlowPlan, { value: Value }>>();
  const valuesOf = (watched: Plan): Map<FlowPlan, { value: Value }> => {
    const plan = wholly(watched);
    const found = known.get(plan);
    if (found) return found;
    const before = precedingPlan(watched);
    const kept = before && known.get(before);
    const touched = kept && stepTo(plan, before);
    const made = new Map([...(kept ?? [])].filter(([flow]) => touched?.flow(flow) === false));
    known.set(plan, made);
    return made;
  };
  return (plan, flow, ...more) => {
    const values = valuesOf(plan);
    const found = values.get(flow);
    if (found) return found.value;
    const value = make(wholly(plan), flow, ...more);
    values.set(flow, { value });
    return value;
  };
}

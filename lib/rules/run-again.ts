import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import { type PlanReads, recordingReads, stillHolds, unwatched, watched } from '@/lib/plan/derived';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import { type DesignReads, differences, isTouched, noReads, notingQuery } from './design-reads';
import type { Rule, RuleContext } from './rule';
import { inOrder, nameIn, type Problem, problemsOf, type RunInput, settingOf } from './run';

/** What a rule found, and what it read of the design and the plan to find it. */
type Found = { problems: readonly Problem[]; ofDesign: DesignReads; ofPlan: PlanReads };

type Run = {
  design: Design;
  today: string;
  plan: Plan;
  found: ReadonlyMap<Rule, Found>;
};

/** Above so many objects notes on what was read would fill too much memory; each run is then a run over everything. */
const mostObjects = 20_000;

/**
 * Runs rules over designs that follow one another, as in an editor. The result is that of `runRules`, but a rule that read nothing of what an edit
 * changed is not run again. Designs must share the objects that are the same, and plans their parts (`compile` with the plan before).
 */
export function ruleRunner(): (input: RunInput & { plan: Plan }) => Problem[] {
  let last: Run | undefined;
  return (input) => {
    const { design, today } = input;
    const isFar = Object.keys(design.objects).length > mostObjects;
    const before =
      last && last.today === today && last.design.settings === design.settings ? last : undefined;
    const isSame = before !== undefined && unwatched(before.plan) === input.plan;
    const plan = isFar ? input.plan : isSame ? before.plan : watched(input.plan, before?.plan);
    const different = before && differences(before.design, design);
    let reads = noReads();
    const context: RuleContext = {
      ...settingOf(input),
      get design() {
        reads.whole = true;
        return design;
      },
      name: (id) => {
        reads.objects.add(id);
        return nameIn(design, id);
      },
      query: isFar ? query(design) : notingQuery(query(design), () => reads),
      plan,
      lookup: lookup(plan),
    };
    const found = new Map<Rule, Found>();
    const problemsBy = (rule: Rule): readonly Problem[] => {
      const earlier = before?.found.get(rule);
      if (
        earlier &&
        different &&
        !isTouched(earlier.ofDesign, different) &&
        stillHolds(earlier.ofPlan, plan)
      ) {
        found.set(rule, earlier);
        return earlier.problems;
      }
      reads = noReads();
      const { value: problems, reads: ofPlan } = recordingReads(() => problemsOf(rule, context));
      if (!isFar) found.set(rule, { problems, ofDesign: reads, ofPlan });
      return problems;
    };
    const problems = inOrder(input, context.policy, problemsBy);
    last = isFar ? undefined : { design, today, plan, found };
    return problems;
  };
}

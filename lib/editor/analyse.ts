import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { ruleRunner } from '@/lib/rules/run-again';
import type { Findings } from './patches';

/** Compiles designs that follow one another and runs every rule over them; what an edit leaves as it was is not worked out again. */
export function analyser(): (design: Design, today: string) => Findings {
  const run = ruleRunner();
  let before: Plan | undefined;
  return (design, today) => {
    const plan = compile(design, catalog, before);
    before = plan;
    return { plan, problems: run({ ...catalog, design, plan, today }) };
  };
}

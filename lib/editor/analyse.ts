import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { runRules } from '@/lib/rules/run';
import type { Analysis } from './editor';

/** Compiles a design and runs every rule over it. `today` is YYYY-MM-DD, for waivers. */
export function analyse(design: Design, today: string): Omit<Analysis, 'of'> {
  const plan = compile(design, catalog);
  const { rules, cloud, vendor, pack } = catalog;
  return { plan, problems: runRules({ design, plan, rules, cloud, vendor, pack, today }) };
}

import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import { runRules } from '@/lib/rules/run';
import { largeDesign } from '@/lib/samples/large';
import { type Figure, timed } from './figure';

/** What a change in the large sample costs before its problems are known again, and how that grows. */
export function compileFigures(): Figure[] {
  const once = checked(1_000, 7);
  const tenfold = checked(10_000, 3);
  return [
    {
      name: 'compile and rules, 1,000 sites',
      value: once,
      unit: 'ms',
      detail: `${catalog.rules.length} rules, median of 7`,
      goal: { most: 250 },
    },
    {
      name: 'compile and rules, ten times the size',
      value: tenfold / once,
      unit: 'times the time',
      detail: `10,000 sites take ${tenfold.toFixed(0)} ms, median of 3`,
      goal: { most: 13 },
    },
  ];
}

function checked(sites: number, runs: number): number {
  const design = largeDesign(sites);
  const { rules, cloud, vendor, pack } = catalog;
  return timed(runs, () => {
    // A new object each time, as after an edit, so that nothing remembered from the last run helps.
    const edited = { ...design, objects: { ...design.objects } };
    return runRules({
      design: edited,
      plan: compile(edited, { cloud, vendor }),
      rules,
      cloud,
      vendor,
      pack,
      today: '2026-01-01',
    });
  });
}

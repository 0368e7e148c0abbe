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
      name: 'compile and rules, 10,000 sites',
      value: tenfold,
      unit: 'ms',
      detail: `median of 3; ${(tenfold / once).toFixed(1)} times as long as 1,000 sites`,
      goal: { most: 3500 },
    },
    {
      name: 'memory of that',
      value: process.memoryUsage().rss / 2 ** 20,
      unit: 'MiB',
      detail: 'of the process, after it',
      goal: { most: 2048 },
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

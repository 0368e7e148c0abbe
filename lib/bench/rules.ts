import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import { runRules } from '@/lib/rules/run';
import { largeDesign } from '@/lib/samples/large';
import { type Figure, timed } from './figure';

const slowest = 10;

/** What each rule takes of a run over the large sample, what it shares with others made already. */
export function ruleFigures(): Figure[] {
  const design = largeDesign(1_000);
  const plan = compile(design, catalog);
  const run = (rules: typeof catalog.rules) => () =>
    runRules({ ...catalog, rules, design, plan, today: '2026-01-01' });
  const whole = timed(5, run(catalog.rules));
  const times = catalog.rules
    .map((rule) => ({ id: rule.id, time: timed(5, run([rule])) }))
    .sort((a, b) => b.time - a.time);
  const worst = times[0] ?? { id: 'none', time: 0 };
  return [
    {
      name: 'the slowest rule, 1,000 sites',
      value: (100 * worst.time) / whole,
      unit: '% of all rules',
      detail: `of ${whole.toFixed(0)} ms; ${times
        .slice(0, slowest)
        .map(({ id, time }) => `${id} ${time.toFixed(1)} ms`)
        .join(', ')}`,
      goal: { most: 5 },
    },
  ];
}

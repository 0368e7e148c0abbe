import { catalog } from '@/lib/catalog';
import { planPatch } from '@/lib/editor/patches';
import { simulationDesk } from '@/lib/editor/simulation/desk';
import type { Reply, Request } from '@/lib/editor/simulation/protocol';
import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { type Figure, median } from './figure';
import { dualSites, singleSites } from './routing';

const edits = 15;

/** Edits of one site each: its ASN, its prefixes, the timers of its connection, its line. */
const editsOf: readonly ((design: Design, site: number) => Design)[] = [
  (design, site) => setField(design, { id: `gw-${site}-0`, path: ['asn'], value: 64_700 + site }),
  (design, site) =>
    setField(design, { id: `lan-${site}`, path: ['prefixes'], value: [`10.250.${site}.0/24`] }),
  (design, site) => setField(design, { id: `vpn-${site}-0`, path: ['holdSeconds'], value: 33 }),
  (design, site) =>
    setField(design, { id: `gw-${site}-0`, path: ['uplinks', 0, 'isp'], value: 'Another provider' }),
];

/** What the simulating worker takes after an edit of one site, until flows and the whole matrix are told, beside the same from nothing. */
export function simulatedEditFigures(): Figure[] {
  return [
    figureOf('100 dual sites', dualSites(100), { times: 4 }),
    figureOf('1,000 sites', singleSites(1_000), { times: 4 }),
  ];
}

function figureOf(name: string, first: Design, { times }: { times: number }): Figure {
  const worker = simulating();
  let design = first;
  let plan = compile(design, catalog);
  worker(undefined, plan);
  const again: number[] = [];
  const anew: number[] = [];
  for (let site = 1; site <= edits; site++) {
    design = editsOf[site % editsOf.length]?.(design, site) ?? design;
    const edited = compile(design, catalog, plan);
    again.push(worker(plan, edited));
    // A copy, so that nothing remembered of the other one helps.
    anew.push(simulating()(undefined, structuredClone(edited)));
    plan = edited;
  }
  const [after, whole] = [median(again), median(anew)];
  return {
    name: `flows and failures of ${name} after an edit, against anew`,
    value: whole / after,
    unit: 'x',
    detail: `${after.toFixed(0)} ms against ${whole.toFixed(0)} ms, copies to and from the worker included, median of ${edits}`,
    goal: { least: times },
  };
}

/** A worker that is asked for flows, then for the matrix; tells the milliseconds until it has told both. */
function simulating(): (before: Plan | undefined, plan: Plan) => number {
  const waiting: (() => void)[] = [];
  let last: Reply | undefined;
  const ask = simulationDesk({
    post: (reply) => {
      last = structuredClone(reply);
    },
    later: (run) => waiting.push(run),
    now: () => performance.now(),
  });
  return (before, plan) => {
    const requests: readonly Request[] = [
      { ask: 'plan', plan: planPatch(before, plan) },
      { ask: 'flows', turn: 1, failed: [] },
      { ask: 'matrix', turn: 1, pairs: 'singles' },
    ];
    const start = performance.now();
    for (const request of requests) ask(structuredClone(request));
    for (let next = waiting.shift(); next; next = waiting.shift()) next();
    if (last?.answer !== 'matrix') throw new Error('the matrix was not told');
    return performance.now() - start;
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { LabNetwork } from './lab-network';
import { type Routers, startRouters } from './machine';
import { observed } from './observed';
import { simulated } from './single-outcome';
import { staleRoute } from './stale';
import type { TableView } from './views';
import { differentWalks } from './walk';

/** Milliseconds between two looks, how long agreement must last, and until the routers are taken to have settled otherwise. */
const wait = { step: 150, steady: 500, most: 30_000 };

/** How often a network is run where the routers themselves went wrong. */
const mostRuns = 3;

/**
 * Runs a network on real routers and holds what they have against what the simulator says: every path of every BGP table with its attributes, which is best
 * and which share the traffic, what the kernels forward by, and the way of a packet from each router to each prefix; then again after each
 * failure. Gives the first difference in words, or undefined. Where real routers hold a route that its sender does not have, they are started anew: `onAgain` hears why.
 */
export async function disagreement(
  lab: LabNetwork,
  onAgain: (why: string) => void = () => undefined,
): Promise<string | undefined> {
  for (let run = 1; ; run++) {
    const found = await differenceOf(lab);
    if (!found?.stale || run === mostRuns) return found?.text;
    onAgain(found.stale);
  }
}

/** A difference in words, and what is wrong with the real routers themselves, if anything is. */
type Difference = { text: string; stale?: string | undefined };

async function differenceOf(lab: LabNetwork): Promise<Difference | undefined> {
  const routers = await startRouters(lab);
  try {
    for (let steps = 0; steps <= lab.failures.length; steps++) {
      if (steps > 0) routers.cut(lab.failures[steps - 1] ?? []);
      const found = await differenceIn(lab, routers, simulated(lab, steps));
      if (found)
        return { ...found, text: `${steps === 0 ? 'healthy' : `after failure ${steps}`}: ${found.text}` };
    }
    return undefined;
  } finally {
    await routers.stop();
  }
}

async function differenceIn(
  lab: LabNetwork,
  routers: Routers,
  expected: readonly TableView[],
): Promise<Difference | undefined> {
  let last: Difference | undefined;
  let agreed = 0;
  for (let waited = 0; waited < wait.most; waited += wait.step) {
    const actual = await observed(lab, routers);
    const text = firstDifference(expected, actual) ?? differentWalks(lab, expected, actual);
    last = text === undefined ? undefined : { text, stale: staleRoute(lab, actual) };
    agreed = last ? 0 : agreed + wait.step;
    if (agreed > wait.steady) return undefined;
    await sleep(wait.step);
  }
  return last ?? { text: 'the routers do not settle' };
}

function firstDifference(expected: readonly TableView[], actual: readonly TableView[]): string | undefined {
  for (const [index, { speaker, table, forwarding }] of expected.entries()) {
    const real = actual[index];
    for (const prefix of new Set([...Object.keys(table), ...Object.keys(real?.table ?? {})])) {
      const [a, b] = [table[prefix], real?.table[prefix]].map(lines);
      if (a !== b) return `${speaker} ${prefix}\n  simulated:\n${a}\n  real:\n${b}`;
    }
    for (const prefix of new Set([...Object.keys(forwarding), ...Object.keys(real?.forwarding ?? {})])) {
      const [a, b] = [forwarding[prefix], real?.forwarding[prefix]].map(String);
      if (a !== b) return `${speaker} forwards ${prefix} to ${a} (simulated), ${b} (real)`;
    }
  }
  return undefined;
}

/** Characters of a path that are compared and shown: one that grows without end is long. */
const mostShown = 600;

const lines = (paths: TableView['table'][string] | undefined): string =>
  (paths ?? []).map((path) => `    ${JSON.stringify(path)}`.slice(0, mostShown)).join('\n');

import { catalog } from '@/lib/catalog';
import type { Plan } from '@/lib/plan/plan';
import { findingViews } from '@/lib/simulation/findings';
import { flowViews } from '@/lib/simulation/flows';
import { type MatrixView, matrixView } from '@/lib/simulation/matrix';
import { type Failed, failedOf, partView, partViews } from '@/lib/simulation/parts';
import { prefixesAt, stepViews } from '@/lib/simulation/steps';
import { tableViews } from '@/lib/simulation/tables';
import type { Reply, Request } from './protocol';

/** So long a matrix runs before other questions are answered, in milliseconds. */
const turnLength = 40;

/** Pairs tried at most. */
const mostPairs = 5_000;

const nothingFailed: Failed = { parts: [], unknown: [], down: new Set() };

type Tools = {
  post(reply: Reply): void;
  /** Runs something once other questions had their turn. */
  later(run: () => void): void;
  /** The time in milliseconds, from any start. */
  now(): number;
};

/** Answers questions about one plan at a time. A matrix is worked out in short turns, so that it can be cancelled and does not keep the rest waiting. */
export function simulationDesk({ post, later, now }: Tools): (request: Request) => void {
  let plan: Plan | undefined;
  let run: Generator<{ done: number; of: number }, MatrixView> | undefined;

  function go(request: Extract<Request, { ask: 'matrix' }>): void {
    const own = run;
    if (!own) return;
    const { turn, pairs } = request;
    const start = now();
    for (;;) {
      const step = own.next();
      if (step.done) {
        run = undefined;
        post({ answer: 'matrix', turn, pairs, view: step.value });
        return;
      }
      if (now() - start < turnLength) continue;
      post({ answer: 'progress', turn, pairs, ...step.value });
      later(() => {
        if (run === own) guarded(post, () => go(request));
      });
      return;
    }
  }

  function answer(request: Request): void {
    if (request.ask === 'cancel') {
      run = undefined;
      return;
    }
    if (request.ask === 'plan') {
      run = undefined;
      plan = request.plan;
      post({ answer: 'parts', parts: partViews(plan) });
      return;
    }
    if (!plan) return;
    if (request.ask === 'matrix') {
      run = matrixView(plan, { facts: catalog, mostPairs: request.pairs === 'pairs' ? mostPairs : 0 });
      go(request);
      return;
    }
    post(answerTo(plan, request));
  }

  return (request) => guarded(post, () => answer(request));
}

type Question = Extract<Request, { ask: 'flows' | 'tables' | 'walk' }>;

function answerTo(plan: Plan, request: Question): Reply {
  const { turn } = request;
  const failed = failedOf(plan, request.failed);
  const down = failed.down.size > 0 ? failed.down : undefined;
  if (request.ask === 'tables')
    return { answer: 'tables', turn, at: request.at, tables: tableViews(plan, request.at, down) };
  if (request.ask === 'walk') {
    const { at, prefix } = request;
    const prefixes = prefixesAt(plan, at, down);
    const chosen = prefix !== undefined && prefixes.includes(prefix) ? prefix : prefixes[0];
    const steps = chosen === undefined ? [] : stepViews(plan, { prefix: chosen, ...(down ? { down } : {}) });
    return { answer: 'walk', turn, at, prefixes, ...(chosen === undefined ? {} : { prefix: chosen }), steps };
  }
  const views = (state: Failed) =>
    flowViews(plan, {
      facts: catalog,
      failed: state,
      detailOf: ({ id }) => (id === request.flow ? 'full' : 'short'),
    });
  const flows = views(failed);
  return {
    answer: 'flows',
    turn,
    failed: failed.parts.map(partView),
    unknown: failed.unknown,
    down: [...failed.down],
    flows,
    healthy: down ? views(nothingFailed) : flows,
    findings: findingViews(plan, failed),
  };
}

function guarded(post: Tools['post'], run: () => void): void {
  try {
    run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ answer: 'failed', message: `The design could not be simulated: ${message}` });
  }
}

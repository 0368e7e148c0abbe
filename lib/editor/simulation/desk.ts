import { catalog } from '@/lib/catalog';
import { findingViews } from '@/lib/simulation/findings';
import { flowViews } from '@/lib/simulation/flows';
import { matrixView } from '@/lib/simulation/matrix';
import { type Memory, memoryOf } from '@/lib/simulation/memory';
import { type Failed, failedOf, partView, partViews } from '@/lib/simulation/parts';
import { prefixesAt, stepViews } from '@/lib/simulation/steps';
import { tableViews } from '@/lib/simulation/tables';
import { traceBetween } from '@/lib/simulation/trace';
import { weakPoints } from '@/lib/simulation/weak-points';
import { patchedPlan } from '../patches';
import type { Question, Reply, Request } from './protocol';

/** So long something runs before other questions are answered, in milliseconds. */
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

/** Answers questions about one plan at a time. What takes long is worked out in short turns, so that it can be cancelled and does not keep the rest waiting. */
export function simulationDesk({ post, later, now }: Tools): (request: Request) => void {
  let memory: Memory | undefined;
  const runs = new Map<Long['ask'], Generator<Reply, Reply>>();

  function go(request: Long): void {
    const { ask } = request;
    const own = runs.get(ask);
    if (!own) return;
    const start = now();
    for (;;) {
      const { done, value } = own.next();
      if (done) runs.delete(ask);
      if (!done && now() - start < turnLength) continue;
      post(value);
      if (!done)
        later(() => {
          if (runs.get(ask) === own) guarded(post, () => go(request), request);
        });
      return;
    }
  }

  function answer(request: Request): void {
    if (request.ask === 'cancel') {
      runs.delete(request.what);
      return;
    }
    if (request.ask === 'plan') {
      runs.clear();
      const before = memory;
      // The plan counts whatever goes wrong with what is known of the one before: the next patch starts from it.
      memory = memoryOf(patchedPlan(before?.plan, request.plan));
      memory = memoryOf(memory.plan, before);
      post({ answer: 'parts', parts: partViews(memory.plan) });
      return;
    }
    if (!memory) return;
    if (request.ask === 'matrix' || request.ask === 'weak') {
      runs.set(request.ask, request.ask === 'matrix' ? matrixRun(memory, request) : weakRun(memory, request));
      go(request);
      return;
    }
    post(answerTo(memory, request));
  }

  return (request) => guarded(post, () => answer(request), 'turn' in request ? request : undefined);
}

/** What takes long: it tells how far it is until it has the answer. */
type Long = Extract<Request, { ask: 'matrix' | 'weak' }>;

function* matrixRun(
  memory: Memory,
  { turn, pairs }: Extract<Long, { ask: 'matrix' }>,
): Generator<Reply, Reply> {
  const run = matrixView(memory.plan, {
    facts: catalog,
    mostPairs: pairs === 'pairs' ? mostPairs : 0,
    memory,
  });
  for (;;) {
    const { done, value } = run.next();
    if (done) return { answer: 'matrix', turn, pairs, view: value };
    yield { answer: 'progress', of: 'matrix', turn, state: { is: 'running', pairs, ...value } };
  }
}

function* weakRun(memory: Memory, { turn, most }: Extract<Long, { ask: 'weak' }>): Generator<Reply, Reply> {
  const run = weakPoints(memory.plan, { facts: catalog, size: most, memory });
  for (;;) {
    const { done, value } = run.next();
    if (done) return { answer: 'weak', turn, most, view: value };
    yield { answer: 'progress', of: 'weak', turn, state: { is: 'running', most, ...value } };
  }
}

type Short = Exclude<Question, Long>;

function answerTo(memory: Memory, request: Short): Reply {
  const { plan } = memory;
  const { turn } = request;
  const failed = failedOf(plan, request.failed);
  const down = failed.down.size > 0 ? failed.down : undefined;
  if (request.ask === 'tables')
    return { answer: 'tables', turn, at: request.at, tables: tableViews(plan, request.at, down) };
  if (request.ask === 'trace') {
    const { from, to } = request;
    const now = traceBetween(plan, { from, to, failed });
    const healthy = down ? traceBetween(plan, { from, to, failed: nothingFailed }) : now;
    return { answer: 'trace', turn, from, to, ...(now && healthy ? { now, healthy } : {}) };
  }
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
      memory,
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
    healthy: failed.parts.length > 0 ? views(nothingFailed) : flows,
    findings: findingViews(plan, { facts: catalog, failed, memory }),
  };
}

function guarded(post: Tools['post'], run: () => void, question?: Question): void {
  try {
    run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({
      answer: 'failed',
      message: `The design could not be simulated: ${message}`,
      ...(question ? { to: { ask: question.ask, turn: question.turn } } : {}),
    });
  }
}

import type { StoreApi } from 'zustand/vanilla';
import type { Design } from '@/lib/model/design';
import type { Analysis, Editor } from './editor';
import { type DesignPatch, designPatch, type Findings, type FindingsPatch, patchedFindings } from './patches';

/** What the analysing side is asked, and what it answers. */
export type Request = { turn: number; design: Design; today: string };
export type Answer = { turn: number } & (Omit<Analysis, 'of'> | { failed: string });

/** The same to and from the worker, which holds the design and what it told of it last. */
export type WorkerRequest = { turn: number; patch: DesignPatch; today: string };
export type WorkerAnswer = { turn: number } & ({ patch: FindingsPatch } | { failed: string });

/** Where analysing happens: in a worker, or in idle time. */
interface Analyst {
  ask(request: Request): void;
  stop(): void;
}

export type AnalystMaker = (answered: (answer: Answer) => void) => Analyst;

/**
 * Keeps the store's analysis up to date with its design. One question is on its way at a time; of the designs that come meanwhile only
 * the newest is asked about. What goes wrong shows as `checking`. Returns how to stop.
 */
export function keepAnalysed({
  store,
  today,
  makeAnalyst,
}: {
  store: StoreApi<Editor>;
  today: () => string;
  makeAnalyst: AnalystMaker;
}): () => void {
  let turn = 0;
  let asked: Design | undefined;
  let stopped = false;
  const analyst = makeAnalyst((answer) => {
    if (stopped || answer.turn !== turn) return;
    const of = asked;
    asked = undefined;
    const { design, analysed, report } = store.getState();
    if (of && 'plan' in answer) analysed({ of, plan: answer.plan, problems: answer.problems });
    if (of !== design) ask();
    else report({ checking: 'failed' in answer ? failure(answer.failed) : { state: 'done' } });
  });

  function ask(): void {
    asked = store.getState().design;
    turn += 1;
    store.getState().report({ checking: { state: 'running' } });
    analyst.ask({ turn, design: asked, today: today() });
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.design !== before.design && !asked) ask();
  });
  ask();
  return () => {
    stopped = true;
    unsubscribe();
    analyst.stop();
  };
}

const failure = (message: string) =>
  ({ state: 'failed', message: `The design could not be checked: ${message}` }) as const;

/** Analyses in a worker; where there are none, or it cannot be started, in idle time. */
export const browserAnalyst: AnalystMaker = (answered) => {
  let idle: Analyst | undefined;
  let pending: Request | undefined;
  /** What the worker holds: the design it was last sent, and what it last told. */
  let sent: Design | undefined;
  let told: Findings | undefined;
  const worker = startWorker();
  const fallBack = (): void => {
    worker?.terminate();
    idle ??= idleAnalyst(answered);
    if (pending) idle.ask(pending);
  };
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      pending = undefined;
      if ('failed' in data) {
        answered(data);
        return;
      }
      told = patchedFindings(told, data.patch);
      answered({ turn: data.turn, ...told });
    };
    worker.onerror = fallBack;
    worker.onmessageerror = fallBack;
  } else {
    idle = idleAnalyst(answered);
  }
  return {
    ask: (request) => {
      pending = request;
      if (idle) {
        idle.ask(request);
        return;
      }
      const { turn, today, design } = request;
      const patch = designPatch(sent, design);
      sent = design;
      worker?.postMessage({ turn, today, patch } satisfies WorkerRequest);
    },
    stop: () => {
      worker?.terminate();
      idle?.stop();
    },
  };
};

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** Analyses on the main thread when it has nothing else to do. */
const idleAnalyst: AnalystMaker = (answered) => {
  let stopped = false;
  const idly: (run: () => void) => void =
    typeof requestIdleCallback === 'undefined'
      ? (run) => setTimeout(run, 50)
      : (run) => requestIdleCallback(run, { timeout: 500 });
  let analyse: ReturnType<typeof import('./analyse').analyser> | undefined;
  const answer = async ({ turn, design, today }: Request): Promise<void> => {
    try {
      analyse ??= (await import('./analyse')).analyser();
      if (!stopped) answered({ turn, ...analyse(design, today) });
    } catch (error) {
      if (!stopped) answered({ turn, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    ask: (request) => idly(() => void answer(request)),
    stop: () => {
      stopped = true;
    },
  };
};

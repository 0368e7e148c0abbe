import type { Reply, Request } from './protocol';

/** Where simulating happens: in a worker, or in turns beside the screen. */
export interface Simulator {
  ask(request: Request): void;
  stop(): void;
}

export type SimulatorMaker = (answered: (reply: Reply) => void) => Simulator;

/** Simulates in a worker; where there are none, or it cannot be started, beside the screen, in short turns. */
export const browserSimulator: SimulatorMaker = (answered) => {
  const worker = startWorker();
  if (!worker) return besideScreen(answered);
  worker.onmessage = ({ data }: MessageEvent<Reply>) => answered(data);
  worker.onerror = ({ message }) =>
    answered({ answer: 'failed', message: `The design could not be simulated: ${message}` });
  return {
    ask: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  };
};

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('../simulation.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

const besideScreen: SimulatorMaker = (answered) => {
  let stopped = false;
  const later = (run: () => void): void => {
    setTimeout(() => !stopped && run());
  };
  const desk = import('./desk').then(({ simulationDesk }) =>
    simulationDesk({ post: answered, later, now: () => performance.now() }),
  );
  return {
    ask: (request) => void desk.then((answer) => !stopped && answer(request)),
    stop: () => {
      stopped = true;
    },
  };
};

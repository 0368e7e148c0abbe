import type { Design } from '@/lib/model/design';
import type { ConfigFile } from '@/lib/plan/config-file';
import { latestWins } from './latest';
import type {
  Bundle,
  BundleJob,
  FileList,
  Lifecycle,
  LifecycleJob,
  OutputsJob,
  OutputsReading,
  Reply,
  Request,
} from './protocol';

/** The files of a design, made in a worker. */
export interface ExportsClient {
  /** Lists the files of a design; a newer design takes the place of an older one that waits. `wanted` is the file that is open. */
  list(design: Design, wanted?: string): void;
  /** Hands over one file of the last list, or the first of a folder. */
  file(id: string): void;
  close(): void;
}

/** Who hears the answers. */
export type ExportsListener = {
  listed(list: FileList, of: Design): void;
  /** `list` is there when opening a folder added its files. */
  opened(opened: { id: string; file: ConfigFile | undefined; list?: FileList }): void;
  failed(message: string): void;
};

const startWorker = (): Worker =>
  new Worker(new URL('../exports.worker.ts', import.meta.url), { type: 'module' });

/** Starts a worker that writes a design's files. */
export function startExports(listener: ExportsListener): ExportsClient {
  const worker = startWorker();
  let under: Design | undefined;
  const line = latestWins<Extract<Request, { ask: 'list' }>>((request) => {
    under = request.design;
    worker.postMessage(request);
  });
  worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
    if (reply.answer === 'file') return listener.opened(reply);
    if (reply.answer === 'failed') listener.failed(reply.message);
    if (reply.answer === 'list' && under) listener.listed(reply.list, under);
    line.settled();
  };
  worker.onerror = ({ message }) => listener.failed(message);
  return {
    list: (design, wanted) => line.ask({ ask: 'list', design, wanted }),
    file: (id) => worker.postMessage({ ask: 'file', id } satisfies Request),
    close: () => worker.terminate(),
  };
}

/**
 * Writes everything into one zip, in a worker of its own that ends with the job, and with it every key it was given. Rejects with an `AbortError` when
 * cancelled, and with a sentence when it fails.
 */
export const makeBundle = (job: BundleJob, signal: AbortSignal): Promise<Bundle> =>
  once({ ask: 'bundle', job }, signal).then((reply) => {
    if (reply.answer === 'bundle') return reply.bundle;
    throw new Error('The worker gave no bundle.');
  });

/** What building a design makes and takes, and what it changes since the last export; undefined when nothing is built. Rejects as `makeBundle`. */
export const readLifecycle = (job: LifecycleJob, signal: AbortSignal): Promise<Lifecycle | undefined> =>
  once({ ask: 'lifecycle', job }, signal).then((reply) => {
    if (reply.answer === 'lifecycle') return reply.lifecycle;
    throw new Error('The worker gave no answer.');
  });

/** Reads the addresses out of what Terraform printed after apply. Rejects as `makeBundle`. */
export const readOutputs = (job: OutputsJob, signal: AbortSignal): Promise<OutputsReading> =>
  once({ ask: 'outputs', job }, signal).then((reply) => {
    if (reply.answer === 'outputs') return reply.reading;
    throw new Error('The worker gave no answer.');
  });

/** Puts one question to a worker of its own. */
function once(request: Request, signal: AbortSignal): Promise<Exclude<Reply, { answer: 'failed' }>> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = (): void => {
      end();
      reject(new DOMException('The export was cancelled.', 'AbortError'));
    };
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      end();
      if (reply.answer === 'failed') reject(new Error(reply.message));
      else resolve(reply);
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    worker.postMessage(request);
  });
}

import type { Design } from '@/lib/model/design';
import { analyser } from './analyse';
import type { WorkerAnswer, WorkerRequest } from './analysis';
import { type Findings, findingsPatch, patchedDesign } from './patches';

const analyse = analyser();
let design: Design | undefined;
let told: Findings | undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  postMessage(answerTo(data));
});

function answerTo({ turn, patch, today }: WorkerRequest): WorkerAnswer {
  try {
    design = patchedDesign(design, patch);
    const found = analyse(design, today);
    const answer = { turn, patch: findingsPatch(told, found) };
    told = found;
    return answer;
  } catch (error) {
    return { turn, failed: error instanceof Error ? error.message : String(error) };
  }
}

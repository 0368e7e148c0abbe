import { analyse } from './analyse';
import type { Answer, Request } from './analysis';

addEventListener('message', ({ data: { design, today, turn } }: MessageEvent<Request>) => {
  postMessage(answerTo(design, today, turn));
});

function answerTo(design: Request['design'], today: string, turn: number): Answer {
  try {
    return { turn, ...analyse(design, today) };
  } catch (error) {
    return { turn, failed: error instanceof Error ? error.message : String(error) };
  }
}

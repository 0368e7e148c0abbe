import { exportDesk } from './exports/desk';
import type { Reply, Request } from './exports/protocol';

const desk = exportDesk();

self.onmessage = ({ data: request }: MessageEvent<Request>) => {
  self.postMessage(answer(request));
};

function answer(request: Request): Reply {
  try {
    return desk(request);
  } catch (error) {
    return { answer: 'failed', message: `The files could not be written: ${String(error)}` };
  }
}

import { simulationDesk } from './simulation/desk';
import type { Reply, Request } from './simulation/protocol';

const answer = simulationDesk({
  post: (reply: Reply) => self.postMessage(reply),
  later: (run) => setTimeout(run),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<Request>) => answer(data);

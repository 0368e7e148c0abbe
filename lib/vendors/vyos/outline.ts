import { onePerPeer } from '../one-per-peer';
import { type Outline, outlineOf } from '../outline';
import type { RenderJob } from '../vendor';
import { type Dialect, dialectOf } from './dialect';

/** The outline with the version's way of writing. */
export type VyosOutline = Outline & { dialect: Dialect };

/** The outline of what the version can do, with a warning for each tunnel that it cannot have. */
export function vyosOutlineOf(job: RenderJob): VyosOutline {
  const dialect = dialectOf(job.gateway.version);
  const outline = dialect.peersByAddress
    ? onePerPeer(job, 'before 1.4 a peer is found by its address')
    : outlineOf(job);
  return { ...outline, dialect };
}

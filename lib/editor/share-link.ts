import type { Design } from '@/lib/model/design';
import { encodeLink } from '@/lib/share/link';
import type { Simulating } from './simulation/state';

/** A link that holds the whole design; `tooLarge` says by how much it is too long to travel. */
export type ShareLink = { url: string } | { tooLarge: { length: number; most: number } };

/** The link to what is open, at the address the app is served from: the design, and what is simulated. */
export function shareLink(
  { design, simulating }: { design: Design; simulating?: Simulating },
  origin: string,
): ShareLink {
  const view = simulating && {
    failed: simulating.failed,
    ...(simulating.flow === undefined ? {} : { flow: simulating.flow }),
    ...(simulating.trace === undefined ? {} : { trace: simulating.trace }),
  };
  const { fragment, tooLarge } = encodeLink(design, view);
  return tooLarge ? { tooLarge } : { url: `${origin}/open#${fragment}` };
}

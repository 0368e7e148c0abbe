import type { Design } from '@/lib/model/design';
import { encodeLink } from '@/lib/share/link';

/** A link that holds the whole design; `tooLarge` says by how much it is too long to travel. */
export type ShareLink = { url: string } | { tooLarge: { length: number; most: number } };

/** The link to a design, at the address the app is served from. */
export function shareLink(design: Design, origin: string): ShareLink {
  const { fragment, tooLarge } = encodeLink(design);
  return tooLarge ? { tooLarge } : { url: `${origin}/open#${fragment}` };
}

import type { Design } from '@/lib/model/design';
import { type EncodedLink, encodeLink } from '@/lib/share/link';

/** A link that holds a design, or how far it is beyond what travels. */
export type Linked = { link: string } | { tooLarge: NonNullable<EncodedLink['tooLarge']> };

/** The link to a design at an app's origin, such as `https://example.com`. */
export function linkTo(design: Design, origin: string): Linked {
  const { fragment, tooLarge } = encodeLink(design);
  return tooLarge ? { tooLarge } : { link: `${origin}/open#${fragment}` };
}

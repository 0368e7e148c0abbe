import type { Design } from './design';
import { compactDesign } from './serialise';

/**
 * A short word for what a design says: eight hexadecimal digits that change when anything but positions, sizes and
 * earlier names does. For people to compare
 * files with; it is no proof against forgery.
 */
export function revisionOf(design: Design): string {
  const objects = Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => [
      id,
      { ...object, position: undefined, size: undefined },
    ]),
  ) as unknown as Design['objects'];
  return fnv1a(compactDesign({ ...design, formerNames: undefined, objects }))
    .toString(16)
    .padStart(8, '0');
}

/** FNV-1a over UTF-16 units, 32 bits (draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

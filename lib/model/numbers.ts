import type { Design } from './design';
import { kindOf } from './kinds';
import type { Numbering } from './kinds/kind';

/** The next free number of a numbering: one more than the largest in use. */
export function nextNumber(design: Design, numbering: Numbering): number {
  let largest = 0;
  for (const object of Object.values(design.objects)) {
    if ('number' in object && kindOf(object.kind)?.numbering === numbering)
      largest = Math.max(largest, object.number);
  }
  return largest + 1;
}

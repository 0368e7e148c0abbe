import { spanContains, spanOf } from './span';
import { type AddressClass, specialRanges } from './special-ranges';

export { type AddressClass, specialRanges } from './special-ranges';

const bySpecificity = specialRanges
  .flatMap((range) => {
    const span = spanOf(range.prefix);
    return span === undefined ? [] : [{ class: range.class, span }];
  })
  .sort((a, b) => b.span.bits - a.span.bits);

/**
 * What an address, or the network address of a prefix, is for: the class of the longest special range around it,
 * else 'public'. Throws RangeError when the text is neither.
 */
export function addressClass(text: string): AddressClass {
  const found = classOf(text);
  if (found === undefined) throw new RangeError(`${JSON.stringify(text)} is not an address or prefix`);
  return found;
}

/** Whether the address, or the network address of the prefix, is routed on the internet; false when not understood. */
export function isPublic(text: string): boolean {
  return classOf(text) === 'public';
}

function classOf(text: string): AddressClass | undefined {
  const span = spanOf(text);
  if (span === undefined) return undefined;
  const address = { ...span, last: span.first };
  return bySpecificity.find((range) => spanContains(range.span, address))?.class ?? 'public';
}

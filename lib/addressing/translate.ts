import { contains, formatPrefix, parsePrefix } from './prefix';

/**
 * A prefix as a one-to-one translation shows it: the part of `internal` it lies in, at the same place in `external`. Undefined when it does not lie in
 * `internal`, or the two are not of one size and version.
 */
export function translatePrefix(
  prefix: string,
  { internal, external }: { internal: string; external: string },
): string | undefined {
  const [own, from, to] = [parsePrefix(prefix), parsePrefix(internal), parsePrefix(external)];
  if (!own || !from || !to || from.bits !== to.bits || from.version !== to.version) return undefined;
  if (!contains(internal, prefix)) return undefined;
  const shift = to.first - from.first;
  return formatPrefix({ ...own, first: own.first + shift, last: own.last + shift });
}

import { formatPrefix, parsePrefix, type Range } from './prefix';

/** A one-to-one translation of addresses: a part of `internal` is shown at the same place in `external`. */
type Rule = { internal: string; external: string };

/**
 * A prefix as a one-to-one translation shows it: the part of `internal` it lies in, at the same place in `external`. Undefined when it does not lie in
 * `internal`, or the two are not of one size and version.
 */
export const translatePrefix = (prefix: string, rule: Rule): string | undefined =>
  translation([rule])(prefix);

/** As `translatePrefix`, by the first of several rules that translates; the rules are read once, for many prefixes. */
export function translation(rules: readonly Rule[]): (prefix: string) => string | undefined {
  const shifts = rules.flatMap(({ internal, external }) => {
    const [from, to] = [parsePrefix(internal), parsePrefix(external)];
    if (!from || !to || from.bits !== to.bits || from.version !== to.version) return [];
    return [{ from, by: to.first - from.first }];
  });
  return (prefix) => {
    if (shifts.length === 0) return undefined;
    const own = parsePrefix(prefix);
    const shift = own && shifts.find(({ from }) => liesIn(own, from))?.by;
    return own && shift !== undefined
      ? formatPrefix({ ...own, first: own.first + shift, last: own.last + shift })
      : undefined;
  };
}

const liesIn = (inner: Range, outer: Range): boolean =>
  inner.version === outer.version && inner.first >= outer.first && inner.last <= outer.last;

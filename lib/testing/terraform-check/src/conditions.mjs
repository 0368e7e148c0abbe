// Conditions on several arguments: the key "when" of behaviour.mjs.

import { isUnknown } from './msgpack.mjs';

/** Whether there is a value, if only an unknown one. */
export const isSet = (value) =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Whether a number is outside a range, null being no limit; what is no number is not. */
export const isOutsideRange = (number, [lowest, highest]) =>
  number < (lowest ?? -Infinity) || number > (highest ?? Infinity);

/** What names lead to, in every block they pass. */
export const valuesAt = (place, names) =>
  names.reduce(
    (values, name) => values.flatMap((value) => (isUnknown(value) ? [value] : [value?.[name]].flat())),
    [place],
  );

/** 'set', 'unset' or, until apply tells, 'unknown'. */
export function stateOf(values) {
  if (values.some((value) => isSet(value) && !isUnknown(value))) return 'set';
  return values.some(isUnknown) ? 'unknown' : 'unset';
}

/** Whether a condition holds at `place`, a block or the resource, and what it asks for is not so. */
export function isBroken({ if: values = {}, if_count: counts = {}, ...asked }, root, place) {
  const at = (path, start = place) => valuesAt(start, path.split('.'));
  const countOf = (path) => {
    const blocks = at(path, root).filter(isSet);
    return blocks.some(isUnknown) ? undefined : blocks.length;
  };
  const isOutside = ([path, range]) => isOutsideRange(countOf(path) ?? NaN, range);
  const isOneOf = ([path, list]) => {
    const found = at(path);
    return found.length === 0 ? list.includes(null) : found.some((value) => list.includes(value ?? null));
  };
  const isKnown = Object.keys(counts).every((path) => countOf(path) !== undefined);
  const holds = Object.entries(values).every(isOneOf) && isKnown && !Object.entries(counts).some(isOutside);
  if (!holds) return false;
  const { forbid, require: needed, only = {}, count = {} } = asked;
  if (!forbid && !needed && !asked.only && !asked.count) return true;
  const isState = (state) => (path) => stateOf(at(path)) === state;
  const isOther = ([path, list]) =>
    at(path).some((value) => isSet(value) && !isUnknown(value) && !list.includes(value));
  return Boolean(
    forbid?.some(isState('set')) ||
      needed?.every(isState('unset')) ||
      Object.entries(only).some(isOther) ||
      Object.entries(count).some(isOutside),
  );
}

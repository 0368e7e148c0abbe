/** Whether two values are the same data: equal all the way down. Takes the short way where parts are one object. */
function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!isSameData(a[at], b[at])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return false;
    if (!isSameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
  }
  return true;
}

/**
 * A list with the items of an earlier one in the place of those that are the same data, and the earlier list itself where all are: so that what was worked
 * out for them can be kept. Items are matched by id.
 */
export function sharedList<Item extends { id: string }>(
  list: readonly Item[],
  before: readonly Item[] | undefined,
): readonly Item[] {
  if (!before) return list;
  let isSame = list.length === before.length;
  let byId: Map<string, Item> | undefined;
  const shared = list.map((item, at) => {
    let earlier = before[at];
    if (earlier?.id !== item.id) {
      byId ??= new Map(before.map((each) => [each.id, each]));
      earlier = byId.get(item.id);
    }
    const kept = earlier && isSameData(item, earlier) ? earlier : item;
    if (kept !== before[at]) isSame = false;
    return kept;
  });
  return isSame ? before : shared;
}

/** The earlier value where the new one is the same data. */
export const sharedData = <Value>(value: Value, before: Value | undefined): Value =>
  before !== undefined && isSameData(value, before) ? before : value;

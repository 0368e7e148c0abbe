/** The paths of what is in one JSON value and not, or otherwise, in another that was made from it. */
export function lostPaths(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before !== 'object' || before === null) return Object.is(before, after) ? [] : [path];
  if (typeof after !== 'object' || after === null) return [path];
  if (Array.isArray(before) && (!Array.isArray(after) || after.length !== before.length)) return [path];
  return Object.entries(before).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}/${key}`;
    return Object.hasOwn(after, key)
      ? lostPaths(value, (after as Record<string, unknown>)[key], here)
      : [here];
  });
}

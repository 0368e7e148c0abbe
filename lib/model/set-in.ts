/** A copy of `value` with another value at the path; `undefined` removes a field or a list's item. */
export function setIn(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value) || (value === undefined && typeof key === 'number')) {
    const list = Array.isArray(value) ? [...value] : [];
    const index = Number(key);
    if (rest.length === 0 && replacement === undefined) return list.filter((_, at) => at !== index);
    list[index] = setIn(list[index], rest, replacement);
    return list;
  }
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { [String(key)]: inner, ...others } = record;
  const next = rest.length === 0 ? replacement : setIn(inner, rest, replacement);
  return next === undefined ? others : { ...record, [String(key)]: next };
}

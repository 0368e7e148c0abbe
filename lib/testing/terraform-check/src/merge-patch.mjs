// JSON Merge Patch (RFC 7396): null takes a key away, objects are patched key
// by key, anything else replaces what was there.

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `target` with `patch` applied; neither is changed. */
export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  const result = { ...(isObject(target) ? target : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

// A Google resource cannot be renamed: another name is another resource. So names are made of ids, which stay when a person renames an object.

/** RFC 1035, as Google's API References have it: 1 to 63 characters, a letter first, no hyphen last. */
const longest = 63;

/**
 * The name of a resource in Google Cloud: the ids that say what it is, the object's first. Different lists of ids give different names; long or
 * odd ones end in a digest of the list.
 */
export function googleName(...ids: readonly string[]): string {
  const whole = ids.map((id) => id.replace(/_/g, '-')).join('--');
  if (whole.length <= longest && ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))) return whole;
  // Three hyphens are in no name above.
  const end = `---${digest(JSON.stringify(ids))}`;
  const start = whole.slice(0, longest - end.length).replace(/[^a-z0-9-]/g, '-');
  return start.replace(/-+$/, '') + end;
}

/** 64-bit FNV-1a in base 36 (draft-eastlake-fnv): enough to keep names apart, not meant to keep a secret. */
function digest(words: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

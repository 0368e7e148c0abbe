/** FNV-1a over UTF-16 units, 32 bits, from a start of its own. */
function hashed(text: string, start: number): number {
  let hash = start >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/**
 * A UUID (RFC 9562) of version 4's form that follows from a text, so that the same object has the same one in each export: OPNsense takes no other
 * form. It is not random; for names of a file's own objects that is enough.
 */
export function uuidOf(text: string): string {
  const parts = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start, index) =>
    hashed(`${index}:${text}:${index}`, start).toString(16).padStart(8, '0'),
  );
  const hex = parts.join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

import type { Note } from './repair';

type Json = { ok: true; value: unknown; notes: Note[] } | { ok: false; message: string };

/** Parses JSON with a bound on nesting; a syntax error is told with line and column. */
export function safeJson(text: string, depth: number): Json {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return { ok: false, message: 'The file is empty.' };
  if (deepest(body) > depth) return { ok: false, message: `The file nests deeper than ${depth} levels.` };
  try {
    return { ok: true, value: JSON.parse(body), notes: [] };
  } catch (error) {
    return {
      ok: false,
      message: syntaxMessage(body, error instanceof Error ? error.message : String(error)),
    };
  }
}

/** The deepest nesting of brackets outside strings; works on text that is not JSON, too. */
function deepest(text: string): number {
  let level = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) most = Math.max(most, ++level);
    else if (code === 125 || code === 93) level--;
  }
  return most;
}

function syntaxMessage(text: string, message: string): string {
  const found = /position (\d+)/.exec(message);
  const position = found ? Number(found[1]) : text.length;
  const before = text.slice(0, position).split('\n');
  const reason = message.replace(
    / in JSON at position \d+.*| at position \d+.*|,? ?"[\s\S]*" is not valid JSON/,
    '',
  );
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: not valid JSON (${reason}).`;
}

/** Names of fields that would hold a key; no field of a design does. */
export const secretName =
  /psk|pre.?shared|secret|passw|passphrase|(private|shared|api|access).?key|credential/i;
const polluting = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy without fields named like a key, and without names that reach an object's prototype; each is noted. */
export function withoutSecrets(value: unknown): { value: unknown; notes: Note[] } {
  const notes: Note[] = [];
  const visit = (item: unknown, path: string[]): unknown => {
    if (Array.isArray(item)) return item.map((inner, index) => visit(inner, [...path, String(index)]));
    if (typeof item !== 'object' || item === null) return item;
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(item)) {
      const where = [...path, key].join('/');
      if (polluting.has(key))
        notes.push({ level: 'repaired', where, message: 'a name that is not allowed; removed' });
      else if (secretName.test(key) && isField(path)) {
        notes.push({
          level: 'repaired',
          where,
          message: 'looks like a key; removed, because a design never holds one',
        });
      } else copy[key] = visit(inner, [...path, key]);
    }
    return copy;
  };
  return { value: visit(value, []), notes };
}

/** Whether names at this path are fields; below `objects` and `settings/tags` they are a person's own words. */
function isField(path: string[]): boolean {
  return path.join('/') !== 'objects' && path.join('/') !== 'settings/tags';
}

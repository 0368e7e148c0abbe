import { limits } from './design';
import { syntaxFault } from './json-place';
import type { Note } from './repair';

type Json = { ok: true; value: unknown } | { ok: false; message: string };

/** Parses JSON with a bound on nesting; a syntax error is told with line and column. */
export function safeJson(text: string, depth: number): Json {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return { ok: false, message: 'The file is empty.' };
  if (deepest(body) > depth) return { ok: false, message: `The file nests deeper than ${depth} levels.` };
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    const fault = syntaxFault(body);
    const where = fault ? `Line ${fault.line}, column ${fault.column}: ` : '';
    return { ok: false, message: `${where}not valid JSON${fault ? ` (${fault.reason})` : ''}.` };
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

/** Names of fields that would hold a key, in words; no field of a design does. */
const secretName =
  /psk|pre.?shared|secret|passw|pass.?(word|phrase)|(private|shared|api|access).?key|credential/i;

/** Whether a name is one of those; `stepSkipped` is not, though `psk` is in its letters. */
const isSecretName = (name: string): boolean => secretName.test(name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
/** Fields of a design that lead from ids of objects. */
const byId = new Set(['objects', 'formerNames']);

const polluting = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy without fields named like a key, names that reach an object's prototype, and what nests too deep; each is noted. The ids of
 * objects are a person's own words.
 */
export function withoutSecrets(value: unknown): { value: unknown; notes: Note[] } {
  const notes: Note[] = [];
  const removed = (path: readonly string[], message: string): void => {
    notes.push({ level: 'repaired', where: path.join('/'), message: `${message}; removed` });
  };
  const visit = (item: unknown, path: string[]): unknown => {
    if (typeof item !== 'object' || item === null) return item;
    if (path.length >= limits.depth) {
      removed(path, `nests deeper than ${limits.depth} levels`);
      return undefined;
    }
    if (Array.isArray(item)) return item.map((inner, index) => visit(inner, [...path, String(index)]));
    const copy: Record<string, unknown> = {};
    const isFree = path.length === 1 && byId.has(path[0] ?? '');
    for (const [key, inner] of Object.entries(item)) {
      const where = [...path, key];
      if (polluting.has(key)) removed(where, 'a name that is not allowed');
      else if (!isFree && isSecretName(key)) removed(where, 'looks like a key, which a design never holds');
      else copy[key] = visit(inner, where);
    }
    return copy;
  };
  return { value: visit(value, []), notes };
}

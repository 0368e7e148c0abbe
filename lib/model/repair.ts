import type { z } from 'zod';
import { isId } from './fields';
import type { DesignObject } from './kinds';
import { kindOf } from './kinds';
import type { Kind, Numbering } from './kinds/kind';

/** What was repaired, not understood or refused on reading, and where (`objects/gw-1/asn`). */
export type Note = { level: 'refused' | 'repaired' | 'unknown'; where: string; message: string };

type Path = PropertyKey[];

/** Most rounds of repair on one object; each takes out at least one value. */
const maxRounds = 200;

/** Reads the objects of a file: each is repaired on its own; what is not understood goes to `unread`. */
export function readObjects(
  raw: Record<string, unknown>,
  notes: Note[],
): { objects: Record<string, DesignObject>; unread: Record<string, unknown> } {
  const objects: Record<string, DesignObject> = {};
  const unread: Record<string, unknown> = {};
  for (const id of Object.keys(raw).sort()) {
    const value = raw[id];
    const object = readObject(id, value, notes);
    if (object) objects[id] = object;
    else unread[id] = value;
  }
  renumber(objects, notes);
  return { objects, unread };
}

function readObject(id: string, value: unknown, notes: Note[]): DesignObject | undefined {
  const where = `objects/${id}`;
  const keep = (message: string): undefined => {
    notes.push({ level: 'unknown', where, message: `${message}; kept in the file, but not shown` });
    return undefined;
  };
  if (!isId(id))
    return keep('an id must be lower-case letters, digits and hyphens, a letter first, at most 64');
  if (!isRecord(value)) return keep('must be an object');
  const kind = typeof value.kind === 'string' ? kindOf(value.kind) : undefined;
  if (!kind) return keep(`kind ${quote(value.kind)} is not known`);
  const numbered = kind.numbering && value.number === undefined ? { ...value, number: unnumbered } : value;
  const read = repair(kind, numbered, where, notes);
  return read ? ({ ...read, id } as DesignObject) : keep(`could not be read as ${kind.title.toLowerCase()}`);
}

/** Stands for a number that the file leaves out, until `renumber` gives one. */
const unnumbered = 1_000_000;

function repair(
  kind: Kind,
  value: Record<string, unknown>,
  where: string,
  notes: Note[],
): Record<string, unknown> | undefined {
  let current: unknown = value;
  const tried = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const result = kind.schema.safeParse(current) as z.ZodSafeParseResult<Record<string, unknown>>;
    if (result.success) {
      noteCleaned(current, result.data, where, notes);
      return result.data;
    }
    const issue = result.error.issues[0];
    if (!issue) return undefined;
    let path: Path = issue.path;
    while (path.length > 0 && tried.has(JSON.stringify(path))) path = path.slice(0, -1);
    if (path.length === 0) return undefined;
    tried.add(JSON.stringify(path));
    const found = valueAt(current, path);
    const usual = path.length === 1 ? kind.defaults[String(path[0])] : undefined;
    const message = found === undefined ? 'is missing' : `${quote(found)}: ${issue.message}`;
    const outcome =
      usual === undefined ? (found === undefined ? '' : '; removed') : `; set to ${quote(usual)}`;
    notes.push({
      level: 'repaired',
      where: [where, ...path.map(String)].join('/'),
      message: `${message}${outcome}`,
    });
    if (found !== undefined) forgetBelow(tried, path);
    current = replaceAt(current, path, usual);
  }
  return undefined;
}

/** Removing an item of a list shifts the rest, so what was tried below it may be tried again. */
function forgetBelow(tried: Set<string>, path: Path): void {
  if (typeof path.at(-1) !== 'number') return;
  const list = JSON.stringify(path.slice(0, -1)).slice(0, -1);
  for (const key of tried)
    if (key.startsWith(list) && key !== JSON.stringify(path.slice(0, -1))) tried.delete(key);
}

function noteCleaned(before: unknown, after: unknown, where: string, notes: Note[]): void {
  if (typeof before === 'string' && typeof after === 'string') {
    if (before !== after)
      notes.push({ level: 'repaired', where, message: `${quote(before)} became ${quote(after)}` });
  } else if (Array.isArray(before) && Array.isArray(after)) {
    before.forEach((item, index) => {
      noteCleaned(item, after[index], `${where}/${index}`, notes);
    });
  } else if (isRecord(before) && isRecord(after)) {
    for (const [key, item] of Object.entries(before)) noteCleaned(item, after[key], `${where}/${key}`, notes);
  }
}

/** Gives each object of a numbering its own number: missing and repeated ones get the next free, in order of id. */
function renumber(objects: Record<string, DesignObject>, notes: Note[]): void {
  const taken = new Map<Numbering, Set<number>>();
  const open: { id: string; numbering: Numbering; missing: boolean }[] = [];
  for (const [id, object] of Object.entries(objects)) {
    const numbering = kindOf(object.kind)?.numbering;
    if (!numbering || !('number' in object)) continue;
    const used = taken.get(numbering) ?? new Set<number>();
    taken.set(numbering, used);
    const missing = object.number === unnumbered;
    if (missing || used.has(object.number)) open.push({ id, numbering, missing });
    else used.add(object.number);
  }
  const lowest = new Map<Numbering, number>();
  for (const { id, numbering, missing } of open) {
    const used = taken.get(numbering) ?? new Set<number>();
    let next = lowest.get(numbering) ?? 1;
    while (used.has(next)) next++;
    used.add(next);
    lowest.set(numbering, next);
    objects[id] = { ...objects[id], number: next } as DesignObject;
    const why = missing ? 'had no number' : 'had the number of another object';
    notes.push({ level: 'repaired', where: `objects/${id}/number`, message: `${why}; it is ${next} now` });
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner === null || inner === undefined ? undefined : (inner as never)[key]),
    value,
  );
}

function replaceAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (rest.length === 0 && replacement === undefined) return value.filter((_, at) => at !== index);
    return value.map((item, at) => (at === index ? replaceAt(item, rest, replacement) : item));
  }
  if (!isRecord(value)) return value;
  const copy: Record<PropertyKey, unknown> = { ...value };
  if (rest.length > 0) copy[key] = replaceAt(copy[key], rest, replacement);
  else if (replacement === undefined) delete copy[key];
  else copy[key] = replacement;
  return copy;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

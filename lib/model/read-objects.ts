import { isId } from './fields';
import type { DesignObject } from './kinds';
import { kindOf } from './kinds';
import type { Numbering } from './kinds/kind';
import { isRecord, type Note, quote, repair } from './repair';

/** Reads the objects of a file: each is repaired on its own; what is not understood goes to `unread`. */
export function readObjects(
  raw: Record<string, unknown>,
  notes: Note[],
): { objects: Record<string, DesignObject>; unread: Record<string, unknown> } {
  const objects: Record<string, DesignObject> = {};
  const unread: Record<string, unknown> = {};
  const unnumbered = new Set<string>();
  for (const id of Object.keys(raw).sort()) {
    const value = raw[id];
    const object = readObject({ id, value, unnumbered }, notes);
    if (object) objects[id] = object;
    else unread[id] = value;
  }
  for (const id of tooDeep(objects)) {
    notes.push({
      level: 'unknown',
      where: `objects/${id}/parent`,
      message: 'lies in what itself lies in something; kept in the file, but not shown',
    });
    unread[id] = raw[id];
    delete objects[id];
  }
  renumber(objects, { unnumbered, notes });
  return { objects, unread };
}

/**
 * Ids of what lies in something that cannot hold it and that lies in something itself. Without them no object lies in itself, however far
 * round, and nothing nests deeper than kinds do.
 */
function tooDeep(objects: Readonly<Record<string, DesignObject>>): string[] {
  return Object.values(objects).flatMap((object) => {
    if (!('parent' in object) || !Object.hasOwn(objects, object.parent)) return [];
    const parent = objects[object.parent];
    const fits = parent === undefined || kindOf(object.kind)?.parents.includes(parent.kind);
    return fits || !('parent' in parent) ? [] : [object.id];
  });
}

function readObject(
  { id, value, unnumbered }: { id: string; value: unknown; unnumbered: Set<string> },
  notes: Note[],
): DesignObject | undefined {
  const where = `objects/${id}`;
  const keep = (message: string): undefined => {
    notes.push({ level: 'unknown', where, message: `${message}; kept in the file, but not shown` });
    return undefined;
  };
  if (!isId(id)) {
    return keep(
      'an id must be lower-case letters, digits and hyphens, a letter first, at most 64, and not "constructor"',
    );
  }
  if (!isRecord(value)) return keep('must be an object');
  const kind = typeof value.kind === 'string' ? kindOf(value.kind) : undefined;
  if (!kind) return keep(`kind ${quote(value.kind)} is not known`);
  const hasNumber = !kind.numbering || kind.schema.safeParse(value).success || isNumber(value.number);
  if (!hasNumber) unnumbered.add(id);
  const numbered = hasNumber ? value : { ...value, number: 1 };
  const found: Note[] = [];
  const read = repair({ schema: kind.schema, defaults: kind.defaults, value: numbered, where }, found);
  if (!read) {
    const missing = found.at(-1);
    return keep(
      `could not be read as ${kind.title.toLowerCase()}${missing ? `, because ${missing.where.slice(where.length + 1)} ${missing.message}` : ''}`,
    );
  }
  for (const note of found) notes.push(note);
  return { ...read, id } as DesignObject;
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000;

/** Gives each object of a numbering its own number: missing and repeated ones get the next free, in order of id. */
function renumber(
  objects: Record<string, DesignObject>,
  { unnumbered, notes }: { unnumbered: ReadonlySet<string>; notes: Note[] },
): void {
  const taken = new Map<Numbering, Set<number>>();
  const open: { id: string; numbering: Numbering; missing: boolean }[] = [];
  for (const [id, object] of Object.entries(objects)) {
    const numbering = kindOf(object.kind)?.numbering;
    if (!numbering || !('number' in object)) continue;
    const used = taken.get(numbering) ?? new Set<number>();
    taken.set(numbering, used);
    const missing = unnumbered.has(id);
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

import type { z } from 'zod';
import { elementOf, mostOf, shapeOf } from './schema-walk';
import { escapeControls } from './text';

/** What was repaired, not understood or refused on reading, and where (`objects/gw-1/asn`). */
export type Note = { level: 'refused' | 'repaired' | 'unknown'; where: string; message: string };

type Path = PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Most rounds of repair on one object; each mends all that the schema complains of. */
const maxRounds = 16;

/** What is to be read, by which schema, and what stands in where a field is missing. */
type Repair = {
  schema: z.ZodType;
  defaults: Readonly<Record<string, unknown>>;
  value: Record<string, unknown>;
  where: string;
};

/**
 * Brings a value into its schema: a wrong field gets its usual value or goes, and with it the item of a list that cannot be without it. Says
 * what it did, in order of place. Undefined if the value cannot be without what is missing; the last note says what that is.
 */
export function repair(
  { schema, defaults, value, where }: Repair,
  notes: Note[],
): Record<string, unknown> | undefined {
  let current = shortened({ value, schema, where }, notes) as Record<string, unknown>;
  for (let round = 0; round < maxRounds; round++) {
    const result = schema.safeParse(current) as z.ZodSafeParseResult<Record<string, unknown>>;
    if (result.success) {
      const unique = withUniqueIds(result.data, where, notes);
      noteCleaned(current, result.data, where, notes);
      return unique;
    }
    // From the last to the first, so that an item taken out of a list moves none that is still to be looked at.
    const told: Note[] = [];
    current = structuredClone(current);
    for (const { path, issue } of independent(result.error.issues)) {
      const mended = mend(current, { path, issue, usual: usualFor(path, { schema, defaults }) });
      told.push({
        level: 'repaired',
        where: [where, ...mended.path.map(String)].filter((part) => part !== '').join('/'),
        message: mended.message,
      });
      if (mended.outcome === 'hopeless') {
        for (const note of told) notes.push(note);
        return undefined;
      }
      put(current, mended);
    }
    for (const note of told.reverse()) notes.push(note);
  }
  return undefined;
}

/** The issues that do not lie within one another, the last place first; one for each place. */
function independent(issues: readonly Issue[]): { path: Path; issue: Issue }[] {
  const chosen: { path: Path; issue: Issue }[] = [];
  const sorted = [...issues].sort((a, b) => comparePaths(a.path, b.path));
  for (const issue of sorted) {
    const last = chosen.at(-1)?.path;
    if (!last?.every((key, index) => issue.path[index] === key)) chosen.push({ path: issue.path, issue });
  }
  return chosen.reverse();
}

function comparePaths(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

/** The usual value of a field that an object cannot be without. */
function usualFor(
  path: Path,
  { schema, defaults }: { schema: z.ZodType; defaults: Repair['defaults'] },
): unknown {
  const key = String(path[0]);
  const mayGo = shapeOf(schema)?.[key]?.safeParse(undefined).success;
  return path.length === 1 && !mayGo ? defaults[key] : undefined;
}

/** What is put in a place: `to`, or nothing, so that the field or the item of a list goes. */
type Mended = { path: Path; message: string; to?: unknown; outcome: 'mended' | 'hopeless' };

function mend(
  current: Record<string, unknown>,
  { path, issue, usual }: { path: Path; issue: Issue; usual: unknown },
): Mended {
  const found = valueAt(current, path);
  if (found === undefined) return mendMissing({ path, usual });
  if (issue.code === 'too_big' && Array.isArray(found)) {
    const most = Number(issue.maximum);
    return { path, message: keptFirst(found, most), to: found.slice(0, most), outcome: 'mended' };
  }
  const change = usual === undefined ? 'removed' : `set to ${quote(usual)}`;
  return { path, message: `${quote(found)}: ${issue.message}; ${change}`, to: usual, outcome: 'mended' };
}

/** What is missing gets its usual value; without one, what cannot be without it goes. */
function mendMissing({ path, usual }: { path: Path; usual: unknown }): Mended {
  if (usual !== undefined) {
    return { path, message: `is missing; set to ${quote(usual)}`, to: usual, outcome: 'mended' };
  }
  const outer = path.slice(0, -1);
  if (outer.length === 0) return { path, message: 'is missing', outcome: 'hopeless' };
  return { path: outer, message: `${String(path.at(-1))} is missing; removed`, outcome: 'mended' };
}

const keptFirst = (list: readonly unknown[], most: number): string =>
  `has ${list.length} entries; the first ${most} were kept`;

/** Lists cut to what they may have before their items are looked at: a million bad items would take as many complaints. */
function shortened(
  { value, schema, where }: Omit<Repair, 'defaults' | 'value'> & { value: unknown },
  notes: Note[],
): unknown {
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    const most = mostOf(schema) ?? value.length;
    if (value.length > most) notes.push({ level: 'repaired', where, message: keptFirst(value, most) });
    return value
      .slice(0, most)
      .map((item, index) =>
        element ? shortened({ value: item, schema: element, where: `${where}/${index}` }, notes) : item,
      );
  }
  const shape = shapeOf(schema);
  if (!isRecord(value) || !shape) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const at = where === '' ? key : `${where}/${key}`;
      return [key, field ? shortened({ value: item, schema: field, where: at }, notes) : item];
    }),
  );
}

/** Entries of a list that have the id of an earlier one get one of their own. */
function withUniqueIds(
  value: Record<string, unknown>,
  where: string,
  notes: Note[],
): Record<string, unknown> {
  const entries = Object.entries(value).map(([key, list]) => {
    if (!Array.isArray(list) || !list.some((item) => isRecord(item) && typeof item.id === 'string'))
      return [key, list];
    const taken = new Set<unknown>(list.map((item) => (isRecord(item) ? item.id : undefined)));
    const seen = new Set<unknown>();
    const unique = list.map((item, index) => {
      if (!isRecord(item) || typeof item.id !== 'string') return item;
      if (!seen.has(item.id)) {
        seen.add(item.id);
        return item;
      }
      let id = '';
      for (let count = 2; id === '' || taken.has(id); count++) id = `${item.id.slice(0, 58)}-${count}`;
      taken.add(id);
      seen.add(id);
      notes.push({
        level: 'repaired',
        where: `${where}/${key}/${index}/id`,
        message: `${quote(item.id)} is the id of an earlier one; set to ${quote(id)}`,
      });
      return { ...item, id };
    });
    return [key, unique];
  });
  return Object.fromEntries(entries);
}

function noteCleaned(before: unknown, after: unknown, where: string, notes: Note[]): void {
  if (typeof before === 'string' && typeof after === 'string') {
    if (before !== after)
      notes.push({ level: 'repaired', where, message: `${quote(before)} became ${quote(after)}` });
  } else if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) {
      notes.push({ level: 'repaired', where, message: 'had repeated entries; each was kept once' });
      return;
    }
    before.forEach((item, index) => {
      noteCleaned(item, after[index], `${where}/${index}`, notes);
    });
  } else if (isRecord(before) && isRecord(after)) {
    for (const [key, item] of Object.entries(before)) {
      noteCleaned(item, after[key], where === '' ? key : `${where}/${key}`, notes);
    }
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner === null || inner === undefined ? undefined : (inner as never)[key]),
    value,
  );
}

/** Changes a value in place: a copy for each of many changes would take the square of their number. */
function put(value: Record<string, unknown>, { path, to }: Pick<Mended, 'path' | 'to'>): void {
  const holder = valueAt(value, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(holder) && typeof key === 'number') {
    if (to === undefined) holder.splice(key, 1);
    else holder[key] = to;
  } else if (isRecord(holder)) {
    if (to === undefined) delete holder[String(key)];
    else holder[String(key)] = to;
  }
}

/** A value as JSON, shortened, without signs that change how the rest is shown. */
export function quote(value: unknown): string {
  const text = escapeControls(JSON.stringify(value) ?? 'nothing');
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

/** Whether a value is an object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

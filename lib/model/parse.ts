import { type Design, emptyDesign, formatVersion, header, limits } from './design';
import { safeJson, withoutSecrets } from './json';
import type { DesignObject } from './kinds';
import { type Note, readObjects } from './repair';
import { upgrades } from './versions/all';

export type { Note } from './repair';

/** What reading a file gives: always a design; `usable` is false when nothing could be read, and the notes say why. */
export type Parsed = { design: Design; notes: Note[]; usable: boolean };

/**
 * Reads a design file's text. Never throws: what is wrong is repaired and reported, what is unknown is kept.
 * Notes name the place as a path such as `objects/gw-1/asn`, and a syntax error its line and column.
 */
export function parseDesign(text: string): Parsed {
  if (text.length > limits.text) {
    return unusable(`The file has ${text.length} characters; at most ${limits.text} are read.`);
  }
  const json = safeJson(text, limits.depth);
  if (!json.ok) return unusable(json.message);
  return readDesign(json.value, json.notes);
}

/** As `parseDesign`, for a value that is parsed already. */
export function readDesign(value: unknown, before: Note[] = []): Parsed {
  if (!isRecord(value))
    return unusable('The file is JSON, but not an object: a design is an object with "format": "trunkline".');
  if (value.format !== 'trunkline') {
    return unusable('The file is JSON, but not a Trunkline design: "format" must be "trunkline".');
  }
  const upgraded = upgrade(value);
  if (typeof upgraded === 'string') return unusable(upgraded);
  const clean = withoutSecrets(upgraded);
  const notes = [...before, ...clean.notes];
  const { objects: rawObjects, $schema, ...rest } = clean.value as Record<string, unknown>;
  if (rawObjects !== undefined && !isRecord(rawObjects)) {
    return unusable('objects: must be an object that leads from ids to objects.');
  }
  const count = Object.keys(rawObjects ?? {}).length;
  if (count > limits.objects)
    return unusable(`objects: ${count} objects; at most ${limits.objects} are read.`);
  const head = readHeader(rest, notes);
  const { objects, unread } = readObjects(rawObjects ?? {}, notes);
  return { design: { ...head, objects, unread } as Design, notes, usable: true };
}

function readHeader(value: Record<string, unknown>, notes: Note[]): Omit<Design, 'objects' | 'unread'> {
  const first = header.safeParse(value);
  if (first.success) return first.data as Omit<Design, 'objects' | 'unread'>;
  const patched: Record<string, unknown> = { ...value };
  for (const issue of first.error.issues) {
    const key = String(issue.path[0]);
    notes.push({
      level: 'repaired',
      where: issue.path.join('/'),
      message: `${issue.message}; replaced by the usual value`,
    });
    delete patched[key];
  }
  const usual = emptyDesign({ id: 'design', name: 'Untitled design' });
  const second = header.safeParse({ ...usual, ...patched, objects: undefined, unread: undefined });
  return (second.success ? second.data : usual) as Omit<Design, 'objects' | 'unread'>;
}

function upgrade(value: Record<string, unknown>): Record<string, unknown> | string {
  const version = value.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return 'version: must be a whole number from 1 up.';
  }
  if (version > formatVersion) {
    return `version: the file is of format version ${version}; this Trunkline reads up to ${formatVersion}. Open it with a newer one.`;
  }
  return upgrades.filter((step) => step.from >= version).reduce((current, step) => step.run(current), value);
}

function unusable(message: string): Parsed {
  return {
    design: emptyDesign({ id: 'design', name: 'Untitled design' }),
    notes: [{ level: 'refused', where: '', message }],
    usable: false,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object of a design is of that kind; for filters. */
export const isKind =
  <Name extends DesignObject['kind']>(kind: Name) =>
  (object: DesignObject): object is Extract<DesignObject, { kind: Name }> =>
    object.kind === kind;

import { type Design, emptyDesign, formatVersion, header, limits } from './design';
import { safeJson, withoutSecrets } from './json';
import { duplicateNames } from './json-place';
import { readObjects } from './read-objects';
import { isRecord, type Note, repair } from './repair';
import { upgrades } from './versions/all';
import { upgrade } from './versions/upgrade';

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
  const parsed = readDesign(json.value);
  if (!parsed.usable) return parsed;
  // As a merge in Git leaves them: without a word, all but the last object of an id would be gone.
  const repeated = duplicateNames(text, (path) => path === 'objects').map(
    (where): Note => ({
      level: 'repaired',
      where,
      message: 'stands there more than once; the last was kept',
    }),
  );
  return { ...parsed, notes: [...repeated, ...parsed.notes] };
}

/** As `parseDesign`, for a value that is parsed already. */
export function readDesign(value: unknown): Parsed {
  if (!isRecord(value))
    return unusable('The file is JSON, but not an object: a design is an object with "format": "trunkline".');
  if (value.format !== 'trunkline') {
    return unusable('The file is JSON, but not a Trunkline design: "format" must be "trunkline".');
  }
  const complaint = unreadableVersion(value.version);
  if (complaint) return unusable(complaint);
  const clean = withoutSecrets(upgrade(value, upgrades).file);
  const notes = [...clean.notes];
  const { objects: rawObjects, unread: reserved, ...rest } = clean.value as Record<string, unknown>;
  if (reserved !== undefined) {
    notes.push({ level: 'repaired', where: 'unread', message: 'a name that is not allowed; removed' });
  }
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

type Head = Omit<Design, 'objects' | 'unread'>;

const usualHead = {
  format: 'trunkline',
  version: formatVersion,
  id: 'design',
  name: 'Untitled design',
  settings: {},
};

function readHeader(value: Record<string, unknown>, notes: Note[]): Head {
  const read = repair({ schema: header, defaults: usualHead, value, where: '' }, notes);
  return (read ?? usualHead) as Head;
}

function unreadableVersion(version: unknown): string | undefined {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return 'version: must be a whole number from 1 up.';
  }
  if (version <= formatVersion) return undefined;
  return `version: the file is of format version ${version}; this Trunkline reads up to ${formatVersion}. Open it with a newer one.`;
}

function unusable(message: string): Parsed {
  return {
    design: emptyDesign({ id: 'design', name: 'Untitled design' }),
    notes: [{ level: 'refused', where: '', message }],
    usable: false,
  };
}

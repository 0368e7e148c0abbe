import type { Design } from '@/lib/model/design';
import { type Parsed, parseDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';

/** What the list of designs shows of one. */
export type DesignEntry = {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  changed: number;
  counts: { sites: number; regions: number; connections: number; objects: number };
};

/** Where texts are kept, by key. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  getMany(keys: string[]): Promise<unknown[]>;
  setMany(entries: [string, unknown][]): Promise<void>;
  deleteMany(keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
}

/** The person's own designs in this browser. Every promise may fail: storage can be full, or forbidden in a private window. */
export interface Designs {
  /** The newest first. An entry that is damaged is left out. */
  list(): Promise<DesignEntry[]>;
  /** A stored design and what was repaired in it; undefined when there is none of that id. Never fails on a damaged text: see `usable`. */
  read(id: string): Promise<Parsed | undefined>;
  put(design: Design): Promise<void>;
  remove(id: string): Promise<void>;
  /** Stores a copy under a new id and gives it; undefined when there is no such design. */
  duplicate(id: string): Promise<Design | undefined>;
  /** Keeps the design as it was exported, for the next export to compare with. */
  putExported(design: Design): Promise<void>;
  /** The design as last exported in this browser, and when; undefined when it was not, or the text is damaged. */
  readExported(id: string): Promise<Exported | undefined>;
}

/** A design as it was exported, in milliseconds since 1970. */
type Exported = { design: Design; at: number };

const entryPrefix = 'entry:';
const textPrefix = 'text:';
const exportedPrefix = 'exported:';

/** Keeps designs as the texts of their files, so that a damaged or an older one is read like any file. */
export function createDesigns({
  keyValue,
  now,
  newId,
}: {
  keyValue: KeyValueStore;
  now: () => number;
  newId: (kind: string) => string;
}): Designs {
  const put = (design: Design): Promise<void> =>
    keyValue.setMany([
      [textPrefix + design.id, serialiseDesign(design)],
      [entryPrefix + design.id, entryOf(design, now())],
    ]);
  const read = async (id: string): Promise<Parsed | undefined> => {
    const text = await keyValue.get(textPrefix + id);
    if (text === undefined) return undefined;
    const parsed = parseDesign(typeof text === 'string' ? text : '');
    return { ...parsed, design: { ...parsed.design, id } };
  };
  return {
    list: async () => {
      const keys = (await keyValue.keys()).filter((key) => key.startsWith(entryPrefix));
      const entries = (await keyValue.getMany(keys)).filter(isEntry);
      return entries.sort((a, b) => b.changed - a.changed);
    },
    read,
    put,
    remove: (id) => keyValue.deleteMany([textPrefix + id, entryPrefix + id, exportedPrefix + id]),
    duplicate: async (id) => {
      const parsed = await read(id);
      if (!parsed?.usable) return undefined;
      const copy = { ...parsed.design, id: newId('design'), name: `${parsed.design.name} (copy)` };
      await put(copy);
      return copy;
    },
    putExported: (design) =>
      keyValue.setMany([[exportedPrefix + design.id, { text: serialiseDesign(design), at: now() }]]),
    readExported: async (id) => {
      const kept = await keyValue.get(exportedPrefix + id);
      if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('at' in kept)) return undefined;
      const { text, at } = kept;
      if (typeof text !== 'string' || typeof at !== 'number') return undefined;
      const parsed = parseDesign(text);
      return parsed.usable ? { design: parsed.design, at } : undefined;
    },
  };
}

function entryOf(design: Design, changed: number): DesignEntry {
  const counts = { sites: 0, regions: 0, connections: 0, objects: 0 };
  for (const { kind } of Object.values(design.objects)) {
    counts.objects += 1;
    if (kind === 'site') counts.sites += 1;
    if (kind === 'cloud-region') counts.regions += 1;
    if (kind === 'vpn-connection') counts.connections += 1;
  }
  return { id: design.id, name: design.name, changed, counts };
}

function isEntry(value: unknown): value is DesignEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, changed, counts } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof changed === 'number' &&
    typeof counts === 'object' &&
    counts !== null
  );
}

import type { Section } from '../section';

/** An entry of a table: its key as it is written after `edit`, its lines, and what of the design it is about. */
export type Entry = { key: string; lines: readonly TableLine[]; about: readonly string[] };

/** A line of an entry; where it is about more or less than the entry, it says so. */
export type TableLine = string | { text: string; about: readonly string[] };

const indent = '    ';

/** A whole table as a section: `config`, its entries, `end`; undone by deleting the same entries. Nothing is written where there are none. */
export function tableSection({
  title,
  path,
  entries,
}: {
  title: string;
  path: string;
  entries: readonly Entry[];
}): Section {
  return {
    title,
    write: (file) => {
      if (entries.length === 0) return;
      file.add(`config ${path}`);
      for (const entry of entries) writeEntry(file, entry, indent);
      file.add('end');
    },
    undo: (file) => {
      if (entries.length === 0) return;
      file.add(`config ${path}`, ...[...entries].reverse().map(({ key }) => `${indent}delete ${key}`), 'end');
    },
  };
}

/** Writes one entry of a table that lies so far in. */
export function writeEntry(file: Parameters<Section['write']>[0], entry: Entry, before: string): void {
  const { key, lines, about } = entry;
  file.about(about, () => file.add(`${before}edit ${key}`));
  for (const line of lines) {
    const text = typeof line === 'string' ? line : line.text;
    file.about(typeof line === 'string' ? about : line.about, () => file.add(`${before}${indent}${text}`));
  }
  file.about(about, () => file.add(`${before}next`));
}

/** A field with a list of values, a line each: the first replaces what was there, the others join it. */
export const listLines = (
  field: string,
  values: readonly { value: string; about: readonly string[] }[],
): TableLine[] =>
  values.map(({ value, about }, index) => ({
    text: `${index === 0 ? 'set' : 'append'} ${field} "${value}"`,
    about,
  }));

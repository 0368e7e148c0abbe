import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { Design } from '@/lib/model/design';
import { placesOf, type TextPlace } from '@/lib/model/json-place';
import { type Note, parseDesign } from '@/lib/model/parse';
import { complain, Unusable } from './terminal';

/** A design as it was read, with its text. */
export type Input = { name: string; text: string; design: Design; notes: readonly Note[] };

/** The text of a file, of standard input for `-`. Throws Unusable. */
export async function readText(file: string): Promise<{ name: string; text: string }> {
  if (file === '-') return { name: 'standard input', text: await readAll(process.stdin) };
  try {
    return { name: file, text: await readFile(file, 'utf8') };
  } catch (error) {
    throw new Unusable(`${file}: ${reasonOf(error)}`);
  }
}

/** Reads a design. What was repaired goes to standard error; a file that holds no design throws Unusable. */
export async function readDesignFile(file: string): Promise<Input> {
  const { name, text } = await readText(file);
  const { design, notes, usable } = parseDesign(text);
  if (!usable) throw new Unusable(`${name}: ${notes.map(({ message }) => message).join(' ')}`);
  complain(...noteLines({ name, text, notes }));
  return { name, text, design, notes };
}

/** Notes as lines with their places. */
export function noteLines({ name, text, notes }: Pick<Input, 'name' | 'text' | 'notes'>): string[] {
  const places = placesOf(
    text,
    notes.map(({ where }) => where),
  );
  return notes.map(
    ({ where, level, message }) => `${spot(name, places.get(where))}: ${level}: ${where}: ${message}`,
  );
}

/** `design.json:12:5`, as compilers write it. */
export const spot = (name: string, place: TextPlace | undefined): string =>
  place ? `${name}:${place.line}:${place.column}` : name;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'reading it is not permitted',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

import { createReadStream } from 'node:fs';
import { type Design, limits } from '@/lib/model/design';
import { placesOf, type TextPlace } from '@/lib/model/json-place';
import { type Note, parseDesign } from '@/lib/model/parse';
import { complain, Unusable } from './terminal';

/** A design as it was read, with its text. */
export type Input = { name: string; text: string; design: Design; notes: readonly Note[] };

/** The text of a file, of standard input for `-`. Throws Unusable, also for what is no UTF-8: read anyway, it would lose characters. */
export async function readText(file: string): Promise<{ name: string; text: string }> {
  const [name, stream] =
    file === '-' ? (['standard input', process.stdin] as const) : ([file, createReadStream(file)] as const);
  try {
    const bytes = await readBounded(stream);
    // The mark at the start stays, so that places in the file are counted as editors count them.
    return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw new Unusable(`${name}: ${reasonOf(error)}`);
  }
}

/** All of a stream. Throws before it has read much more than a design can be, so that an endless one fills no memory. */
async function readBounded(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > mostBytes) throw new Error(`larger than ${mostBytes} bytes, the most that is read`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8 takes up to three bytes for each UTF-16 unit. */
const mostBytes = limits.text * 3;

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
  EACCES: 'it is not permitted',
  ENOTDIR: 'a part of this path is no folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'not text in UTF-8',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

import { escapeControls } from '@/lib/model/text';

/** The input cannot be used: the message names file, place and reason. Ends the program with status 2. */
export class Unusable extends Error {}

/** Prints lines. What a design's author wrote cannot steer the terminal nor start a line: control and bidirectional characters go. */
export const print = (...lines: string[]): void => {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
};

/** As `print`, for what is not the result. */
export const complain = (...lines: string[]): void => {
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
};

/** Prints a value as JSON that steers no terminal and is the same value. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${escapeControls(JSON.stringify(value, null, 2))}\n`);
};

const printable = (text: string): string =>
  text.replace(/[\r\n\t]+/g, ' ').replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '');

/** A reader that has seen enough (`| head`) is no fault; a full disk is. Without this, either would end the program as if by a crash. */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.exitCode = 2;
      if (stream === process.stdout) complain(`standard output: ${error.message}`);
    });
  }
}

/** `1 error`, `2 errors`, `2 addresses`. */
export const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : thing.endsWith('s') ? 'es' : 's'}`;

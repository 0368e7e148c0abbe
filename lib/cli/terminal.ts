/** The input cannot be used: the message names file, place and reason. Ends the program with status 2. */
export class Unusable extends Error {}

/** Prints lines. What a design's author wrote cannot steer the terminal: control and bidirectional characters go. */
export const print = (...lines: string[]): void => {
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
};

/** As `print`, for what is not the result. */
export const complain = (...lines: string[]): void => {
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
};

const printable = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '');

/** `1 error`, `2 errors`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

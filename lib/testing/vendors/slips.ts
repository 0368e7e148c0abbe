/** What a slip of the hand does to a file: its kind and name, and the lines after it. */
export type Slip = { kind: 'left out' | 'misspelt' | 'wrong mask' | 'moved'; name: string; lines: string[] };

/** Words behind which a person's text stands, which has no wrong spelling. */
const free = /^(descr|description|remark|Description:|<description>.*)$/;

/** A key as tests fill it in, which has no wrong spelling either. */
const key = /^["']?Key\.\d+_/;

/** A line with one word changed, for each word of it that could be wrong. */
function misspelt(line: string): string[] {
  const words = line.split(' ');
  const end = words.findIndex((word) => free.test(word));
  return words.flatMap((word, at) => {
    const other = slipped(word);
    if (other === word || key.test(word) || (end >= 0 && at > end)) return [];
    return [words.map((same, index) => (index === at ? other : same)).join(' ')];
  });
}

/** A word with a slip that no platform could take for another value of the same kind: letters are doubled, addresses and numbers broken. */
function slipped(word: string): string {
  const [, quote = '', text = word] = /^(["'])(.*)\1$/.exec(word) ?? [];
  const within = (changed: string): string => `${quote}${changed}${quote}`;
  if (/^\d+[a-z]?$/.test(text)) return within(`${text}x`);
  if (/^\d+\.\d+\.\d+\.\d+/.test(text)) return within(text.replace(/\.\d+/, '.999'));
  return within(`${text.slice(0, 2)}${text.slice(1)}`);
}

/** Slips that make a file wrong: each line left out, each word misspelt, each mask wrong. Some are beyond any check: a route left out, say. */
export const slipsOf = (lines: readonly string[], isComment: (line: string) => boolean): Slip[] =>
  lines.flatMap((line, at): Slip[] => {
    if (line.trim() === '' || isComment(line)) return [];
    const instead = (...others: string[]): string[] => [
      ...lines.slice(0, at),
      ...others,
      ...lines.slice(at + 1),
    ];
    return [
      { kind: 'left out', name: `without: ${line}`, lines: instead() },
      ...misspelt(line).map((other) => ({
        kind: 'misspelt' as const,
        name: `misspelt: ${other}`,
        lines: instead(other),
      })),
      ...(/ 255\.\S+/.test(line)
        ? [
            {
              kind: 'wrong mask' as const,
              name: `wrong mask: ${line}`,
              lines: instead(line.replace(/ 255\.\S+/, ' 255.0.255.0')),
            },
          ]
        : []),
    ];
  });

/** The share of slips in a file that a check finds, from 0 to 1, and those that it does not. */
export function caughtSlips(
  lines: readonly string[],
  isComment: (line: string) => boolean,
  isFound: (lines: readonly string[]) => boolean,
): { share: number; missed: string[]; count: number } {
  const slips = slipsOf(lines, isComment);
  const missed = slips.filter((slip) => !isFound(slip.lines)).map(({ name }) => name);
  return { share: 1 - missed.length / slips.length, missed, count: slips.length };
}

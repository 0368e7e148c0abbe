/** What a slip of the hand does to a file: its name, and the lines after it. */
type Slip = { name: string; lines: string[] };

/** A line with one word changed, for each word of it; words of a person, behind `description` or a field of that name, are left alone. */
function misspelt(line: string): string[] {
  const words = line.split(' ');
  const end = words.findIndex((word) => /^(description|Description:)$/.test(word));
  return words.flatMap((word, at) => {
    const other = slipped(word);
    if (other === word || (end >= 0 && at > end)) return [];
    return [words.map((same, index) => (index === at ? other : same)).join(' ')];
  });
}

/** A word with a slip that no platform could take for another value of the same kind: letters are doubled, addresses and numbers broken. */
function slipped(word: string): string {
  if (/^\d+$/.test(word)) return `${word}x`;
  if (/^\d+\.\d+\.\d+\.\d+/.test(word)) return word.replace(/\.\d+/, '.999');
  return `${word.slice(0, 2)}${word.slice(1)}`;
}

/** Slips that make a file wrong: each line left out, each word misspelt, each mask wrong. Some are beyond any check: a route left out, say. */
const slipsOf = (lines: readonly string[], isComment: (line: string) => boolean): Slip[] =>
  lines.flatMap((line, at): Slip[] => {
    if (line.trim() === '' || isComment(line)) return [];
    const instead = (...others: string[]): string[] => [
      ...lines.slice(0, at),
      ...others,
      ...lines.slice(at + 1),
    ];
    return [
      { name: `without: ${line}`, lines: instead() },
      ...misspelt(line).map((other) => ({ name: `misspelt: ${other}`, lines: instead(other) })),
      ...(/ 255\.\S+/.test(line)
        ? [{ name: `wrong mask: ${line}`, lines: instead(line.replace(/ 255\.\S+/, ' 255.0.255.0')) }]
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

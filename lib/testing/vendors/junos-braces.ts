/**
 * The set commands that a configuration in braces says the same as, in its order. It knows nothing of keywords: a block is what braces are around,
 * and square brackets, which may be over several lines, hold the values of one word.
 * @throws {Error} on braces that do not match, and on text outside statements
 */
export function setCommands(lines: readonly string[]): string[] {
  const heads: string[][] = [];
  const commands: string[] = [];
  let list: string[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    list.push(line.trim());
    if (list[0]?.endsWith(' [') && line.trim() !== '];') continue;
    const text = list.join(' ');
    list = [];
    if (text === '}') {
      if (!heads.pop()) throw new Error('a brace closes nothing');
      continue;
    }
    const words = text.slice(0, -1).match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
    if (words.length === 0) throw new Error(`not a statement: ${text}`);
    if (text.endsWith(' {')) heads.push(words);
    else if (text.endsWith(';')) commands.push(...statement(words).map((each) => command(heads, each)));
    else throw new Error(`not a statement: ${text}`);
  }
  const open = [...heads.flat(), ...list];
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return commands;
}

const command = (heads: readonly string[][], words: readonly string[]): string =>
  ['set', ...heads.flat(), ...words].join(' ');

/** A statement as one or, where its values are in square brackets, as one for each value. */
function statement(words: readonly string[]): string[][] {
  const open = words.indexOf('[');
  if (open < 0) return [[...words]];
  if (words.at(-1) !== ']') throw new Error(`a bracket is not closed: ${words.join(' ')}`);
  return words.slice(open + 1, -1).map((value) => [...words.slice(0, open), value]);
}

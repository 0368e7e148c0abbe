import { type ConfigLine, writer } from '@/lib/plan/config-file';
import type { Section } from '../section';
import { anyName, type Shape, shape } from './shape';

type Node = Block | Statement;

/** `list`: the values are shown together, in square brackets. */
type Statement = { words: string[]; isList: boolean; about: Set<string> };

type Block = { head: string; inside: Map<string, Node>; about: Set<string> };

const indent = '    ';

const longestList = 100;

/** The same in braces: the remarks of all sections first, since a block has lines of several. What undoes them stays set commands. */
export function bracedSections(sections: readonly Section[]): Section[] {
  const all = writer();
  for (const { write } of sections) write(all);
  const add =
    (lines: readonly ConfigLine[]): Section['write'] =>
    (file) => {
      for (const { text, about = [] } of lines) file.about(about, () => file.add(text));
    };
  return [
    {
      title: 'Before loading',
      write: add(all.lines.filter(({ text }) => text.startsWith('#'))),
      undo: () => {},
    },
    {
      title: 'Configuration',
      write: add(inBraces(all.lines, shape)),
      undo: (file) => {
        for (const { undo } of [...sections].reverse()) undo(file);
      },
    },
  ];
}

/**
 * Set commands as the same configuration in braces: blocks and statements stand where they are first named, since order has a meaning for some.
 * Lines that are no set commands are passed over.
 */
export function inBraces(lines: readonly ConfigLine[], shape: Shape): ConfigLine[] {
  const root: Block = { head: '', inside: new Map(), about: new Set() };
  for (const { text, about = [] } of lines) {
    if (text.startsWith('set ')) place(root, wordsOf(text.slice(4)), shape, about);
  }
  return [...root.inside.values()].flatMap((node) => written(node, ''));
}

/** The words of a command; what is in quotes is one. */
export const wordsOf = (command: string): string[] => command.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];

function place(root: Block, all: readonly string[], shape: Shape, about: readonly string[]): void {
  let block = root;
  let words = [...all];
  let inside = shape;
  for (;;) {
    for (const id of about) block.about.add(id);
    const [keyword = ''] = words;
    const own = Object.hasOwn(inside, keyword) ? inside[keyword] : undefined;
    const found = own ?? inside[anyName];
    if (found === undefined || typeof found === 'string') {
      if (words.length > 0) addStatement(block, words, found === 'values', about);
      return;
    }
    const length = own === undefined ? 1 : 1 + found.names;
    const head = words.slice(0, length).join(' ');
    block = blockIn(block, head);
    words = words.slice(length);
    inside = found.inside;
    if (words.length === 0) {
      for (const id of about) block.about.add(id);
      return;
    }
  }
}

function blockIn(parent: Block, head: string): Block {
  const known = parent.inside.get(head);
  if (known && 'head' in known) return known;
  const made: Block = { head, inside: new Map(), about: new Set() };
  parent.inside.set(head, made);
  return made;
}

function addStatement(
  block: Block,
  words: readonly string[],
  isList: boolean,
  about: readonly string[],
): void {
  const [keyword = '', ...values] = words;
  const key = isList ? keyword : words.join(' ');
  const known = block.inside.get(key);
  const statement =
    known && 'words' in known ? known : { words: [keyword], isList, about: new Set<string>() };
  block.inside.set(key, statement);
  for (const id of about) statement.about.add(id);
  for (const value of values) {
    if (statement === known && statement.words.slice(1).includes(value)) continue;
    statement.words.push(value);
  }
}

function written(node: Node, margin: string): ConfigLine[] {
  const about = [...node.about];
  const line = (text: string): ConfigLine => ({ text: `${margin}${text}`, about });
  if ('words' in node) return statementLines(node).map(line);
  if (node.inside.size === 0) return [line(`${node.head};`)];
  return [
    line(`${node.head} {`),
    ...[...node.inside.values()].flatMap((inner) => written(inner, margin + indent)),
    line('}'),
  ];
}

/** A list that is too long for a line has a line for each of its values. */
function statementLines({ words, isList }: Statement): string[] {
  const [keyword = '', ...values] = words;
  if (!isList || values.length < 2) return [`${words.join(' ')};`];
  const inOne = `${keyword} [ ${values.join(' ')} ];`;
  if (inOne.length <= longestList) return [inOne];
  return [`${keyword} [`, ...values.map((value) => `${indent}${value}`), '];'];
}

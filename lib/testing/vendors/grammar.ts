import { compiledForms } from './grammar-forms';

/**
 * A form that a line of a configuration may have, as the platform's documentation gives it: words as they are, `a|b` for a choice, `<1-4094>` for a
 * number, `[x y]` for words that may be missing, `WORD...` for one or more, and names of tokens in capitals (`IPV4`, `MASK`, `NAME`).
 */
export type Form = {
  form: string;
  /** The block it stands in; left out: the top level. */
  in?: string | readonly string[];
  /** The block it opens. */
  opens?: string;
  /** It ends the block it stands in. */
  closes?: true;
  /** It stands in its block once at most. */
  once?: true;
  /** Versions that have it; left out: all. */
  versions?: readonly string[];
  /** The document that gives it. */
  source: string;
};

/** How the files of a platform are checked, written from its documentation and not from the renderer. */
export type Grammar = {
  /** Which of its files this is about. */
  file: RegExp;
  comment: RegExp;
  /** `indent`: a line further in belongs to the one above. `explicit`: lines of their own end a block. `flat`: there are none. */
  blocks: 'indent' | 'explicit' | 'flat';
  forms: readonly Form[];
  /** Tokens of its own, over the common ones. */
  tokens?: Readonly<Record<string, (word: string) => boolean>>;
  /** Forms without which a block does not work, by block; the file as a whole is the block without a name. */
  required?: Readonly<Record<string, readonly string[]>>;
  /** Where lines can change places and nothing is changed; nowhere, if left out. */
  anyOrder?: AnyOrder;
};

/** That the lines of a block mean the same in any order, and why that is so. A name has to be defined before it is used all the same. */
export type AnyOrder = {
  because: string;
  /** The document that says so. */
  source: string;
  /** Blocks whose lines act in turn; an empty name is the top level. */
  but?: readonly string[];
  /** Lines that mean the same in any order even there, as long as nothing else is between them. */
  alike?: readonly RegExp[];
  /**
   * Lists whose items act in turn wherever they stand: patterns for a line behind the heads of its blocks, with the list and the item as groups.
   * What counts is in which order the items are first named.
   */
  lists?: readonly RegExp[];
};

type Block = { name: string; indent: number; line: string; seen: Set<string>; path: string };

/** A line that a form takes, the block it stands in, and the heads of that and of all blocks around it. */
type Statement = { text: string; block: string; path: string };

/** What is wrong with the lines of a file: those that no form takes, and blocks without what they require. */
export const violations = (lines: readonly string[], grammar: Grammar, version: string): string[] =>
  walk(lines, grammar, version).wrong;

function walk(lines: readonly string[], grammar: Grammar, version: string) {
  const formOf = compiledForms(grammar, version);
  const wrong: string[] = [];
  const statements: Statement[] = [];
  const stack: Block[] = [{ name: '', indent: -1, line: '', seen: new Set(), path: '' }];
  const close = (): void => {
    const block = stack.length > 1 ? stack.pop() : undefined;
    for (const form of (block && grammar.required?.[block.name]) ?? [])
      if (!block?.seen.has(form)) wrong.push(`${block?.line.trim()}: without \`${form}\``);
  };
  for (const line of lines) {
    if (line.trim() === '' || grammar.comment.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    while (grammar.blocks === 'indent' && stack.length > 1 && indent <= (stack.at(-1)?.indent ?? -1)) close();
    const { name = '', path = '', line: head = '', seen } = stack.at(-1) ?? {};
    const text = line.trim();
    const form = formOf(name, text);
    if (!form) {
      wrong.push(`${head ? `in \`${head.trim()}\`: ` : ''}no such line: ${text}`);
      continue;
    }
    if (form.once && seen?.has(form.form)) wrong.push(`${head.trim()}: twice ${text}`);
    seen?.add(form.form);
    if (form.closes) {
      close();
      continue;
    }
    statements.push({ text, block: name, path });
    if (form.opens)
      stack.push({ name: form.opens, indent, line, seen: new Set(), path: `${path} ${text}`.trim() });
  }
  if (grammar.blocks === 'explicit' && stack.length > 1)
    wrong.push(`${stack.at(-1)?.line.trim()}: never ended`);
  while (stack.length > 1) close();
  for (const form of grammar.required?.[''] ?? [])
    if (!stack[0]?.seen.has(form)) wrong.push(`the file: without \`${form}\``);
  return { wrong, statements };
}

/**
 * A text that is the same for two files that mean the same by what the grammar says of order: the lines of each block, in their order where that
 * counts.
 */
export function meaningOf(lines: readonly string[], grammar: Grammar, version: string): string {
  const { but = [], alike = [], lists = [] } = grammar.anyOrder ?? {};
  const places = new Map<string, { count: number; last: RegExp | undefined }>();
  const items = new Map<string, Set<string>>();
  const keys = walk(lines, grammar, version).statements.map(({ text, block, path }) => {
    const whole = `${path} ${text}`.trim();
    for (const pattern of lists) {
      const [, list = '', item] = pattern.exec(whole) ?? [];
      if (item !== undefined) items.set(list, (items.get(list) ?? new Set()).add(item));
    }
    if (grammar.anyOrder && !but.includes(block)) return whole;
    const place = places.get(path) ?? { count: 0, last: undefined };
    const kind = alike.find((pattern) => pattern.test(text));
    if (!kind || kind !== place.last) place.count += 1;
    places.set(path, { count: place.count, last: kind });
    return `${path} #${place.count} ${text}`;
  });
  const inTurn = [...items].map(([list, names]) => `${list} in turn: ${[...names].join(', ')}`);
  return [...keys, ...inTurn].sort().join('\n');
}

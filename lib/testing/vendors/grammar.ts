import { isIPv4, isIPv6, isPrefix } from '@/lib/addressing/prefix';

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
};

/** Words that many platforms have in common. */
const commonTokens: Readonly<Record<string, (word: string) => boolean>> = {
  IPV4: isIPv4,
  IPV6: isIPv6,
  /** A network: no bit set behind the length. */
  PREFIX: isPrefix,
  /** An address of an interface with the length of its network. */
  ADDRESS: (word) => {
    const [address = '', length = '', more] = word.split('/');
    return more === undefined && isIPv4(address) && /^([0-9]|[12][0-9]|3[0-2])$/.test(length);
  },
  MASK: (word) => isIPv4(word) && isRunOfOnes(bitsOf(word)),
  WILDCARD: (word) => isIPv4(word) && isRunOfOnes(~bitsOf(word) >>> 0),
  NUMBER: (word) => /^(0|[1-9][0-9]*)$/.test(word),
  ASN: (word) => /^[1-9][0-9]{0,9}$/.test(word) && Number(word) <= 4_294_967_295,
  NAME: (word) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(word),
  /** A key, or the mark where one is to be. */
  KEY: (word) => /^<key-[A-Za-z0-9-]+>$/.test(word) || /^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$/.test(word),
  TEXT: (word) => word !== '',
};

const bitsOf = (address: string): number =>
  address.split('.').reduce((bits, octet) => ((bits << 8) | Number(octet)) >>> 0, 0);

const isRunOfOnes = (bits: number): boolean => {
  const zeros = ~bits >>> 0;
  return ((zeros + 1) & zeros) >>> 0 === 0;
};

type Block = { name: string; indent: number; line: string; seen: Set<string> };

/** What is wrong with the lines of a file: those that no form takes, and blocks without what they require. */
export function violations(lines: readonly string[], grammar: Grammar, version: string): string[] {
  const forms = compiled(grammar).filter(({ versions }) => !versions || versions.includes(version));
  const found: string[] = [];
  const stack: Block[] = [{ name: '', indent: -1, line: '', seen: new Set() }];
  const close = (): void => {
    const block = stack.length > 1 ? stack.pop() : undefined;
    for (const form of (block && grammar.required?.[block.name]) ?? [])
      if (!block?.seen.has(form)) found.push(`${block?.line.trim()}: without \`${form}\``);
  };
  for (const line of lines) {
    if (line.trim() === '' || grammar.comment.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    while (grammar.blocks === 'indent' && stack.length > 1 && indent <= (stack.at(-1)?.indent ?? -1)) close();
    const block = stack.at(-1);
    const words = line.trim().split(/ +/);
    const form = forms.find((each) => each.in.includes(block?.name ?? '') && each.takes(words));
    if (!form) {
      found.push(`${block?.line ? `in \`${block.line.trim()}\`: ` : ''}no such line: ${line.trim()}`);
      continue;
    }
    block?.seen.add(form.form);
    if (form.opens) stack.push({ name: form.opens, indent, line, seen: new Set() });
    else if (form.closes) close();
  }
  if (grammar.blocks === 'explicit' && stack.length > 1)
    found.push(`${stack.at(-1)?.line.trim()}: never ended`);
  while (stack.length > 1) close();
  for (const form of grammar.required?.[''] ?? []) {
    if (!stack[0]?.seen.has(form)) found.push(`the file: without \`${form}\``);
  }
  return found;
}

type Compiled = Omit<Form, 'in'> & { in: readonly string[]; takes: (words: readonly string[]) => boolean };

const cache = new WeakMap<Grammar, Compiled[]>();

function compiled(grammar: Grammar): Compiled[] {
  const known = cache.get(grammar);
  if (known) return known;
  const tokens = { ...commonTokens, ...grammar.tokens };
  const made = grammar.forms.map((form) => {
    const parts = partsOf(form.form, tokens);
    return { ...form, in: [form.in ?? ''].flat(), takes: (words: readonly string[]) => fits(words, parts) };
  });
  cache.set(grammar, made);
  return made;
}

/** One step of a form: a word that has to fit, or words that may be missing; `repeats` takes one or more. */
type Part = { fits: (word: string) => boolean; repeats: boolean } | { maybe: Part[] };

function partsOf(form: string, tokens: Readonly<Record<string, (word: string) => boolean>>): Part[] {
  const words = form.match(/\[|\]|[^\s[\]]+/g) ?? [];
  let at = 0;
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    while (at < words.length) {
      const word = words[at++] ?? '';
      if (word === ']') return parts;
      if (word === '[') parts.push({ maybe: sequence() });
      else parts.push(wordPart(word, tokens));
    }
    return parts;
  };
  return sequence();
}

function wordPart(written: string, tokens: Readonly<Record<string, (word: string) => boolean>>): Part {
  const repeats = written.endsWith('...');
  const word = repeats ? written.slice(0, -3) : written;
  const choices = word.split('|').map((choice): ((given: string) => boolean) => {
    const [, least, most] = /^<([0-9]+)-([0-9]+)>$/.exec(choice) ?? [];
    if (least !== undefined && most !== undefined)
      return (given) =>
        /^[0-9]+$/.test(given) && Number(given) >= Number(least) && Number(given) <= Number(most);
    const token = tokens[choice];
    return token ?? ((given) => given === choice);
  });
  return { fits: (given) => choices.some((choice) => choice(given)), repeats };
}

function fits(words: readonly string[], parts: readonly Part[]): boolean {
  const [part, ...rest] = parts;
  if (!part) return words.length === 0;
  if ('maybe' in part) return fits(words, [...part.maybe, ...rest]) || fits(words, rest);
  const [word, ...others] = words;
  if (word === undefined || !part.fits(word)) return false;
  return fits(others, rest) || (part.repeats && fits(others, parts));
}

import { isIPv4, isIPv6, isPrefix } from '@/lib/addressing/prefix';
import type { Form, Grammar } from './grammar';

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

type Compiled = Omit<Form, 'in'> & { in: readonly string[]; takes: (words: readonly string[]) => boolean };

/** Finds the form that takes a line, by the name of the block it stands in. */
type FormOf = (block: string, line: string) => Compiled | undefined;

const finders = new WeakMap<Grammar, Map<string, FormOf>>();

/** The forms of a grammar in a version. What was found for a line is kept: slips change one line of many. */
export function compiledForms(grammar: Grammar, version: string): FormOf {
  const known = finders.get(grammar) ?? new Map<string, FormOf>();
  finders.set(grammar, known);
  const finder = known.get(version) ?? finderOf(compiled(grammar), version);
  known.set(version, finder);
  return finder;
}

function finderOf(all: readonly Compiled[], version: string): FormOf {
  const forms = all.filter(({ versions }) => !versions || versions.includes(version));
  const found = new Map<string, Compiled | undefined>();
  return (block, line) => {
    const key = `${block}\n${line}`;
    if (found.has(key)) return found.get(key);
    const words = line.split(/ +/);
    const form = forms.find((each) => each.in.includes(block) && each.takes(words));
    found.set(key, form);
    return form;
  };
}

function compiled(grammar: Grammar): Compiled[] {
  const tokens = { ...commonTokens, ...grammar.tokens };
  return grammar.forms.map((form) => {
    const parts = partsOf(form.form, tokens);
    return { ...form, in: [form.in ?? ''].flat(), takes: (words: readonly string[]) => fits(words, parts) };
  });
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

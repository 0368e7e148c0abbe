import type { ConfigFile } from '@/lib/plan/config-file';
import { type Fill, marked } from '@/lib/plan/slots';

/** A file as a template for Terraform's `templatefile`, and the names of the variables in it. */
export type Template = { file: ConfigFile; variables: ReadonlySet<string> };

/** How to make templates of files. */
type Making = {
  /** Renders the files with what a slot is given. */
  render: (fill: Fill) => ConfigFile[];
  /** The template variable for a slot; undefined for one that stays marked. */
  variableOf: (slotId: string) => string | undefined;
  /** A text that the files cannot have; see `unusedMark`. */
  mark: string;
};

/**
 * Renders files with a template variable in place of each slot that has one; other slots are marked. All else in the files is escaped, so that Terraform
 * gives it back as it is.
 */
export function templatesOf({ render, variableOf, mark }: Making): Template[] {
  const variables: string[] = [];
  const files = render((slot) => {
    const variable = variableOf(slot.id);
    if (variable === undefined) return marked(slot);
    if (!variables.includes(variable)) variables.push(variable);
    return `${mark}${variables.indexOf(variable)}${end}`;
  });
  const pattern = new RegExp(`${mark}([0-9]+)${end}`);
  return files.map((file) => {
    const used = new Set<string>();
    const lines = file.lines.map((line) => {
      // Most lines of a large file have neither a slot nor anything to escape.
      if (!line.text.includes(mark) && !line.text.includes('{')) return line;
      const parts = line.text.split(pattern);
      const names = parts.map((part, index) => (index % 2 === 1 ? variables[Number(part)] : undefined));
      for (const name of names) if (name) used.add(name);
      const text = parts
        .map((part, index) => piece(part, { name: names[index], next: names[index + 1] }))
        .join('');
      return { ...line, text };
    });
    return { file: { ...file, lines }, variables: used };
  });
}

const end = 'z';

const start = 'tloutside';

/** Letters that tell a mark from what follows its start elsewhere in the text: more words than any design has room for. */
const tail = 5;

/**
 * A mark of letters alone, which no target quotes or changes. It is not in the text, nor in anything made of it by leaving out or simplifying
 * characters, as names in device files are. It is short, whatever the text: a hostile one costs no more than its length.
 */
export function unusedMark(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();
  if (!letters.includes(start)) return start;
  const tails = new Set<string>();
  for (let at = letters.indexOf(start); at >= 0; at = letters.indexOf(start, at + 1))
    tails.add(letters.slice(at + start.length, at + start.length + tail));
  let count = 0;
  while (tails.has(word(count))) count++;
  return start + word(count);
}

/** A number as letters, a different word for each. */
const word = (count: number): string =>
  Array.from(
    { length: tail },
    (_, place) => alphabet[Math.floor(count / alphabet.length ** place) % alphabet.length],
  ).join('');

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function piece(literal: string, { name, next }: { name?: string; next?: string }): string {
  if (name) return `\${${name}}`;
  const escaped = escapeTemplate(literal);
  // A dollar sign right before a variable would make it an escape.
  return next && escaped.endsWith('$') ? `${escaped.slice(0, -1)}\${"$"}` : escaped;
}

/** Text that a Terraform template gives back unchanged. */
export const escapeTemplate = (text: string): string => text.replace(/\$\{/g, '$$${').replace(/%\{/g, '%%{');

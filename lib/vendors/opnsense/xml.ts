import type { Writer } from '@/lib/plan/config-file';
import { hasMark } from '@/lib/plan/slots';
import { xmlText } from '@/lib/plan/text';

/** An element with a text, or with elements in it; what it is about counts for all that is in it. */
export type Element = {
  name: string;
  uuid?: string;
  version?: string;
  value?: string | number;
  children?: readonly Element[];
  about?: readonly string[];
};

/** Elements with a text each, in order. */
export const leaves = (values: Readonly<Record<string, string | number>>): Element[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

/** Writes an element, a line for each tag, with two blanks for each level. An open slot is not escaped: no parser takes the file while it stands. */
export function writeElement(file: Writer, element: Element, level = 0): void {
  const { name, uuid, version, value, children = [], about } = element;
  const indent = '  '.repeat(level);
  const attributes = `${uuid ? ` uuid="${uuid}"` : ''}${version ? ` version="${version}"` : ''}`;
  const write = (): void => {
    if (value !== undefined) {
      const text = hasMark(`${value}`) ? `${value}` : xmlText(`${value}`);
      file.add(`${indent}<${name}${attributes}>${text}</${name}>`);
      return;
    }
    file.add(`${indent}<${name}${attributes}>`);
    for (const child of children) writeElement(file, child, level + 1);
    file.add(`${indent}</${name}>`);
  };
  if (about) file.about(about, write);
  else write();
}

import { SaxesParser } from 'saxes';

/** An element as an independent parser reads it. */
export type XmlNode = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
};

/** The root element of a document; an Error where it is not well-formed. */
export function parsedXml(text: string): XmlNode | Error {
  const parser = new SaxesParser();
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const stack: XmlNode[] = [root];
  let failure: Error | undefined;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, children: [], text: '' };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (part) => {
    const node = stack.at(-1);
    if (node) node.text += part;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(text).close();
  const [only, more] = root.children;
  if (failure) return failure;
  return only && !more ? only : new Error('not one root element');
}

/** All elements of a name, wherever they are. */
export const allNamed = (node: XmlNode, name: string): XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => allNamed(child, name)),
];

/** The text of an element's child; empty where there is none. */
export const fieldOf = (node: XmlNode, name: string): string =>
  node.children.find((child) => child.name === name)?.text ?? '';

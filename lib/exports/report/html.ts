import { htmlText } from '@/lib/plan/text';

/** Markup that is safe to write. Made by the functions of this file only. */
export type Html = { readonly markup: string };

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Html | string | number | undefined;

/** An element with everything in it on one line. Strings become text, never markup. */
export const inline = (tag: string, attributes: Attributes, ...children: readonly Child[]): Html => ({
  markup: `${opening(tag, attributes)}${joined(children, '')}</${tag}>`,
});

/** An element with its children on lines between its tags. */
export const block = (tag: string, attributes: Attributes, ...children: readonly Child[]): Html => ({
  markup: [opening(tag, attributes), ...markups(children), `</${tag}>`].join('\n'),
});

/** An element that has no content. */
export const empty = (tag: string, attributes: Attributes): Html => ({ markup: opening(tag, attributes) });

/** Several after one another, each on a line of its own. */
export const all = (...children: readonly Child[]): Html => ({ markup: joined(children, '\n') });

/** Several after one another on one line. */
export const run = (...children: readonly Child[]): Html => ({ markup: joined(children, '') });

const opening = (tag: string, attributes: Attributes): string => {
  let text = `<${tag}`;
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) text += ` ${name}="${htmlText(String(value))}"`;
  return `${text}>`;
};

const joined = (children: readonly Child[], between: string): string => markups(children).join(between);

const markups = (children: readonly Child[]): string[] =>
  children.flatMap((child) =>
    child === undefined ? [] : typeof child === 'object' ? child.markup || [] : htmlText(String(child)),
  );

/** A table: names of columns, and for each row a cell for each column, the first of which is the row's name. */
export const table = (
  { caption, columns }: { caption: string; columns: readonly string[] },
  rows: readonly (readonly Child[])[],
): Html =>
  rows.length === 0
    ? inline('p', { class: 'none' }, 'None.')
    : block(
        'table',
        {},
        inline('caption', {}, caption),
        block('thead', {}, inline('tr', {}, ...columns.map((name) => inline('th', { scope: 'col' }, name)))),
        block(
          'tbody',
          {},
          ...rows.map(([name, ...cells]) =>
            inline(
              'tr',
              {},
              inline('th', { scope: 'row' }, name),
              ...cells.map((cell) => inline('td', {}, cell)),
            ),
          ),
        ),
      );

/** Values below one another in a cell; a dash where there are none. */
export const list = (values: readonly (string | Html)[]): Html =>
  values.length === 0
    ? inline('span', { class: 'none' }, '–')
    : run(...values.map((value) => inline('div', {}, value)));

/** What is typed or read on a device. */
export const code = (text: string | number): Html => inline('code', {}, text);

/** The place of a tunnel in the page. */
export const anchorOf = (tunnel: string): string => `tunnel-${tunnel.replace(/[^A-Za-z0-9]+/g, '-')}`;

import type { Section } from './section';

/** A field of a form, as the device's user interface names it, and what it gets. */
export type Field = { name: string; value: string | number };

/** A form of a user interface: where it is, its fields from top to bottom, and what it is about. */
export type Page = { place: string; fields: readonly Field[]; about?: readonly string[] };

type Sheet = {
  title: string;
  pages: readonly Page[];
  /** What takes it all away again, last first: an order in lower case each, such as `delete the alias`. */
  undo: readonly { text: string; about?: readonly string[] }[];
};

/**
 * A section of a worksheet, for devices that are set up by hand: each page is a line with its place, and below it, further in, a line for each
 * field, `Name: value`, with the values of a page one under the other. The lines are about the page's ids; without any, about the gateway.
 */
export const worksheetSection = ({ title, pages, undo }: Sheet): Section => ({
  title,
  write: (file) => {
    for (const page of pages) {
      const write = (): void => file.add(...pageLines(page));
      if (page.about) file.about(page.about, write);
      else write();
    }
  },
  undo: (file) => {
    for (const { text, about } of undo) {
      if (about) file.about(about, () => file.add(text));
      else file.add(text);
    }
  },
});

function pageLines({ place, fields }: Page): string[] {
  const width = Math.max(0, ...fields.map(({ name }) => name.length)) + 2;
  return [place, ...fields.map(({ name, value }) => `  ${`${name}:`.padEnd(width)}${value}`)];
}

import type { Form } from './grammar';

/**
 * The forms of a page of a worksheet: the line with its place opens a block, and each field is a line in it, `Name: value`. `*` is before a field that
 * the page must have once, `+` before one that it must have once or more.
 */
export function pageForms(place: string, source: string, fields: readonly string[]): Form[] {
  const forms = fields.map((field): Form => {
    const form = { form: field.replace(/^[*+]/, ''), in: place, source };
    return field.startsWith('*') ? { ...form, once: true } : form;
  });
  return [{ form: place, opens: place, source }, ...forms];
}

/** The fields that each page cannot do without, as `required` of a grammar. */
export const requiredOf = (pages: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(pages).map(([place, fields]) => [
      place,
      fields.filter((field) => /^[*+]/.test(field)).map((field) => field.slice(1)),
    ]),
  );

/**
 * Each field of a worksheet with the place of its page and the value of the page's first field before it, `place {first} / Name: value`, so that it
 * means something by itself.
 */
export function placed(lines: readonly string[]): string[] {
  let place = '';
  let first: string | undefined;
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    if (!line.startsWith(' ')) {
      place = line;
      first = undefined;
      return [];
    }
    const field = line.trim().replace(/: +/, ': ');
    first ??= field.replace(/^[^:]*: /, '');
    return [`${place} {${first}} / ${field}`];
  });
}

/** Each page of a worksheet as one text. */
export function pageTexts(lines: readonly string[]): string[] {
  const pages: string[] = [];
  for (const line of lines.filter((text) => !text.startsWith('#') && text.trim() !== '')) {
    if (line.startsWith(' ')) pages.push(`${pages.pop() ?? ''}\n${line.trim().replace(/: +/, ': ')}`);
    else pages.push(line);
  }
  return pages;
}

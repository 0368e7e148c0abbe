// The one place where a person's text is made safe for a target. Exporters use these and nothing else.

/**
 * Text for a comment or description of a device or program: printable ASCII on one line. Letters with accents lose them,
 * other signs outside ASCII become a space, and characters that some target obeys even in a comment or quoted text are left out:
 * quotes, backquote, backslash, `$ % { } < > ; ! # ? | ^ ~ *` .
 */
export function plain(text: string, max = 80): string {
  const ascii = text
    .slice(0, max * 8)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/["'`\\${}%<>;!#?|^~*]/g, '')
    .replace(/ +/g, ' ')
    .trim();
  return ascii.length <= max ? ascii : ascii.slice(0, max).trimEnd();
}

/** A word of a-z, 0-9 and hyphens, a letter first, at most `max` characters; `fallback` where nothing is left. */
export function slug(text: string, { max, fallback }: { max: number; fallback: string }): string {
  const word = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, max)
    .replace(/-+$/g, '');
  return word || fallback;
}

/** A name as devices write their interfaces: letters, digits and `. _ : / -`, a letter first; all else is left out. */
export function deviceWord(text: string, { max, fallback }: { max: number; fallback: string }): string {
  const word = text
    .slice(0, 400)
    .replace(/[^A-Za-z0-9._:/-]+/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, max);
  return word || fallback;
}

/** A quoted HCL string: quotes, backslashes, control characters and the template markers `${` and `%{` are escaped. */
export function hclString(text: string): string {
  // Most strings of a bundle are ids, addresses and words, with nothing to escape.
  if (/^[A-Za-z0-9 ._:/-]*$/.test(text)) return `"${text}"`;
  const escaped = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\$\{/g, '$$${')
    .replace(/%\{/g, '%%{');
  return `"${escaped}"`;
}

/** A word of a POSIX shell command, single-quoted. Line breaks and other control characters become spaces. */
export function shellWord(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(line) ? line : `'${line.replace(/'/g, `'\\''`)}'`;
}

/** Text for Markdown: one line, with every character that Markdown or HTML would obey taken away or escaped; nothing becomes a link or a list. */
export function markdownText(text: string, max = 120): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/[<>&"']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\\`*_{}[\]()#+!|~$%@]/g, '\\$&')
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replace(/^[-=]/, '\\$&')
    .replace(/:\/\//g, '\\$&')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** Text in an XML document, between tags or in a quoted attribute: characters that XML 1.0 does not have become spaces (section 2.2). */
export const xmlText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');

/** Text for HTML, between tags or in a quoted attribute: one line, at most `max` characters, with every character that HTML obeys escaped. */
export function htmlText(text: string, max = 2000): string {
  // Most of a page is our own words, with nothing to escape.
  if (text.length <= max && /^[\w .,:;()/+-]*$/.test(text)) return text;
  return text
    .slice(0, max)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A cell of a CSV file: quoted, and never starting with a sign that a spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const safe = /^\s*[=+\-@]/.test(line) ? `'${line}` : line;
  return `"${safe.replace(/"/g, '""')}"`;
}

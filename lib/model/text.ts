// Characters that a name or note never needs and that other programs obey: control characters, line and
// paragraph separators, and the bidirectional controls of Unicode TR 36 ("Trojan source").
const controls = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of at most `max` UTF-16 units: line breaks and tabs become a space, control and bidirectional characters go. */
export function cleanLine(text: string, max: number): string {
  const line = text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(controls, '')
    .replace(loneSurrogates, '')
    .trim();
  return cut(line, max);
}

/** Text of several lines: as `cleanLine`, but line feeds and tabs stay. */
export function cleanText(text: string, max: number): string {
  const cleaned = text.replace(/\r\n?/g, '\n').replace(controls, '').replace(loneSurrogates, '');
  return cut(cleaned, max);
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(loneSurrogates, '').trimEnd();
}

/**
 * JSON in which characters that steer a terminal or change the order of what is shown stand as their escapes: the same value (RFC 8259 section 7),
 * but nothing is hidden from who reads the text. Line feeds of the layout stay.
 */
export const escapeControls = (json: string): string =>
  json.replace(
    /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

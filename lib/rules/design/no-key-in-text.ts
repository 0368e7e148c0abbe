import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

const note = (text: string) => example({}, [piece('note', 'note', { text })]);

export const rule = defineRule({
  id: 'design/no-key-in-text',
  severity: 'warning',
  title: 'Keys and passwords do not belong in a design.',
  why: 'A design travels in files, links and version control: whoever reads it would have the key.',
  sources: [
    {
      name: 'CWE-312, “Cleartext Storage of Sensitive Information”',
      url: 'https://cwe.mitre.org/data/definitions/312.html',
      checked: '2026-11-23',
    },
    aws.tunnels,
  ],
  examples: {
    bad: () => note('Pre-shared key: kR8wq2Lm0ZxT5vNb7YcJ'),
    good: () => note('The pre-shared key is in the vault.'),
  },
  *check({ design, name }) {
    for (const object of Object.values(design.objects)) {
      const fields: Readonly<Record<string, unknown>> = object;
      for (const field of Object.keys(fields)) {
        const value = fields[field];
        if (field === 'id' || typeof value !== 'string' || !looksLikeKey(value)) continue;
        yield {
          what: `The ${field} of ${name(object.id)} looks as if it held a key or password.`,
          action:
            'Take it out, keep it in a vault, and enter keys only at export; use a new key if this one was real.',
          at: [{ id: object.id, field }],
        };
      }
    }
  },
});

const named =
  /\b(?:psk|pre-?shared[ -]?key|password|passwd|passphrase|secret|api[ -]?key)\b\s*(?:is|[:=])\s*["']?([^\s"']{6,})/i;
/** A word such as `psk=` with the shortest value. */
const shortest = 10;
const digit = /\d/;
const shortestToken = 20;
const token = /[A-Za-z0-9+/_.=-]{20,}/g;

/** A value that is called a key, or a long word without meaning: both letter cases and several digits, and no separators of names. */
function looksLikeKey(text: string): boolean {
  // Neither is without digits; most texts are names, which tells at once.
  if (text.length < shortest || !digit.test(text)) return false;
  const value = named.exec(text)?.[1];
  if (value !== undefined && digit.test(value)) return true;
  if (text.length < shortestToken) return false;
  return (text.match(token) ?? []).some(
    (word) =>
      /[a-z]/.test(word) &&
      /[A-Z]/.test(word) &&
      (word.match(/\d/g) ?? []).length >= 3 &&
      !/[./_-]/.test(word),
  );
}

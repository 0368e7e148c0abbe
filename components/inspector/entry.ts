import type { z } from 'zod';
import { parseAsn } from '@/lib/addressing/asn';
import { bare, type Control, entrySchema, type FieldSpec } from './fields';

/** What was typed, read: a value, or what is wrong with it. `undefined` as a value removes the field. */
export type Entry = { ok: true; value: unknown } | { ok: false; message: string };

/** Reads what was typed into a field. */
export function readEntry(spec: FieldSpec, text: string): Entry {
  const trimmed = text.trim();
  if (trimmed === '' && spec.optional && spec.control.is !== 'values') return { ok: true, value: undefined };
  const { control } = spec;
  switch (control.is) {
    case 'number':
      return check(spec.schema, /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN, control);
    case 'asn': {
      const asn = parseAsn(trimmed.replace(/^AS\s*/i, ''));
      return asn === undefined
        ? { ok: false, message: 'Must be an AS number from 1 to 4294967295, plain or dotted (1.10).' }
        : { ok: true, value: asn };
    }
    case 'values':
      return readValues(spec, text);
    case 'pairs':
      return readPairs(spec, text);
    case 'choice':
      return check(
        spec.schema,
        control.values.find((value) => String(value) === trimmed),
        control,
      );
    default:
      return check(spec.schema, control.is === 'lines' ? text : trimmed, control);
  }
}

/** Whether a value fits a field, with the message a person understands. */
export function check(schema: z.ZodType, value: unknown, control: Control): Entry {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, message: explain(result.error.issues[0], control, value) };
}

function explain(issue: z.core.$ZodIssue | undefined, control: Control, value: unknown): string {
  if (control.is === 'number') {
    const { min, max } = control;
    if (min !== undefined && max !== undefined) return `Must be a whole number from ${min} to ${max}.`;
    return 'Must be a whole number.';
  }
  if (value === '' || value === undefined) return 'Must not be empty.';
  if (issue?.code === 'too_big')
    return `At most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}.`;
  if (issue?.code === 'too_small') return 'Must not be empty.';
  if (control.is === 'choice') return 'Choose one of the list.';
  return sentence(issue?.message ?? 'does not fit here');
}

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};

/** Most bad entries that a message spells out. */
const named = 3;

/** Entries parted by commas, semicolons, blanks or line ends; the same one twice counts once. */
function readValues(spec: FieldSpec, text: string): Entry {
  const element = entrySchema(spec.schema);
  const item: Control = spec.control.is === 'values' ? spec.control.item : { is: 'text' };
  if (!element) return { ok: false, message: 'Does not fit here.' };
  const values: unknown[] = [];
  const bad: string[] = [];
  let message = '';
  for (const word of wordsOf(text, item)) {
    const entry = check(element, word, item);
    if (!entry.ok) {
      bad.push(word);
      message ||= entry.message;
    } else if (!values.includes(entry.value)) values.push(entry.value);
  }
  if (bad.length > 0) {
    const more = bad.length > named ? ` and ${bad.length - named} more` : '';
    const list = bad.slice(0, named).map((word) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`);
    return {
      ok: false,
      message: `${list.join(', ')}${more}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    };
  }
  if (values.length === 0 && bare(spec.schema) !== spec.schema) {
    const empty = spec.schema.safeParse(undefined);
    if (empty.success) return { ok: true, value: empty.data };
  }
  return check(spec.schema, values, spec.control);
}

const wordsOf = (text: string, item: Control): string[] =>
  text.split(item.is === 'text' ? /[,;\n]+/ : /[\s,;]+/).flatMap((word) => word.trim() || []);

/** Lines of `key = value`. */
function readPairs(spec: FieldSpec, text: string): Entry {
  const pairs: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    const key = line.slice(0, at).trim();
    if (at < 1 || key === '') return { ok: false, message: `“${line.trim()}”: must be key = value.` };
    pairs[key] = line.slice(at + 1).trim();
  }
  return Object.keys(pairs).length === 0
    ? { ok: true, value: undefined }
    : check(spec.schema, pairs, spec.control);
}

/** A value as the text that a person edits. */
export function entryText(control: Control, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (control.is === 'values' && Array.isArray(value)) return value.join('\n');
  if (control.is === 'pairs' && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${key} = ${String(inner)}`)
      .join('\n');
  }
  return String(value);
}

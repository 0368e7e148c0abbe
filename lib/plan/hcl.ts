import { hclString, plain } from './text';

// The subset of HCL (HCL Native Syntax Specification) that bundles need. Text of a person enters only through `text` and
// `comment`; names come from us or from ids, and are checked.

/** An HCL expression. */
export type Expression =
  | { kind: 'code'; code: string }
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'object'; entries: readonly Entry[] }
  | { kind: 'call'; name: string; first: Expression; object: Expression };

/** An entry of an object; `about` names what of the design it is about. */
export type Entry = { key: string; value: Expression; about?: readonly string[] };

/** What stands in a body: an argument, a nested block, a comment, or a blank line that ends a group. */
export type Item = Attribute | Block | Comment | Gap;
export type Attribute = { kind: 'attribute'; name: string; value: Expression; about?: readonly string[] };
export type Block = {
  kind: 'block';
  type: string;
  labels: readonly string[];
  body: readonly Item[];
  about?: readonly string[];
};
export type Comment = { kind: 'comment'; text: string; about?: readonly string[] };
export type Gap = { kind: 'gap' };

/** A blank line. */
export const gap: Gap = { kind: 'gap' };

const identifier = /^[A-Za-z_][A-Za-z0-9_-]*$/;

function checked(name: string): string {
  if (!identifier.test(name)) throw new RangeError(`not an HCL identifier: ${JSON.stringify(name)}`);
  return name;
}

/** A string literal, escaped. */
export const text = (value: string): Expression => ({ kind: 'code', code: hclString(value) });
/** A number literal. */
export const numeric = (value: number): Expression => ({ kind: 'code', code: String(value) });
/** A boolean literal. */
export const truth = (value: boolean): Expression => ({ kind: 'code', code: String(value) });
/** A list; on one line when it is short and plain. */
export const list = (items: readonly Expression[]): Expression => ({ kind: 'list', items });
/** An object, one entry a line. */
export const object = (entries: readonly Entry[]): Expression => ({ kind: 'object', entries });
/** A reference such as `aws_vpc.main.id`. Throws RangeError on a part that is no identifier. */
export const reference = (...parts: string[]): Expression => ({
  kind: 'code',
  code: parts.map(checked).join('.'),
});
/** HCL as it is, for fixed text of ours only: types, conditions, version constraints. */
export const raw = (code: string): Expression => ({ kind: 'code', code });
/** A call whose last argument is an object: `name(first, { … })`. */
export const call = (name: string, first: Expression, argument: Expression): Expression => ({
  kind: 'call',
  name: checked(name),
  first,
  object: argument,
});
/** A string that starts with the bundle's own folder. */
export const inModule = (path: string): Expression => ({
  kind: 'code',
  code: `"\${path.module}/${hclString(path).slice(1)}`,
});

/** An argument. Throws RangeError on a name that is no identifier. */
export const attribute = (name: string, value: Expression, about?: readonly string[]): Attribute => ({
  kind: 'attribute',
  name: checked(name),
  value,
  ...(about ? { about } : {}),
});

/** A block. Throws RangeError on a type or label that is no identifier. */
export const block = (
  type: string,
  labels: readonly string[],
  body: readonly Item[],
  about?: readonly string[],
): Block => ({
  kind: 'block',
  type: checked(type),
  labels: labels.map(checked),
  body,
  ...(about ? { about } : {}),
});

/** A kind and a name for a comment, without saying one twice: `Transit gateway Paris`, but just `Paris transit gateway`. */
export function called(kind: string, name: string): string {
  const [a, b] = [kind.toLowerCase(), name.toLowerCase()];
  if (b.includes(a)) return name;
  return a.includes(b) ? kind : `${kind} ${name}`;
}

/** A comment line; what is not safe in a comment is taken out. */
export const comment = (words: string, about?: readonly string[]): Comment => ({
  kind: 'comment',
  text: plain(words, 200),
  ...(about ? { about } : {}),
});

/** A key of an object: a bare word where HCL takes one, else a quoted string. */
export const objectKey = (key: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : hclString(key);

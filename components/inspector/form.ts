import { createContext, type ReactNode, useContext } from 'react';
import type { Choice } from '@/components/ui/Select';
import type { Control, FieldSpec } from './fields';

export type Path = readonly (string | number)[];

/** Draws fields; handed down so that a list can hold a form, which can hold a list. */
export type Rows = (fields: readonly FieldSpec[], path: Path) => ReactNode;

/** What a form's fields write to and ask: an object of the design, its settings, or a new entry that is not in the design yet. */
export interface FormHost {
  /** Tells drafts of different hosts apart. */
  id: string;
  value: unknown;
  readOnly: boolean;
  /** Takes a value that fits its field; returns why it could not, if so. */
  set(path: Path, value: unknown, what: string): string | undefined;
  /** What holds while the field is empty. */
  automatic(path: Path): string | undefined;
  /** What the field can be picked from. */
  choices(control: Control, path: Path): readonly Choice[];
  /** Whether a list of the catalog has anything for the object’s cloud and type. */
  offers(list: string): boolean;
  /** What is wrong at the field, in words. */
  problems(path: Path): readonly string[];
  /** A field that is to be shown, as `uplinks/0/address`. */
  revealed: string | undefined;
}

const Host = createContext<FormHost | undefined>(undefined);

export const FormHostProvider = Host.Provider;

export function useFormHost(): FormHost {
  const host = useContext(Host);
  if (!host) throw new Error('a field needs a form around it');
  return host;
}

/** The value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

/** A path as rules and plans write it. */
export const pathText = (path: Path): string => path.join('/');

/** A label inside a sentence: `Outside address` becomes `outside address`, `ASN` stays. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** One entry of a list, by the list's label: `Route tables` becomes `route table`. */
export const entryWord = (spec: FieldSpec): string => inSentence(spec.label).replace(/s$/, '');

/** An id that no entry of a list has: the first letters of the list's name and a number. */
export function freeEntryId(list: string, entries: readonly unknown[]): string {
  const initials = list.charAt(0) + list.replace(/[^A-Z]/g, '').toLowerCase();
  const taken = new Set(entries.map((entry) => valueAt(entry, ['id'])));
  let index = entries.length + 1;
  while (taken.has(`${initials}${index}`)) index += 1;
  return `${initials}${index}`;
}

/** Whether a field is shown: it means something for the object, or has a value that a person should be able to see and take away. */
export const isShown = (host: FormHost, { needs, key }: FieldSpec, path: Path): boolean =>
  needs === undefined || valueAt(host.value, [...path, key]) !== undefined || host.offers(needs);

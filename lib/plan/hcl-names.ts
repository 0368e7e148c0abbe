import { slug } from './text';

// A resource is named after what the person calls the object, followed by the object's id, so that two objects never share a name and none
// takes over another's. A rename changes the first half only; the bundle says so to Terraform with `moved` blocks.

/** An object as far as its Terraform name goes. */
export type Nameable = { id: string; name: string };

/** One part of a name. Single hyphens become underscores, so that parts joined by two stay apart; different ids give different parts. */
const part = (id: string): string => id.replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, '_');

const maxWord = 40;

/** The part that stands for an object: `berlin_office-site_k3x9ab`, or the id alone where the name says no more. */
export function objectPart({ id, name }: Nameable): string {
  const word = slug(name, { max: maxWord, fallback: '' }).replace(/-/g, '_');
  const own = part(id);
  return word === '' || word === own ? own : `${word}-${own}`;
}

/**
 * The Terraform name of a thing: the object it is or lies in, then ids of what lies in that or of what it is for. Different lists of ids give
 * different names.
 */
export const nameOf = (...parts: readonly (string | Nameable)[]): string =>
  parts.map((item) => (typeof item === 'string' ? part(item) : objectPart(item))).join('__');

/** The parts of a name that `nameOf` made. */
export const partsOfName = (name: string): string[] => name.split('__');

/** A prefix as a part of a name; different prefixes give different parts. */
export const prefixName = (prefix: string): string => prefix.replace(/[./]/g, '_').replace(/:/g, '-');

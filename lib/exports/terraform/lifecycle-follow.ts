import { put } from '@/lib/plan/maps';

/** What arguments refer to. */
export type References = {
  /** Whether a resource has that argument of its own; else it is a value that the provider gives. */
  has(address: string, argument: string): boolean;
  /** The arguments of a resource as text, by path. */
  texts(address: string): ReadonlyMap<string, string>;
};

/** What happens to a resource: whether it is replaced, and which of its own arguments change. */
export type Fate = { isReplaced: boolean; changed: ReadonlySet<string> };

type Dependent = { address: string; path: string; attribute: string };

/**
 * Gives the arguments of other resources that get a new value with a resource: with one that is replaced, each that holds a value its provider gives;
 * with one that is changed, each that holds a changed argument.
 */
export function affectedBy(
  addresses: readonly string[],
  { has, texts }: References,
): (source: string, fate: Fate) => Dependent[] {
  let dependents: Map<string, Dependent[]> | undefined;
  return (source, { isReplaced, changed }) => {
    dependents ??= dependentsAmong(addresses, texts);
    return (dependents.get(source) ?? []).filter(
      ({ attribute }) => changed.has(attribute) || (isReplaced && !has(source, attribute)),
    );
  };
}

const reference = /([a-z][a-z0-9_]*\.[A-Za-z_][A-Za-z0-9_-]*)\.([a-z][a-z0-9_]*)/g;

function dependentsAmong(addresses: readonly string[], texts: References['texts']): Map<string, Dependent[]> {
  const found = new Map<string, Dependent[]>();
  for (const address of addresses)
    for (const [path, text] of texts(address))
      if (text.includes('.') && (!text.startsWith('"') || text.includes('${')))
        for (const [, source = '', attribute = ''] of text.matchAll(reference))
          put(found, source, { address, path, attribute });
  return found;
}

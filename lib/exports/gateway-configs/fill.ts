import { isAddress } from '@/lib/addressing/prefix';
import type { Slot } from '@/lib/plan/plan';
import { type Fill, keyPattern, marked } from '@/lib/plan/slots';

/**
 * Fills slots with the literals a person gave for this download, and marks the rest. Throws an Error that names the slot, never the literal, when
 * one could not be written safely: a key must match `keyPattern`, an address must be one.
 */
export function filledOrMarked(literals: Readonly<Record<string, string>>): Fill {
  return (slot) => {
    const literal = Object.hasOwn(literals, slot.id) ? literals[slot.id] : undefined;
    if (literal === undefined || literal === '') return marked(slot);
    const problem = problemOf(slot, literal);
    if (problem) throw new Error(`The ${slot.title} ${problem}.`);
    return literal;
  };
}

function problemOf({ kind }: Slot, literal: string): string | undefined {
  if (kind === 'key' && !keyPattern.test(literal)) {
    return 'must be 8 to 64 letters, digits, dots and underscores, and must not start with 0';
  }
  if (kind === 'address' && !isAddress(literal)) return 'must be an address such as 203.0.113.10';
  return undefined;
}

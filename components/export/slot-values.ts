import { address } from '@/lib/model/fields';
import type { Slot } from '@/lib/plan/plan';
import { generateKey, keyPattern } from '@/lib/plan/slots';

const anAddress = address();

/** Why a value cannot fill a slot, as a sentence; undefined when it can, or when it is left open. */
export function complaintOf(kind: Slot['kind'], value: string): string | undefined {
  if (value === '') return undefined;
  if (kind === 'address') {
    return anAddress.safeParse(value).success ? undefined : 'Not an address. Write one such as 203.0.113.10.';
  }
  if (keyPattern.test(value)) return undefined;
  if (value.length < 8) return `Too short: ${value.length} of at least 8 characters.`;
  if (value.length > 64) return `Too long: ${value.length} of at most 64 characters.`;
  if (value.startsWith('0')) return 'A key must not start with 0: AWS refuses it.';
  return 'Only letters, digits, full stops and underscores: other characters break on some platform.';
}

/** A new key from this browser's own random numbers. */
export const freshKey = (): string => generateKey((count) => crypto.getRandomValues(new Uint8Array(count)));

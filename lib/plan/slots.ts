import type { Slot, Value } from './plan';

/** The slot of a tunnel's pre-shared key. */
export const keySlot = (tunnel: string): Slot => ({
  id: `key:${tunnel}`,
  kind: 'key',
  tunnel,
  title: `pre-shared key of ${tunnel}`,
});

/** The slot of the outside address that an end of a tunnel will have. */
export const addressSlot = (tunnel: string, gateway: string): Slot => ({
  id: `address:${tunnel}/${gateway}`,
  kind: 'address',
  tunnel,
  title: `outside address of ${gateway} for ${tunnel}`,
});

/** Says what stands in a file where a slot is. */
export type Fill = (slot: Slot) => string;

/**
 * Marks each slot so that a person finds it and a device refuses it: angle brackets are a syntax error on routers, so an
 * unfinished file cannot be pasted by mistake.
 */
export const marked: Fill = (slot) => `<${slot.id.replace(/[^A-Za-z0-9]+/g, '-')}>`;

/** Whether a text still has a mark of `marked`. */
export const hasMark = (text: string): boolean => /<(key|address)-[A-Za-z0-9-]+>/.test(text);

/** A value as text. */
export const valueText = (value: Value, fill: Fill): string =>
  'known' in value ? value.known : fill(value.slot);

/** What a pre-shared key may be so that every platform and cloud takes it: AWS allows 8 to 64 of these, not starting with 0. */
export const keyPattern = /^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$/;

const keyAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** What generated keys are made of, and how long they are. */
export const keyForm = { alphabet: keyAlphabet, length: 32 } as const;

/**
 * A key of 32 characters (some 186 bits) out of an alphabet that is valid on every platform, without look-alikes. `randomBytes` must be
 * cryptographically strong, such as `crypto.getRandomValues`; bytes that would skew the choice are thrown away.
 */
export function generateKey(randomBytes: (count: number) => Uint8Array): string {
  const limit = 256 - (256 % keyAlphabet.length);
  let key = '';
  while (key.length < keyForm.length) {
    for (const byte of randomBytes(64)) {
      if (byte < limit && key.length < keyForm.length) key += keyAlphabet[byte % keyAlphabet.length];
    }
  }
  return key;
}

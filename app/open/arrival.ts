import type { Design } from '@/lib/model/design';
import type { Note } from '@/lib/model/parse';
import { sampleOf } from '@/lib/samples/all';
import { decodeLink } from '@/lib/share/link';
import type { SharedView } from '@/lib/share/view';

/** What an address leads to: a design to read, a sample to copy, or a reason why neither. */
export type Arrival =
  | { at: 'shared'; design: Design; notes: readonly Note[]; view?: SharedView }
  | { at: 'sample'; design: Design }
  | { at: 'refused'; title: string; text: string };

/** Reads an address of this page. Never throws, whatever the address holds. */
export function arrivalOf({ search, hash }: Pick<Location, 'search' | 'hash'>): Arrival {
  const sample = new URLSearchParams(search).get('sample');
  if (sample !== null) {
    const found = sampleOf(sample);
    return found
      ? { at: 'sample', design: found.design() }
      : { at: 'refused', title: 'There is no such sample', text: 'The start page has all of them.' };
  }
  const decoded = decodeLink(hash);
  if (!decoded.ok) return { at: 'refused', title: 'This link cannot be opened', text: decoded.message };
  const { design, notes } = decoded.parsed;
  const { view } = decoded;
  return { at: 'shared', design, notes, ...(view ? { view } : {}) };
}

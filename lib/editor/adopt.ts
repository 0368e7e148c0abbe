import type { Design } from '@/lib/model/design';
import { designs } from './browser-designs';
import { newId } from './screen';

/** Stores a design as the person's own, under a new id, and gives the copy. Fails when this browser stores nothing. */
export async function adopt(design: Design): Promise<Design> {
  const own = { ...design, id: newId('design') };
  await designs.put(own);
  return own;
}

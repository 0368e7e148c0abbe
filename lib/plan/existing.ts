import type { Vpc } from '@/lib/model/kinds';
import type { Existing } from './plan';

/** What exists already of an object; undefined while its id in the cloud is not given. */
export function existingOf({ existing }: Pick<Vpc, 'existing'>): Existing | undefined {
  return existing?.id ? { id: existing.id, use: existing.use } : undefined;
}

import { optional } from '@/lib/plan/maps';
import { type Collection, idPattern } from './id-pattern';

/** What an id names: the last part of its path, and the project and region where it says them. */
export type Located = { name: string; project?: string; region?: string };

/** Reads an id as a person pastes it. Undefined when it is none of the collection. */
export function located(id: string, collection: Collection): Located | undefined {
  if (!new RegExp(idPattern(collection)).test(id)) return undefined;
  const parts = id.split('/');
  const after = (word: string): string | undefined =>
    parts.includes(word) ? parts[parts.indexOf(word) + 1] : undefined;
  return {
    name: parts.at(-1) ?? id,
    ...optional('project', after('projects')),
    ...optional('region', after('regions')),
  };
}

import { partAt } from '@/lib/simulation/part-at';
import type { EditorState } from '../editor';

/** The failed parts once what these ids point at is failed, or restored if all of it has failed already; undefined where none of it can fail. */
export function toggledAt(
  { simulating, simulated }: Pick<EditorState, 'simulating' | 'simulated'>,
  ids: readonly string[],
): readonly string[] | undefined {
  if (!simulating) return undefined;
  const parts = [...new Set(ids.flatMap((id) => partAt(simulated.parts, id)?.id ?? []))];
  if (parts.length === 0) return undefined;
  const failed = new Set(simulating.failed);
  const isWhole = parts.every((id) => failed.has(id));
  for (const id of parts) {
    if (isWhole) failed.delete(id);
    else failed.add(id);
  }
  return [...failed];
}

/** What a link shows besides the design: the failure that is simulated, and the flow that is looked at. */
export type SharedView = { failed: readonly string[]; flow?: string };

/** Most parts that fail together, and most letters of an id. */
const most = { failed: 100, letters: 200 } as const;

/** A view as text. */
export const viewText = ({ failed, flow }: SharedView): string =>
  JSON.stringify({ failed, ...(flow === undefined ? {} : { flow }) });

/** Reads a view; undefined for what `viewText` does not write, or for more than a person would fail. */
export function readView(text: string): SharedView | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('failed' in value)) return undefined;
  const { failed, flow } = value as { failed: unknown; flow?: unknown };
  if (!Array.isArray(failed) || failed.length > most.failed || !failed.every(isId)) return undefined;
  if (flow !== undefined && !isId(flow)) return undefined;
  return { failed: [...new Set<string>(failed)], ...(flow === undefined ? {} : { flow }) };
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most.letters;

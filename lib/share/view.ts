/** What a link shows besides the design: the failure that is simulated, the flow that is looked at, and the two ends between which packets are followed. */
export type SharedView = {
  failed: readonly string[];
  flow?: string;
  trace?: { from: string; to: string };
};

/** Most parts that fail together, and most letters of an id. */
const most = { failed: 100, letters: 200 } as const;

/** A view as text. Who does not know of a trace reads the rest of it. */
export const viewText = ({ failed, flow, trace }: SharedView): string =>
  JSON.stringify({
    failed,
    ...(flow === undefined ? {} : { flow }),
    ...(trace === undefined ? {} : { trace: { from: trace.from, to: trace.to } }),
  });

/** Reads a view; undefined for what `viewText` does not write, or for more than a person would fail. */
export function readView(text: string): SharedView | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('failed' in value)) return undefined;
  const { failed, flow, trace } = value as { failed: unknown; flow?: unknown; trace?: unknown };
  if (!Array.isArray(failed) || failed.length > most.failed || !failed.every(isId)) return undefined;
  if (flow !== undefined && !isId(flow)) return undefined;
  const ends = trace === undefined ? undefined : endsOf(trace);
  if (trace !== undefined && !ends) return undefined;
  return {
    failed: [...new Set<string>(failed)],
    ...(flow === undefined ? {} : { flow }),
    ...(ends ? { trace: ends } : {}),
  };
}

function endsOf(value: unknown): { from: string; to: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { from, to } = value as { from?: unknown; to?: unknown };
  return isId(from) && isId(to) ? { from, to } : undefined;
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= most.letters;

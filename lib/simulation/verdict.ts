import type { MatrixView } from './matrix';

/** A flow that is not met, as drawn or under a single failure that it is stated to survive. */
export type Breach = { flow: string; part?: string; why: string };

/** Every breach of a matrix: a failure that takes an end of the flow itself is none, since nothing could make up for it. */
export function breachesOf({ flows, parts, cells }: MatrixView, whys: ReadonlyMap<string, string>): Breach[] {
  const kinds = new Map(parts.map(({ id, kind }) => [id, kind]));
  const asked = new Map(flows.map(({ id, survives }) => [id, new Set(survives)]));
  return [
    ...flows.filter(({ met }) => !met).map(({ id }) => ({ flow: id, why: whys.get(id) ?? '' })),
    ...cells.flatMap(({ flow, parts: [part = ''], effect, why }) =>
      (effect === 'cut' || effect === 'partly') && asked.get(flow)?.has(kinds.get(part) ?? '')
        ? [{ flow, part, why }]
        : [],
    ),
  ];
}

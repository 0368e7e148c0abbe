import type { MatrixView } from './matrix';
import { secondsText } from './words';

/** A flow that is not met as drawn, or not met or too slow under a single failure that it is stated to survive. */
export type Breach = { flow: string; part?: string; why: string };

/** Every breach of a matrix, with the reasons of the flows that are not met as drawn. A failure that takes an end of a flow itself is none: nothing could make up for it. */
export function breachesOf({ flows, parts, cells }: MatrixView, whys: ReadonlyMap<string, string>): Breach[] {
  const kinds = new Map(parts.map(({ id, kind }) => [id, kind]));
  const heads = new Map(flows.map((flow) => [flow.id, flow]));
  return [
    ...flows.filter(({ met }) => !met).map(({ id }) => ({ flow: id, why: whys.get(id) ?? '' })),
    ...cells.flatMap(({ flow, parts: [part = ''], effect, why, seconds }): Breach[] => {
      const { survives = [], within } = heads.get(flow) ?? {};
      if (!survives.includes(kinds.get(part) ?? '')) return [];
      if (effect === 'cut' || effect === 'partly') return [{ flow, part, why }];
      if (effect === 'gone' || within === undefined || !seconds || seconds.most <= within) return [];
      const late = `It takes ${secondsText(seconds)} to ${effect === 'paused' ? 'go on' : 'move'}, longer than the ${within} s that it may.`;
      return [{ flow, part, why: late }];
    }),
  ];
}

import type { Plan } from '@/lib/plan/plan';
import type { Outage } from '@/lib/routing/outage';
import type { Part } from '@/lib/routing/part';
import { outageOf, partFor, partsOf } from '@/lib/routing/parts';

/** Something that can fail, as it is offered to a person. */
export type PartView = Omit<Part, 'down' | 'pauses'> & {
  /** Of a zone: the subnets that it takes along, as `vpc/subnet`. */
  subnets?: readonly string[];
};

/** The parts of a plan, the smaller ones first. */
export const partViews = (plan: Plan): PartView[] => partsOf(plan).map(partView);

export const partView = ({ id, kind, what, at, down }: Part): PartView => ({
  id,
  kind,
  what,
  at,
  ...(kind === 'zone' ? { subnets: [...down] } : {}),
});

/** What fails together: the parts of these ids, the ids that the plan has not, and what is out of service then. */
export type Failed = { parts: readonly Part[]; unknown: readonly string[]; down: Outage };

const nothing: Failed = { parts: [], unknown: [], down: new Set() };

/** The failure of parts by their ids (`tunnel:vpn/t1`), or by the ids of the design (`vpn/t1`, `edge`); each part counts once. */
export function failedOf(plan: Plan, ids: readonly string[]): Failed {
  if (ids.length === 0) return nothing;
  const parts = new Map<string, Part>();
  const unknown: string[] = [];
  for (const id of ids) {
    const part = partFor(plan, id);
    if (part) parts.set(part.id, part);
    else unknown.push(id);
  }
  return parts.size === 0
    ? { ...nothing, unknown }
    : { parts: [...parts.values()], unknown, down: outageOf([...parts.values()]) };
}

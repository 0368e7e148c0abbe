import { put } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import { keptNeedOf, type Need } from './need';
import { untouched } from './outage';
import type { FailureKind, Part } from './part';
import { partsOfKind, takesEnd } from './parts';
import { stateOf } from './state';
import { topology } from './topology';

/**
 * The parts of a kind whose failure takes something away from the ways of a flow that fares like this with nothing failed. All others leave it met; those
 * that take an end of it are left out, since nothing could make up for them.
 */
export function failuresOn(plan: Plan, healthy: Need, kind: FailureKind): Part[] {
  const index = byId(partsOfKind(plan, kind));
  const found = new Set<number>();
  for (const id of usedBy(plan, healthy)) for (const place of index.places.get(id) ?? []) found.add(place);
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((place) => index.parts[place] ?? [])
    .filter((part) => !takesEnd(plan, healthy.flow, part));
}

type Index = { parts: readonly Part[]; places: ReadonlyMap<string, readonly number[]> };

const indexes = new WeakMap<readonly Part[], Index>();

/** Where in a list the parts are that take an id down, or make it wait. */
function byId(parts: readonly Part[]): Index {
  const known = indexes.get(parts);
  if (known) return known;
  const places = new Map<string, number[]>();
  parts.forEach(({ down, pauses = untouched }, place) => {
    for (const ids of [down, pauses]) for (const id of ids) put(places, id, place);
  });
  const made = { parts, places };
  indexes.set(parts, made);
  return made;
}

/** All that the ways of a flow pass, there and back: objects, links, tunnels, and the subnets that attachments and ends live in. */
function usedBy(plan: Plan, { there, back }: Need): Set<string> {
  const map = topology(plan);
  const used = new Set<string>();
  for (const { paths } of [...there, ...back])
    for (const { hops } of paths)
      for (const { id, via, session } of hops) {
        used.add(id);
        for (const { id: subnet } of map.vpc(id)?.subnets ?? []) used.add(`${id}/${subnet}`);
        if (session !== undefined) used.add(session);
        if (via === undefined) continue;
        used.add(via);
        const { through, vpc = '', subnets = [] } = map.attachment(via) ?? {};
        const circuit = map.connection(via)?.circuit;
        for (const other of [through, circuit]) if (other !== undefined) used.add(other);
        for (const subnet of subnets) used.add(`${vpc}/${subnet}`);
      }
  return used;
}

/** The failures of a kind after which a flow is not met, and how it fares then, one by one. */
export function* failuresThatStop(
  plan: Plan,
  healthy: Need,
  kind: FailureKind,
): Generator<{ part: Part; need: Need }> {
  for (const part of failuresOn(plan, healthy, kind)) {
    const need = keptNeedOf(stateOf(plan, part.down), healthy.flow);
    if (!need.met) yield { part, need };
  }
}

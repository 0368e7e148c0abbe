import type { Design } from '@/lib/model/design';
import type { DesignObject } from '@/lib/model/kinds';
import { planLists } from '@/lib/plan/parts';
import type { Plan } from '@/lib/plan/plan';
import { sharedData } from '@/lib/plan/same';
import type { Problem } from '@/lib/rules/run';

// What crosses between the screen and the worker: only what is not as it was. An edit of a large design changes a few objects of thousands, and copying all
// of them would take longer than checking them.

/** How a list differs from the one before: the items that are new or other, and the order, if it is another. */
export type ListPatch<Item> = { changed: readonly Item[]; order?: readonly string[] };

type IdOf<Item> = (item: Item) => string;

/** Undefined where both are one list. Items are compared by identity; their ids must be unique. */
export function listPatch<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: IdOf<Item>,
): ListPatch<Item> | undefined {
  if (before === after) return undefined;
  const known = new Map(before.map((item) => [idOf(item), item]));
  const changed = after.filter((item) => known.get(idOf(item)) !== item);
  const isInOrder =
    before.length === after.length && after.every((item, at) => idOf(item) === idOf(before[at] as Item));
  return { changed, ...(isInOrder ? {} : { order: after.map(idOf) }) };
}

/** The list that a patch makes of the one before; what is in both stays the same object. */
export function patchedList<Item>(
  before: readonly Item[],
  patch: ListPatch<Item> | undefined,
  idOf: IdOf<Item>,
): readonly Item[] {
  if (!patch) return before;
  const changed = new Map(patch.changed.map((item) => [idOf(item), item]));
  if (!patch.order) return before.map((item) => changed.get(idOf(item)) ?? item);
  const known = new Map(before.map((item) => [idOf(item), item]));
  return patch.order.flatMap((id) => changed.get(id) ?? known.get(id) ?? []);
}

/** How a design differs from the one before. */
export type DesignPatch = { head: Omit<Design, 'objects'>; objects: ListPatch<DesignObject> | undefined };

const idOf = ({ id }: { id: string }): string => id;

export function designPatch(before: Design | undefined, after: Design): DesignPatch {
  const { objects, ...head } = after;
  if (before?.objects === objects) return { head, objects: undefined };
  return { head, objects: listPatch(Object.values(before?.objects ?? {}), Object.values(objects), idOf) };
}

/** The design that a patch makes of the one before. Settings that are the same data stay the same object. */
export function patchedDesign(before: Design | undefined, { head: sent, objects }: DesignPatch): Design {
  const head = { ...sent, settings: sharedData(sent.settings, before?.settings) };
  if (before && !objects) return { ...head, objects: before.objects };
  const list = patchedList(Object.values(before?.objects ?? {}), objects, idOf);
  return { ...head, objects: Object.fromEntries(list.map((object) => [object.id, object])) };
}

const keyOf = ({ key }: Problem): string => key;

type PlanLists = { [Part in (typeof planLists)[number]]?: ListPatch<{ id: string }> };

/** What a check found, as it differs from what the check before found. */
export type FindingsPatch = {
  plan: Omit<Plan, (typeof planLists)[number]> & { lists: PlanLists };
  problems: ListPatch<Problem> | undefined;
};

export type Findings = { plan: Plan; problems: readonly Problem[] };

export function findingsPatch(before: Findings | undefined, { plan, problems }: Findings): FindingsPatch {
  const patches = planLists.flatMap((part) => {
    const patch = listPatch<{ id: string }>(before?.plan[part] ?? [], plan[part], idOf);
    return patch ? [[part, patch] as const] : [];
  });
  const { design, unsettled } = plan;
  return {
    plan: { design, unsettled, lists: Object.fromEntries(patches) },
    problems: listPatch(before?.problems ?? [], problems, keyOf),
  };
}

export function patchedFindings(before: Findings | undefined, patch: FindingsPatch): Findings {
  const { lists: patches, ...rest } = patch.plan;
  const parts = planLists.map((part) => [
    part,
    patchedList<{ id: string }>(before?.plan[part] ?? [], patches[part], idOf),
  ]);
  return {
    plan: { ...rest, ...(Object.fromEntries(parts) as Omit<Plan, 'design' | 'unsettled'>) },
    problems: patchedList(before?.problems ?? [], patch.problems, keyOf),
  };
}

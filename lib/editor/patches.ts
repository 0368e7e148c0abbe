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

/** How a plan differs from the one before. */
export type PlanPatch = Omit<Plan, (typeof planLists)[number]> & { lists: PlanLists };

export function planPatch(before: Plan | undefined, { design, unsettled, ...lists }: Plan): PlanPatch {
  const patches = planLists.flatMap((part) => {
    const patch = listPatch<{ id: string }>(before?.[part] ?? [], lists[part], idOf);
    return patch ? [[part, patch] as const] : [];
  });
  return { design, unsettled, lists: Object.fromEntries(patches) };
}

/** The plan that a patch makes of the one before; what is in both stays the same object. */
export function patchedPlan(before: Plan | undefined, { lists, ...rest }: PlanPatch): Plan {
  const parts = planLists.map((part) => [
    part,
    patchedList<{ id: string }>(before?.[part] ?? [], lists[part], idOf),
  ]);
  return { ...rest, ...(Object.fromEntries(parts) as Omit<Plan, 'design' | 'unsettled'>) };
}

/** What a check found, as it differs from what the check before found. */
export type FindingsPatch = { plan: PlanPatch; problems: ListPatch<Problem> | undefined };

export type Findings = { plan: Plan; problems: readonly Problem[] };

export const findingsPatch = (before: Findings | undefined, { plan, problems }: Findings): FindingsPatch => ({
  plan: planPatch(before?.plan, plan),
  problems: listPatch(before?.problems ?? [], problems, keyOf),
});

export const patchedFindings = (before: Findings | undefined, patch: FindingsPatch): Findings => ({
  plan: patchedPlan(before?.plan, patch.plan),
  problems: patchedList(before?.problems ?? [], patch.problems, keyOf),
});

import type { Design } from '@/lib/model/design';
import { query } from '@/lib/model/query';
import { spotOf } from '@/lib/model/spots';
import { put } from '@/lib/plan/maps';
import type { Policy } from './policy';
import type { Problem } from './run';

/**
 * Tells of a problem whether a waiver accepts it. One does while it is in force, for problems of its rule at nothing but the objects that it names and,
 * where it names spots, at no others than these. Of one that has expired, or that the policy does not let count, the problem says so.
 */
export function waiving(
  design: Design,
  { today, policy }: { today: string; policy: Policy },
): (problem: Problem) => Problem {
  const waivers = query(design).all('waiver');
  if (waivers.length === 0) return (problem) => problem;
  const byRule = new Map<string, (typeof waivers)[number][]>();
  for (const waiver of waivers) put(byRule, waiver.rule, waiver);
  return (problem) => {
    const given = (byRule.get(problem.rule) ?? []).filter((waiver) => isFor(waiver, problem));
    const [first] = given;
    if (!first) return problem;
    const by = policy.requiredBy(problem.rule);
    if (by !== undefined)
      return { ...problem, refusedWaiver: { id: first.id, because: `${by} takes no waiver for this rule` } };
    const inForce = given.find(({ expires }) => expires >= today);
    if (inForce) return { ...problem, waiver: inForce.id };
    return { ...problem, refusedWaiver: { id: first.id, because: `it expired on ${first.expires}` } };
  };
}

function isFor(
  { at, spots }: { at: readonly string[]; spots?: readonly string[] },
  problem: Problem,
): boolean {
  if (!problem.at.every(({ id }) => at.includes(id))) return false;
  return spots === undefined || problem.at.every((place) => spots.includes(spotOf(place)));
}

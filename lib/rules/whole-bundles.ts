import type { Plan } from '@/lib/plan/plan';
import { type Bundle, bundlesOf } from '@/lib/routing/shared-fate';

/** The bundles of a plan that are drawn as far as an outside address: before that, what they share says nothing about the site. */
export const wholeBundles = (plan: Plan): readonly Bundle[] =>
  bundlesOf(plan).filter(({ tunnels }) => tunnels.some(({ near }) => 'known' in near.outside));

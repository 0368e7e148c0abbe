import type { CloudGatewayPlan } from '@/lib/plan/plan';
import type { RouteChoice, RouteSource } from '@/lib/plan/route-choice';
import { type Step, usualSteps } from './bgp/decide';

/** How a gateway chooses, by its routing preference where it has any. */
export const choiceOf = ({ type, routingPreference }: CloudGatewayPlan): RouteChoice =>
  type.choices?.[routingPreference ?? ''] ?? type.choice;

const weightStep = 10;

/** The order of sources as weights: the comparison that comes first, or where the choice puts it. */
export function weightOf({ order }: Pick<RouteChoice, 'order'>, source: RouteSource): number {
  const place = order.findIndex((sources) => sources.includes(source));
  if (place < 0 && source === 'circuit-of-hub') return weightOf({ order }, 'hub');
  return place < 0 ? 0 : (order.length - place) * weightStep;
}

const early: readonly Step[] = ['local-preference', 'local', 'as-path', 'weight'];

/** The source counts after the path there: local routes have none, so that they still come first. */
const afterPath: readonly Step[] = [...early, ...usualSteps.filter((step) => !early.includes(step))];

/** The comparisons of a gateway in their order. */
export const stepsOf = ({ afterPath: isLate }: RouteChoice): readonly Step[] =>
  isLate ? afterPath : usualSteps;

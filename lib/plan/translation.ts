import { translatePrefix } from '@/lib/addressing/translate';
import type { ConnectionPlan, TableRoute } from './plan';

/** A prefix as it is seen beyond a connection that translates in this direction; as it is, where no translation is about it. */
export function translated(
  prefix: string,
  { nat }: Pick<ConnectionPlan, 'nat'>,
  direction: 'egress' | 'ingress',
): string {
  for (const rule of nat) {
    const seen = rule.direction === direction ? translatePrefix(prefix, rule) : undefined;
    if (seen) return seen;
  }
  return prefix;
}

/** A route as it is seen beyond a connection; what the prefix really is stays with it. */
export function asSeen(
  route: TableRoute,
  connection: Pick<ConnectionPlan, 'nat'>,
  direction: 'egress' | 'ingress',
): TableRoute {
  const prefix = translated(route.prefix, connection, direction);
  return prefix === route.prefix ? route : { ...route, prefix, real: route.real ?? route.prefix };
}

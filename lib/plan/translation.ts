import { translation } from '@/lib/addressing/translate';
import type { ConnectionPlan, TableRoute } from './plan';

type Rules = ConnectionPlan['nat'];
type Direction = Rules[number]['direction'];

/** Made once for the rules of a connection: its ends have many prefixes, and are asked for them again and again. */
const known = new WeakMap<Rules, Record<Direction, ReturnType<typeof translation>>>();

/** A prefix as it is seen beyond a connection that translates in this direction; as it is, where no translation is about it. */
export function translated(
  prefix: string,
  { nat }: Pick<ConnectionPlan, 'nat'>,
  direction: Direction,
): string {
  const by = known.get(nat) ?? {
    egress: translation(nat.filter((rule) => rule.direction === 'egress')),
    ingress: translation(nat.filter((rule) => rule.direction === 'ingress')),
  };
  known.set(nat, by);
  return by[direction](prefix) ?? prefix;
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

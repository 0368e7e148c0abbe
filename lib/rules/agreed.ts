import type { ConnectionPlan, TunnelPlan } from '@/lib/plan/plan';
import type { Finding, RuleContext } from './rule';

/** One agreed value of a connection's proposal. */
export type Agreed = {
  group: 'ike' | 'esp';
  item: 'encryption' | 'integrity' | 'dhGroup';
  value: string | number;
};

/** What the two ends of a connection agreed on; the same for all its tunnels. */
function agreedOf({ tunnels }: ConnectionPlan): Agreed[] {
  const tunnel: TunnelPlan | undefined = tunnels[0];
  if (!tunnel) return [];
  const { ike, esp } = tunnel;
  return [
    { group: 'ike', item: 'encryption', value: ike.encryption },
    { group: 'ike', item: 'integrity', value: ike.integrity ?? ike.prf },
    { group: 'ike', item: 'dhGroup', value: ike.dhGroup },
    { group: 'esp', item: 'encryption', value: esp.encryption },
    ...(esp.integrity ? [{ group: 'esp', item: 'integrity', value: esp.integrity } as const] : []),
    { group: 'esp', item: 'dhGroup', value: esp.dhGroup },
  ];
}

/**
 * A finding for each connection that agreed on values a rule does not want: all of them in one. What a person pinned is taken back by the fix, so that
 * the strongest both ends share is used.
 */
export function* agreedBadly(
  { plan, query, name }: RuleContext,
  { isBad, what, action }: { isBad: (agreed: Agreed) => boolean; what: string; action: string },
): Generator<Finding> {
  for (const connection of plan.connections) {
    const bad = agreedOf(connection).filter(isBad);
    const drawn = query.get(connection.id, 'vpn-connection');
    const [first, ...rest] = bad.map(({ group, item }) => ({ id: connection.id, field: `${group}/${item}` }));
    if (!first || !drawn) continue;
    const pinned = bad.filter(({ group, item }) => drawn[group]?.[item] !== undefined);
    yield {
      what: `${name(connection.id)} ${what} ${bad.map(inWords).join(' and ')}.`,
      action,
      at: [first, ...rest.map((place) => ({ ...place, label: 'here too' }))],
      ...(pinned.length === bad.length
        ? {
            fix: {
              label: 'Use the strongest that both ends share',
              changes: pinned.map(({ group, item }) => ({
                op: 'unset',
                id: connection.id,
                path: [group, item],
              })),
            },
          }
        : {}),
    };
  }
}

const inWords = ({ group, item, value }: Agreed): string =>
  `${item === 'dhGroup' ? `group ${value}` : value} for ${group.toUpperCase()}`;

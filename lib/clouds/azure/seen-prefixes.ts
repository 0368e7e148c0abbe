import { contains } from '@/lib/addressing/prefix';
import { translatePrefix } from '@/lib/addressing/translate';
import type { Plan } from '@/lib/plan/plan';

/**
 * A site's prefixes as a VNet sees them: a connection that translates the other end's addresses (ingress) shows others than the real ones, and these are what
 * security rules meet. The real ones stay where some way to the VNet does not translate them.
 */
export function seenPrefixes(
  plan: Plan,
  { network, vpc, prefixes }: { network: string; vpc: string; prefixes: readonly string[] },
): string[] {
  const devices = new Set(
    plan.gateways.filter(({ networks }) => networks.some(({ id }) => id === network)).map(({ id }) => id),
  );
  const ends = new Set(plan.attachments.filter((item) => item.vpc === vpc).map(({ gateway }) => gateway));
  const joins = (a: string, b: string): boolean => devices.has(a) && ends.has(b);
  const ways = plan.connections.filter(({ from, to }) => joins(from, to) || joins(to, from));
  const isDirect = plan.circuits.some(({ gateway, cloudGateway }) => joins(gateway, cloudGateway));
  // Azure translates on static connections only: see the translations that are left out.
  const rules = ways.map(({ nat, routing }) =>
    nat.filter(({ direction }) => direction === 'ingress' && routing === 'static'),
  );
  return [
    ...new Set(
      prefixes.flatMap((prefix) => {
        const seen = rules.flat().flatMap((rule) => {
          if (contains(prefix, rule.internal)) return [rule.external];
          return translatePrefix(prefix, rule) ?? [];
        });
        const always =
          rules.length > 0 && rules.every((own) => own.some(({ internal }) => contains(internal, prefix)));
        return always && !isDirect ? seen : [prefix, ...seen];
      }),
    ),
  ];
}

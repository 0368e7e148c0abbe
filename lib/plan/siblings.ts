import type { CustomerGateway } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import type { VendorFacts } from './facts';
import { lackOf } from './features';
import { byNumber } from './labels';
import { put } from './maps';
import type { SiblingPlan } from './plan';
import { deviceBgp } from './tunnel-end';

type Device = CustomerGateway & { lanAddress: string };

/**
 * Gives the devices that a gateway exchanges the clouds' routes with: those of its site and ASN, in order of number. Both must have an inside
 * address and a BGP connection, and platforms whose files have it, so that no session is written at one end only.
 */
export function siblingsIn(
  context: Context,
  asnOf: (gateway: CustomerGateway) => number,
): (gateway: CustomerGateway) => SiblingPlan[] {
  const { all } = query(context.design);
  const speakers = new Set(
    all('vpn-connection').flatMap(({ routing, from, to }) => (routing === 'bgp' ? [from, to] : [])),
  );
  const factsOf = ({ platform = '', version }: CustomerGateway): VendorFacts | undefined =>
    context.facts.vendor(platform, version);
  const takesPart = (gateway: CustomerGateway): gateway is Device => {
    const facts = factsOf(gateway);
    return (
      gateway.lanAddress !== undefined &&
      speakers.has(gateway.id) &&
      facts?.bgp !== undefined &&
      lackOf(facts, 'siblings') === undefined
    );
  };
  const groups = new Map<string, Device[]>();
  const groupOf = (gateway: CustomerGateway): string => `${gateway.parent} ${asnOf(gateway)}`;
  for (const gateway of byNumber(all('customer-gateway'))) {
    if (takesPart(gateway)) put(groups, groupOf(gateway), gateway);
  }
  return (gateway) => {
    if (!takesPart(gateway)) return [];
    const others = (groups.get(groupOf(gateway)) ?? []).filter(
      ({ id, lanAddress }) => id !== gateway.id && lanAddress !== gateway.lanAddress,
    );
    return others.map((other) => siblingOf(other, [factsOf(gateway), factsOf(other)]));
  };
}

/** Both ends get the same hold time: the first choice, unless a platform's least is more. */
function siblingOf(
  { id, name, number, lanAddress }: Device,
  ends: readonly (VendorFacts | undefined)[],
): SiblingPlan {
  const holdSeconds = Math.max(
    deviceBgp.holdSeconds,
    ...ends.flatMap((facts) => facts?.holdSeconds.min ?? []),
  );
  return {
    id,
    name,
    number,
    address: lanAddress,
    holdSeconds,
    keepaliveSeconds: Math.max(1, Math.floor(holdSeconds / 3)),
    maximumPrefixes: deviceBgp.routesIn,
  };
}

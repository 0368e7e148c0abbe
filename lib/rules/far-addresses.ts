import type { TunnelPlan } from '@/lib/plan/plan';
import type { Place, RuleContext } from './rule';

/** An outside address of a cloud that a person entered for a tunnel. */
export type FarAddress = {
  connection: string;
  index: number;
  address: string;
  tunnel?: TunnelPlan;
  place: Place;
};

/** Every such address, in the order drawn. */
export function* farAddresses({
  query,
  lookup,
}: Pick<RuleContext, 'query' | 'lookup'>): Generator<FarAddress> {
  for (const { id, tunnels } of query.all('vpn-connection')) {
    for (const [index, { id: part, farAddress }] of tunnels.entries()) {
      if (farAddress === undefined) continue;
      const tunnel = lookup.tunnel(`${id}/${part}`);
      yield {
        connection: id,
        index,
        address: farAddress,
        ...(tunnel ? { tunnel } : {}),
        place: { id, field: `tunnels/${index}/farAddress` },
      };
    }
  }
}

/** Two tunnels with these outside addresses of the cloud; for examples. */
export const tunnelsTo = (...addresses: readonly string[]) => ({
  tunnels: addresses.map((farAddress, index) => ({
    id: `t${index + 1}`,
    role: 'active' as const,
    farAddress,
  })),
});

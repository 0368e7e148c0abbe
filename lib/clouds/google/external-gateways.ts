import type { Expression } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { ConnectionPlan } from '@/lib/plan/plan';
import { googleName } from './names';

/** A gateway outside Google Cloud, as it has them: by one, two or four addresses. */
export type ExternalGateway = {
  name: string;
  cloudName: string;
  connection: ConnectionPlan;
  redundancyType: string;
  addresses: readonly Expression[];
};

/** Google Compute Engine API, externalVpnGateways: the kinds by how many addresses each has. */
const redundancyTypes = [
  { count: 4, type: 'FOUR_IPS_REDUNDANCY' },
  { count: 2, type: 'TWO_IPS_REDUNDANCY' },
  { count: 1, type: 'SINGLE_IP_INTERNALLY_REDUNDANT' },
];

/**
 * Puts the addresses at the other end of a connection on external gateways, in the order of the tunnels: one gateway, or a further one where their
 * number is none that a gateway can have. Gives the interface of an address.
 */
export function externalGateways(
  connection: ConnectionPlan,
  addresses: readonly Expression[],
): (address: Expression) => { external: ExternalGateway; interface: number } | undefined {
  const places = new Map<string, { external: ExternalGateway; interface: number }>();
  let rest = [...new Map(addresses.map((address) => [JSON.stringify(address), address])).values()];
  for (let index = 1; rest.length > 0; index++) {
    const { count, type } = redundancyTypes.find((each) => each.count <= rest.length) ?? {
      count: 1,
      type: '',
    };
    const own = rest.slice(0, count);
    rest = rest.slice(count);
    const further = index === 1 ? [] : [String(index)];
    const external = {
      name: nameOf(connection, ...further),
      cloudName: googleName(connection.id, ...further),
      connection,
      redundancyType: type,
      addresses: own,
    };
    for (const [at, address] of own.entries())
      places.set(JSON.stringify(address), { external, interface: at });
  }
  return (address) => places.get(JSON.stringify(address));
}

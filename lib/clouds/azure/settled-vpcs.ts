import { type Attribute, attribute, type Expression, type Item, list, reference } from '@/lib/plan/hcl';
import { put } from '@/lib/plan/maps';

/** What changes a VNet after it is made. */
const changes = new Set([
  'azurerm_subnet',
  'azurerm_subnet_network_security_group_association',
  'azurerm_subnet_route_table_association',
]);

/** By VNet, the last resources that change it: associations, and subnets without any. */
export type SettledVpcs = ReadonlyMap<string, readonly Expression[]>;

/** Finds them among the items of networks and security groups, whose blocks are about the VNet first. */
export function settledVpcs(items: readonly Item[]): SettledVpcs {
  const byVpc = new Map<string, { type: string; name: string }[]>();
  for (const item of items) {
    if (item.kind !== 'block' || item.type !== 'resource') continue;
    const [type = '', name = ''] = item.labels;
    const [vpc] = item.about ?? [];
    if (vpc !== undefined && changes.has(type)) put(byVpc, vpc, { type, name });
  }
  return new Map(
    [...byVpc].map(([vpc, found]) => {
      const associated = new Set(
        found.flatMap(({ type, name }) => (type === 'azurerm_subnet' ? [] : [name])),
      );
      const last = found.filter(({ type, name }) => type !== 'azurerm_subnet' || !associated.has(name));
      return [vpc, last.map(({ type, name }) => reference(type, name))];
    }),
  );
}

/**
 * The argument that waits until VNets no longer change, and for `more`. Azure refuses to peer or attach a VNet whose subnets are being made, and the provider
 * does not try again (hashicorp/terraform-provider-azurerm issues 2605 and 19894).
 */
export function waitsFor(
  vpcs: readonly { id: string }[],
  settled: SettledVpcs,
  more: readonly Expression[] = [],
): Attribute[] {
  const all = [...vpcs.flatMap(({ id }) => settled.get(id) ?? []), ...more];
  return all.length === 0 ? [] : [attribute('depends_on', list(all))];
}

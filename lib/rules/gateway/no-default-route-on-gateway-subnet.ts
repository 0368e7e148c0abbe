import { azureExample } from '../cloud-examples';
import { gatewaySubnetTables, withGatewaySubnet } from '../gateway-subnet-tables';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const withRoute = (prefix: string) =>
  azureExample({ vpc: withGatewaySubnet({ propagate: true, routes: [{ prefix, via: 'vgw' }] }) });

export const rule = defineRule({
  id: 'gateway/no-default-route-on-gateway-subnet',
  severity: 'error',
  title: 'The subnet of a gateway must have no default route of its own.',
  why: 'The cloud refuses to make a gateway whose way to its management is turned elsewhere.',
  sources: [microsoft.vpnSettings],
  examples: { bad: () => withRoute('0.0.0.0/0'), good: () => withRoute('10.10.0.0/16') },
  *check(context) {
    const { name } = context;
    for (const { vpc, subnet, table, index } of gatewaySubnetTables(context)) {
      const position = table.routes.findIndex(({ prefix }) => prefix === '0.0.0.0/0');
      if (position < 0) continue;
      const path = ['routeTables', index, 'routes'];
      yield {
        what: `“${subnet.name}” of ${name(vpc.id)} uses route table “${table.name}”, which has a route to 0.0.0.0/0.`,
        action: 'Give the subnet a table without it.',
        at: [
          { id: vpc.id, field: `${path.join('/')}/${position}` },
          { id: vpc.id, field: `subnets/${subnet.index}/routeTable`, label: 'uses the table' },
        ],
        fix: {
          label: 'Remove the route to 0.0.0.0/0',
          changes: [
            {
              op: 'set',
              id: vpc.id,
              path,
              value: table.routes.filter(({ prefix }) => prefix !== '0.0.0.0/0'),
            },
          ],
        },
      };
    }
  },
});

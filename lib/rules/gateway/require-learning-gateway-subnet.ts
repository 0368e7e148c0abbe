import { azureExample } from '../cloud-examples';
import { gatewaySubnetTables, withGatewaySubnet } from '../gateway-subnet-tables';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const withTable = (propagate: boolean) => azureExample({ vpc: withGatewaySubnet({ propagate, routes: [] }) });

export const rule = defineRule({
  id: 'gateway/require-learning-gateway-subnet',
  severity: 'error',
  title: 'The subnet of a gateway must learn routes.',
  why: 'With a route table that learns nothing the gateway does not work.',
  sources: [microsoft.vpnSettings],
  examples: { bad: () => withTable(false), good: () => withTable(true) },
  *check(context) {
    const { name } = context;
    for (const { vpc, subnet, table, index } of gatewaySubnetTables(context)) {
      if (table.propagate) continue;
      yield {
        what: `“${subnet.name}” of ${name(vpc.id)} uses route table “${table.name}”, which learns nothing.`,
        action: 'Let the table learn routes, or give the subnet another one.',
        at: [
          { id: vpc.id, field: `routeTables/${index}/propagate` },
          { id: vpc.id, field: `subnets/${subnet.index}/routeTable`, label: 'uses the table' },
        ],
        fix: {
          label: `Let “${table.name}” learn routes`,
          changes: [{ op: 'set', id: vpc.id, path: ['routeTables', index, 'propagate'], value: true }],
        },
      };
    }
  },
});

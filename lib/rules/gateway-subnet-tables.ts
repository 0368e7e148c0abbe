import type { Vpc } from '@/lib/model/kinds';
import type { RuleContext } from './rule';

type Table = Vpc['routeTables'][number];

/** The drawn route table of the subnet that a gateway stands in, where the gateway’s type minds what is in it. */
export type GatewaySubnetTable = {
  vpc: Vpc;
  subnet: { name: string; index: number };
  table: Table;
  index: number;
};

/** Every such table, each once for its VPC. */
export function* gatewaySubnetTables({
  plan,
  lookup,
  query,
}: Pick<RuleContext, 'plan' | 'lookup' | 'query'>): Generator<GatewaySubnetTable> {
  const seen = new Set<string>();
  for (const attachment of plan.attachments) {
    const wants = lookup.cloudGateway(attachment.gateway)?.type.gatewaySubnet;
    const vpc = query.get(attachment.vpc, 'vpc');
    if (!wants?.needsLearnedRoutes || !vpc || attachment.through || seen.has(vpc.id)) continue;
    seen.add(vpc.id);
    const at = vpc.subnets.findIndex(({ name }) => name === wants.name);
    const subnet = vpc.subnets[at];
    if (!subnet) continue;
    const drawn = vpc.routeTables.findIndex(({ id }) => id === subnet.routeTable);
    const index = Math.max(drawn, 0);
    const table = vpc.routeTables[index];
    if (table) yield { vpc, subnet: { name: subnet.name, index: at }, table, index };
  }
}

/** A VPC whose gateway subnet is drawn and has this route table; for examples. */
export const withGatewaySubnet = (table: {
  propagate: boolean;
  routes: { prefix: string; via: string }[];
}) => ({
  subnets: [
    { id: 'a', name: 'app', prefix: '10.100.0.0/24', routeTable: 'app' },
    { id: 'g', name: 'GatewaySubnet', prefix: '10.100.255.0/27', routeTable: 'gateway' },
  ],
  routeTables: [
    { id: 'app', name: 'app', propagate: true, routes: [] },
    { id: 'gateway', name: 'gateway', ...table },
  ],
});

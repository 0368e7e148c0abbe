import {
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  numeric,
  reference,
  text,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { FlowPlan } from '@/lib/plan/plan';
import { plain } from '@/lib/plan/text';
import { placed } from './places';
import { azureName, isAzures } from './resource-names';
import type { AzureVpc, VpcFlows } from './selection';
import { tags } from './tags';
import { subnetId } from './terraform-vpc';

/** Azure's lowest priority number of a rule; each next rule takes the next. */
const firstPriority = 100;
const maxDescription = 140;

const protocols = { any: '*', tcp: 'Tcp', udp: 'Udp', icmp: 'Icmp' } as const;

/**
 * A security group for each VNet with drawn flows, on its subnets. The rules are in one resource: Azure takes no two of one priority, so rules of
 * their own would meet while they change places.
 */
export function flowItems(all: readonly VpcFlows[]): Item[] {
  return all.flatMap(({ vpc, flows }) => [
    comment(`Flows from and to VNet ${vpc.name}`, [vpc.id, ...flows.map(({ id }) => id)]),
    block(
      'resource',
      ['azurerm_network_security_group', nameOf(vpc)],
      [
        ...placed(vpc.region.code, azureName(vpc.id)),
        tags(vpc),
        ...flows.flatMap((flow, index) => ruleBlocks(vpc, flow, firstPriority + index)),
      ],
      [vpc.id],
    ),
    ...ordinarySubnets(vpc).map((subnet) =>
      block(
        'resource',
        ['azurerm_subnet_network_security_group_association', nameOf(vpc, subnet.id)],
        [
          attribute('subnet_id', subnetId(vpc, subnet)),
          attribute(
            'network_security_group_id',
            reference('azurerm_network_security_group', nameOf(vpc), 'id'),
          ),
        ],
        [vpc.id],
      ),
    ),
  ]);
}

const ordinarySubnets = ({ subnets }: AzureVpc): AzureVpc['subnets'] =>
  subnets.filter((subnet) => !isAzures(subnet));

/** A flow comes in where it ends and goes out where it starts. */
function ruleBlocks(vpc: AzureVpc, flow: FlowPlan, priority: number): Block[] {
  const directions = [
    ...(flow.to === vpc.id ? (['Inbound'] as const) : []),
    ...(flow.from === vpc.id ? (['Outbound'] as const) : []),
  ];
  return directions.map((direction) =>
    block(
      'security_rule',
      [],
      [
        attribute('name', text(azureName(flow.id, direction.toLowerCase()))),
        attribute('description', text(plain(flow.name, maxDescription))),
        attribute('priority', numeric(priority)),
        attribute('direction', text(direction)),
        attribute('access', text('Allow')),
        attribute('protocol', text(protocols[flow.protocol])),
        attribute('source_address_prefixes', prefixes(flow.fromPrefixes)),
        attribute('source_port_range', text('*')),
        attribute('destination_address_prefixes', prefixes(flow.toPrefixes)),
        ...(flow.ports.length === 0
          ? [attribute('destination_port_range', text('*'))]
          : [attribute('destination_port_ranges', list(flow.ports.map((range) => text(ports(range)))))]),
      ],
      [flow.id],
    ),
  );
}

const prefixes = (all: readonly string[]): Expression => list([...new Set(all)].map(text));

const ports = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}` : `${first}-${last}`;

import {
  attribute,
  type Block,
  block,
  type Expression,
  type Item,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, ConnectionPlan, TablePlan, TableRoute } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import type { Selection } from './selection';
import { tags } from './terraform-tags';

/** The attachments that a link has on a transit gateway. */
export type HubLinks = {
  /** One for a VPC; one or more for a VPN connection; none when it is not in the bundle. */
  ends(link: string): readonly LinkEnd[];
  /** The VPN connection of that id, when its routes are static. */
  staticConnection(link: string): ConnectionPlan | undefined;
  omit(omission: Omission): void;
};

/** An attachment: the name of its resource and its id. */
type LinkEnd = { name: string; attachment: Expression };

/** The attachments of a selection, by link. */
export function hubLinksOf(selection: Selection, omit: (omission: Omission) => void): HubLinks {
  const ends = new Map<string, LinkEnd[]>();
  for (const { attachment, gateway } of selection.attachments) {
    if (!gateway.type.routeTables) continue;
    const name = nameOf(attachment.id);
    ends.set(attachment.id, [
      { name, attachment: reference('aws_ec2_transit_gateway_vpc_attachment', name, 'id') },
    ]);
  }
  const fixed = new Map<string, ConnectionPlan>();
  for (const { name, connection, gateway } of selection.connections) {
    if (!gateway.type.routeTables) continue;
    const attachment = reference('aws_vpn_connection', name, 'transit_gateway_attachment_id');
    ends.set(connection.id, [...(ends.get(connection.id) ?? []), { name, attachment }]);
    if (connection.routing === 'static') fixed.set(connection.id, connection);
  }
  return { ends: (link) => ends.get(link) ?? [], staticConnection: (link) => fixed.get(link), omit };
}

/** The route tables of a transit gateway: who uses them, who fills them, and their static routes. */
export function tableItems(gateway: CloudGatewayPlan, tables: readonly TablePlan[], links: HubLinks): Item[] {
  const used = new Map<string, string>();
  return tables.flatMap((table) => [
    tableBlock(gateway, table),
    ...[...new Set(table.associated)].flatMap((link) => associations({ gateway, table, link, links, used })),
    ...[...new Set(table.propagated)]
      // A static connection announces nothing; its routes are written below.
      .filter((link) => !links.staticConnection(link))
      .flatMap((link) =>
        links.ends(link).map((end) => joined(gateway, table, { end, link, verb: 'propagation' })),
      ),
    ...staticRoutes(gateway, table, links),
  ]);
}

const tableName = (table: TablePlan): string => nameOf(...table.id.split('/'));

const tableId = (table: TablePlan): Expression =>
  reference('aws_ec2_transit_gateway_route_table', tableName(table), 'id');

function tableBlock(gateway: CloudGatewayPlan, table: TablePlan): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway_route_table', tableName(table)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_id', reference('aws_ec2_transit_gateway', nameOf(gateway.id), 'id')),
      tags({ name: `${gateway.name} ${table.name}`, id: gateway.id }),
    ],
    [gateway.id],
  );
}

type Association = {
  gateway: CloudGatewayPlan;
  table: TablePlan;
  link: string;
  links: HubLinks;
  /** The table each link is associated with already. */
  used: Map<string, string>;
};

/** Amazon VPC Transit Gateways, “How transit gateways work”: an attachment is associated with one table at most. */
function associations({ gateway, table, link, links, used }: Association): Block[] {
  const first = used.get(link);
  if (first !== undefined) {
    links.omit({
      about: [gateway.id, link],
      what: `Use of route table ${table.name} of ${gateway.name} by ${link}, which uses table ${first}`,
      action: 'Take the link out of one of the two tables.',
    });
    return [];
  }
  used.set(link, table.name);
  return links.ends(link).map((end) => joined(gateway, table, { end, link, verb: 'association' }));
}

function joined(
  gateway: CloudGatewayPlan,
  table: TablePlan,
  { end, link, verb }: { end: LinkEnd; link: string; verb: 'association' | 'propagation' },
): Block {
  return block(
    'resource',
    [`aws_ec2_transit_gateway_route_table_${verb}`, `${tableName(table)}__${end.name}`],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_route_table_id', tableId(table)),
      attribute('transit_gateway_attachment_id', end.attachment),
    ],
    [gateway.id, link],
  );
}

/** Drawn routes, then those of static connections, primary ones first; AWS takes one static route to a prefix in a table. */
function staticRoutes(gateway: CloudGatewayPlan, table: TablePlan, links: HubLinks): Block[] {
  const connections = [...new Set(table.propagated)]
    .flatMap((link) => links.staticConnection(link) ?? [])
    .sort((a, b) => Number(a.preference === 'backup') - Number(b.preference === 'backup'));
  const wanted: { route: Pick<TableRoute, 'prefix' | 'via'>; drawn: boolean }[] = [
    ...table.routes.filter(({ origin }) => origin === 'drawn').map((route) => ({ route, drawn: true })),
    ...connections.flatMap(({ id, staticPrefixes }) =>
      [...new Set(staticPrefixes)].map((prefix) => ({ route: { prefix, via: id }, drawn: false })),
    ),
  ];
  const taken = new Set<string>();
  return wanted.flatMap(({ route }) => {
    const [end, ...more] = route.via === undefined ? [] : links.ends(route.via);
    const refuse = (why: string, action: string): void =>
      links.omit({
        about: [gateway.id, ...(route.via ? [route.via] : [])],
        what: `Static route ${route.prefix}${route.via ? ` via ${route.via}` : ''} in table ${table.name} of ${gateway.name}: ${why}`,
        action,
      });
    if (route.via !== undefined && !end) {
      refuse('what it points to is not in this bundle', 'Add it once the other end is there.');
      return [];
    }
    if (taken.has(route.prefix)) {
      refuse(
        'the table has a static route to that prefix already',
        'Use BGP where two ways lead to one prefix.',
      );
      return [];
    }
    taken.add(route.prefix);
    if (more.length > 0)
      refuse(
        `for its further uplinks (${more.map(({ name }) => name).join(', ')}); AWS takes one way to a prefix`,
        'Use BGP where two ways lead to one prefix.',
      );
    return [routeBlock(gateway, table, { route, end })];
  });
}

function routeBlock(
  gateway: CloudGatewayPlan,
  table: TablePlan,
  { route, end }: { route: Pick<TableRoute, 'prefix' | 'via'>; end: LinkEnd | undefined },
): Block {
  return block(
    'resource',
    ['aws_ec2_transit_gateway_route', `${tableName(table)}__${prefixName(route.prefix)}`],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_route_table_id', tableId(table)),
      attribute('destination_cidr_block', text(route.prefix)),
      end ? attribute('transit_gateway_attachment_id', end.attachment) : attribute('blackhole', truth(true)),
    ],
    [gateway.id, ...(route.via ? [route.via] : [])],
  );
}

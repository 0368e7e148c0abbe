import { attribute, type Block, block, type Item, text, truth } from '@/lib/plan/hcl';
import type { CloudGatewayPlan, TablePlan } from '@/lib/plan/plan';
import { gatewayAttribute, isReferred } from './references';
import { tags } from './terraform-tags';
import {
  type GatewayTable,
  type HubLinks,
  type LinkEnd,
  tableId,
  tableName,
} from './terraform-transit-links';
import { staticRouteBlocks } from './terraform-transit-routes';

/** The route tables of a transit gateway: who uses them, who fills them, and their static routes. */
export function tableItems(gateway: CloudGatewayPlan, tables: readonly TablePlan[], links: HubLinks): Item[] {
  const used = new Map<string, string>();
  return tables.flatMap((table) => {
    const place = { gateway, table };
    return [
      tableBlock(place),
      ...associations(place, { links, used }),
      ...propagations(place, links),
      ...staticRouteBlocks(place, links),
    ];
  });
}

function tableBlock(place: GatewayTable): Block {
  const { gateway, table } = place;
  return block(
    'resource',
    ['aws_ec2_transit_gateway_route_table', tableName(place)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_id', gatewayAttribute(gateway, 'id')),
      tags({ name: `${gateway.name} ${table.name}`, id: gateway.id }),
    ],
    [gateway.id],
  );
}

/** Amazon VPC Transit Gateways, “How transit gateways work”: an attachment is associated with one table at most. `used` has the table of each. */
function associations(
  place: GatewayTable,
  { links, used }: { links: HubLinks; used: Map<string, string> },
): Block[] {
  const { gateway, table } = place;
  return attachmentsOf(table.associated, links).flatMap(({ link, end }) => {
    const first = used.get(end.name);
    if (first === undefined) {
      used.set(end.name, table.id);
      return [joined(place, { end, link, verb: 'association' })];
    }
    if (first !== table.id)
      links.omit({
        about: [gateway.id, link],
        what: `Use of route table ${table.name} of ${gateway.name} by ${links.title(link)}, which uses another table`,
        action: 'Take the link out of one of the two tables.',
      });
    return [];
  });
}

/** A static connection and a peering announce nothing; routes through them are written. */
function propagations(place: GatewayTable, links: HubLinks): Block[] {
  const learned = place.table.propagated.filter(
    (link) => !links.staticConnection(link) && !links.isPeering(link),
  );
  return attachmentsOf(learned, links).map((item) => joined(place, { ...item, verb: 'propagation' }));
}

/** Each attachment once, with the first link that it serves. */
function attachmentsOf(list: readonly string[], links: HubLinks): { link: string; end: LinkEnd }[] {
  const byName = new Map<string, { link: string; end: LinkEnd }>();
  for (const link of list)
    for (const end of links.ends(link)) if (!byName.has(end.name)) byName.set(end.name, { link, end });
  return [...byName.values()];
}

type Joined = { end: LinkEnd; link: string; verb: 'association' | 'propagation' };

function joined(place: GatewayTable, { end, link, verb }: Joined): Block {
  const { gateway } = place;
  return block(
    'resource',
    [`aws_ec2_transit_gateway_route_table_${verb}`, `${tableName(place)}__${end.name}`],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_route_table_id', tableId(place)),
      attribute('transit_gateway_attachment_id', end.attachment),
      // A transit gateway that exists already may have put the attachment into its default table.
      ...(verb === 'association'
        ? [attribute('replace_existing_association', truth(isReferred(gateway)))]
        : []),
    ],
    [gateway.id, link],
  );
}

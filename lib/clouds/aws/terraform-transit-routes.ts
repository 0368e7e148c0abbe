import { attribute, type Block, block, text, truth } from '@/lib/plan/hcl';
import { prefixName } from '@/lib/plan/hcl-names';
import type { TableRoute } from '@/lib/plan/plan';
import {
  type GatewayTable,
  type HubLinks,
  type LinkEnd,
  tableId,
  tableName,
} from './terraform-transit-links';

/** A static route that a table should have; `learned` ones give way to what the table learns by itself. */
type Wanted = { prefix: string; via?: string; learned: boolean };

/** Drawn routes, those of static connections (primary ones first), and those through peerings; AWS takes one static route to a prefix in a table. */
export function staticRouteBlocks(place: GatewayTable, links: HubLinks): Block[] {
  const { gateway, table } = place;
  const propagated = propagatedPrefixes(place, links);
  const taken = new Map<string, string | undefined>();
  return wantedRoutes(place, links).flatMap(({ prefix, via, learned }) => {
    const [end, ...more] = via === undefined ? [] : links.ends(via);
    const refuse = (why: string, action: string): [] => {
      links.omit({
        about: [gateway.id, ...(via ? [via] : [])],
        what: `Static route ${prefix}${via ? ` via ${links.title(via)}` : ''} in table ${table.name} of ${gateway.name}: ${why}`,
        action,
      });
      return [];
    };
    if (via !== undefined && !end)
      return refuse('what it points to is not in this bundle', 'Add it once the other end is there.');
    if (taken.has(prefix)) {
      if (taken.get(prefix) === via) return [];
      return refuse(
        'the table has a static route to that prefix already',
        'Use BGP where two ways lead to one prefix.',
      );
    }
    if (learned && propagated.has(prefix))
      return refuse(
        'the table learns that prefix from nearer by, and a static route would win',
        'Add it by hand should the nearer way be gone for good.',
      );
    taken.set(prefix, via);
    if (more.length > 0)
      refuse(
        `for its ${more.length === 1 ? 'second attachment' : 'further attachments'}, to another address; AWS takes one way to a prefix`,
        'Use BGP where two ways lead to one prefix.',
      );
    return [routeBlock(place, { prefix, via, end })];
  });
}

function wantedRoutes({ table }: GatewayTable, links: HubLinks): Wanted[] {
  const connections = [...new Set(table.propagated)]
    .flatMap((link) => links.staticConnection(link) ?? [])
    .sort((a, b) => Number(a.preference === 'backup') - Number(b.preference === 'backup'));
  const drawn = table.routes.filter(({ origin }) => origin === 'drawn');
  const peered = table.routes.filter(
    ({ origin, via }) => origin !== 'drawn' && via !== undefined && links.isPeering(via),
  );
  return [
    ...drawn.map(({ prefix, via }) => ({ prefix, ...(via ? { via } : {}), learned: false })),
    ...connections.flatMap(({ id }) =>
      table.routes
        .filter(({ origin, via }) => origin === 'static' && via === id)
        .map(({ prefix }) => ({ prefix, via: id, learned: false })),
    ),
    ...peered.map(({ prefix, via }) => ({ prefix, ...(via ? { via } : {}), learned: true })),
  ];
}

/** What a table learns by itself: over attachments that are there, except peerings and static connections. */
function propagatedPrefixes({ table }: GatewayTable, links: HubLinks): Set<string> {
  const isLearned = ({ via, origin }: TableRoute): boolean =>
    origin !== 'drawn' &&
    via !== undefined &&
    !links.isPeering(via) &&
    !links.staticConnection(via) &&
    links.ends(via).length > 0;
  return new Set(table.routes.filter(isLearned).map(({ prefix }) => prefix));
}

function routeBlock(
  place: GatewayTable,
  { prefix, via, end }: { prefix: string; via: string | undefined; end: LinkEnd | undefined },
): Block {
  const { gateway } = place;
  return block(
    'resource',
    ['aws_ec2_transit_gateway_route', `${tableName(place)}__${prefixName(prefix)}`],
    [
      attribute('region', text(gateway.region.code)),
      attribute('transit_gateway_route_table_id', tableId(place)),
      attribute('destination_cidr_block', text(prefix)),
      ...(end
        ? [attribute('blackhole', truth(false)), attribute('transit_gateway_attachment_id', end.attachment)]
        : [attribute('blackhole', truth(true))]),
    ],
    [gateway.id, ...(via ? [via] : [])],
  );
}

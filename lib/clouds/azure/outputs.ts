import { type Entry, type Expression, list, numeric, object, reference, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, Plan, TunnelEnd } from '@/lib/plan/plan';
import { addressSlot } from '@/lib/plan/slots';
import type { Output } from '../cloud';
import type { BgpAddresses } from './bgp-addresses';
import type { AzureEnd, AzureLink } from './link';
import { gatewayAddress, gatewayId, hubGatewayAddress, ofHub } from './places';
import type { AzureGateway, AzureHub, Selection } from './selection';

type Ends = Pick<Selection, 'gateways' | 'hubs'>;

/** The outside address at Azure's end of every tunnel that ends on a gateway or hub of a selection, by slot id. */
export function slotExpressions(plan: Plan, { gateways, hubs }: Ends): Record<string, Expression> {
  const gatewayById = new Map(gateways.map((item) => [item.gateway.id, item]));
  const hubById = new Map(hubs.map((item) => [item.gateway.id, item]));
  const expressionOf = ({ gateway: id, instance = 0 }: TunnelEnd): Expression | undefined => {
    const gateway = gatewayById.get(id);
    if (gateway) return gatewayAddress(gateway, instance);
    const hub = hubById.get(id);
    return hub && hubGatewayAddress(hub, instance);
  };
  return Object.fromEntries(
    plan.connections.flatMap(({ tunnels }) =>
      tunnels.flatMap((tunnel) =>
        [tunnel.from, tunnel.to].flatMap((end) => {
          const expression = expressionOf(end);
          return expression ? [[addressSlot(tunnel.id, end.gateway).id, expression] as const] : [];
        }),
      ),
    ),
  );
}

/** What one asks for after apply. */
export function outputs(
  { gateways, hubs, links, pairs, circuits }: Selection,
  addresses: BgpAddresses,
): Output[] {
  const all: Output[] = [
    {
      name: 'azure_tunnels',
      description: 'Outside and BGP addresses, and the ASN, of the Azure end of each tunnel.',
      value: object(links.flatMap(tunnelEntries)),
    },
    {
      name: 'azure_bgp_addresses',
      description: 'BGP addresses of the instances of each VPN gateway and hub.',
      value: object(
        [...gateways, ...hubs].flatMap((item) => {
          const instances = addresses.get(item.gateway.id);
          return instances ? [entryOf(item, list(instances.map((each) => list(each.map(text)))))] : [];
        }),
      ),
    },
    {
      name: 'azure_vpn_connections',
      description: 'Id of each VPN connection.',
      value: object([...linkEntries(links), ...pairs.flatMap(pairEntries)]),
    },
    {
      name: 'azure_gateways',
      description: 'Id of each VPN gateway and hub.',
      value: object([
        ...gateways.map((item) => entryOf(item, gatewayId(item))),
        ...hubs.map((item) => entryOf(item, ofHub(item, 'id'))),
      ]),
    },
    {
      name: 'azure_circuits',
      description: 'Id of each ExpressRoute circuit.',
      value: object(
        circuits.map(({ circuit }) => ({
          key: nameOf(circuit),
          value: reference('azurerm_express_route_circuit', nameOf(circuit), 'id'),
          about: [circuit.id],
        })),
      ),
    },
  ];
  return all.filter(({ value }) => value.kind === 'object' && value.entries.length > 0);
}

const entryOf = ({ gateway }: AzureGateway | AzureHub, value: Expression): Entry => ({
  key: nameOf(gateway),
  value,
  about: [gateway.id],
});

const gatewayOf = (end: AzureEnd): CloudGatewayPlan =>
  end.kind === 'hub' ? end.hub.gateway : end.gateway.gateway;

const addressOf = (end: AzureEnd, instance: number): Expression =>
  end.kind === 'hub' ? hubGatewayAddress(end.hub, instance) : gatewayAddress(end.gateway, instance);

const tunnelEntries = ({ end, tunnels, session, connection }: AzureLink): Entry[] =>
  tunnels.map(({ tunnel, own, instance }) => ({
    key: tunnel.id,
    value: object([
      { key: 'outside_address', value: addressOf(end, instance) },
      ...(session && own.insideAddress
        ? [
            { key: 'inside_address', value: text(own.insideAddress) },
            { key: 'asn', value: numeric(gatewayOf(end).asn) },
          ]
        : []),
    ]),
    about: [tunnel.id, connection.id],
  }));

/** A VPN gateway has a connection for each link; a hub has one for all links of a drawn connection. */
function linkEntries(links: readonly AzureLink[]): Entry[] {
  const ids = new Map<string, Entry>();
  for (const { end, name, connection } of links) {
    const [type, key] =
      end.kind === 'hub'
        ? ['azurerm_vpn_gateway_connection', nameOf(connection)]
        : ['azurerm_virtual_network_gateway_connection', name];
    ids.set(key, { key, value: reference(type, key, 'id'), about: [connection.id] });
  }
  return [...ids.values()];
}

const pairEntries = ({ connection }: Selection['pairs'][number]): Entry[] =>
  ['from', 'to'].map((end) => {
    const key = nameOf(connection, end);
    return {
      key,
      value: reference('azurerm_virtual_network_gateway_connection', key, 'id'),
      about: [connection.id],
    };
  });

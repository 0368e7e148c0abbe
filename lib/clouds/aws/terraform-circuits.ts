import { hostAddress } from '@/lib/addressing/prefix';
import {
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  numeric,
  object,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { CloudGatewayPlan, Plan } from '@/lib/plan/plan';
import type { Output, Variable } from '../cloud';
import { directConnectAsn } from './direct-connect-asn';
import { gatewayAttribute } from './references';
import { type AwsCircuit, allowedPrefixes } from './select-circuits';
import type { Selection } from './selection';
import { tags } from './terraform-tags';
import { directConnectName } from './terraform-transit-links';

/** The lines of these gateways: a Direct Connect gateway and its association for each, and a virtual interface for each circuit. */
export function circuitItems(
  gateways: readonly CloudGatewayPlan[],
  { plan, selection }: { plan: Plan; selection: Selection },
): Item[] {
  return gateways.flatMap((gateway) => {
    const circuits = selection.circuits.filter((item) => item.gateway.id === gateway.id);
    const behind = circuits.filter(({ direct }) => !direct);
    return [
      ...(behind.length === 0 ? [] : gatewayItems(gateway, { plan, selection, behind })),
      ...circuits.flatMap((item) => [
        comment(`Private circuit ${item.circuit.name}: ${item.device.name} to ${gateway.name}`, [
          item.circuit.id,
        ]),
        interfaceBlock(item),
      ]),
    ];
  });
}

type Behind = { plan: Plan; selection: Selection; behind: readonly AwsCircuit[] };

function gatewayItems(gateway: CloudGatewayPlan, { plan, selection, behind }: Behind): Item[] {
  const name = directConnectName(gateway);
  const about = behind.map(({ circuit }) => circuit.id);
  const privateBlocks = selection.connections.flatMap(({ underlay, gateway: { id } }) =>
    id === gateway.id && underlay.kind === 'private-circuit' ? [underlay.prefix] : [],
  );
  return [
    comment(`Direct Connect gateway of ${gateway.name}`, about),
    block(
      'resource',
      ['aws_dx_gateway', name],
      [
        attribute('name', text(gateway.label)),
        attribute('amazon_side_asn', text(String(directConnectAsn(plan, behind)))),
        tags(gateway),
      ],
      about,
    ),
    block(
      'resource',
      ['aws_dx_gateway_association', name],
      [
        attribute('region', text(gateway.region.code)),
        attribute('dx_gateway_id', reference('aws_dx_gateway', name, 'id')),
        attribute('associated_gateway_id', associatedGateway(gateway, selection)),
        attribute(
          'allowed_prefixes',
          list([...new Set([...allowedPrefixes(plan, behind), ...privateBlocks])].sort().map(text)),
        ),
      ],
      about,
    ),
  ];
}

/** A virtual private gateway is waited for until it is attached, without which it cannot be associated. */
function associatedGateway(gateway: CloudGatewayPlan, { attachments }: Selection): Expression {
  const attached = attachments.find((item) => item.gateway.id === gateway.id);
  return gateway.type.routeTables || !attached
    ? gatewayAttribute(gateway, 'id')
    : reference('aws_vpn_gateway_attachment', nameOf(attached.attachment), 'vpn_gateway_id');
}

const interfaceResource = ({ gateway }: AwsCircuit): string =>
  gateway.type.routeTables ? 'aws_dx_transit_virtual_interface' : 'aws_dx_private_virtual_interface';

/** Packets of 1,500 bytes, as the VPN that stands by for it. */
function interfaceBlock(item: AwsCircuit): Block {
  const { circuit, gateway, device, direct } = item;
  const [inside] = circuit.insides;
  return block(
    'resource',
    [interfaceResource(item), nameOf(circuit)],
    [
      attribute('region', direct ? text(gateway.region.code) : reference('var', regionVariable(item))),
      attribute('connection_id', reference('var', connectionVariable(item))),
      // It cannot be changed later, so it holds the id, which a rename leaves alone.
      attribute('name', text(circuit.id)),
      direct
        ? attribute('vpn_gateway_id', gatewayAttribute(gateway, 'id'))
        : attribute('dx_gateway_id', reference('aws_dx_gateway', directConnectName(gateway), 'id')),
      attribute('address_family', text('ipv4')),
      attribute('bgp_asn', numeric(device.asn)),
      ...(inside
        ? [
            attribute('amazon_address', text(`${hostAddress(inside, 1)}/30`)),
            attribute('customer_address', text(`${hostAddress(inside, 2)}/30`)),
          ]
        : []),
      attribute('vlan', numeric(circuit.vlan)),
      attribute('mtu', numeric(1500)),
      attribute('sitelink_enabled', truth(false)),
      tags(circuit),
    ],
    [circuit.id],
  );
}

const connectionVariable = ({ circuit }: AwsCircuit): string => `aws_dx_connection_id__${nameOf(circuit.id)}`;
const regionVariable = ({ circuit }: AwsCircuit): string => `aws_dx_region__${nameOf(circuit.id)}`;

/** What the carrier tells: which Direct Connect connection the line is, and where it ends. */
export function circuitVariables(circuits: readonly AwsCircuit[]): Variable[] {
  return circuits.flatMap((item): Variable[] => {
    const { circuit, gateway, direct } = item;
    const about = [circuit.id];
    const connection = connectionVariable(item);
    const region = regionVariable(item);
    return [
      {
        name: connection,
        description: `Id of the Direct Connect connection of private circuit ${circuit.name}, ${circuit.bandwidthMbps} Mbit/s. Order it, then enter its id.`,
        type: 'string',
        validation: {
          condition: `can(regex("^dx(con|lag)-[0-9a-z]+$", var.${connection}))`,
          message: 'Such an id starts with dxcon- (or dxlag- for a link aggregation group).',
        },
        about,
      },
      ...(direct
        ? []
        : [
            {
              name: region,
              description: `Region that the Direct Connect location of private circuit ${circuit.name} belongs to.`,
              type: 'string',
              default: text(gateway.region.code),
              validation: {
                condition: `can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]+$", var.${region}))`,
                message: 'Give the code of a region, for example eu-central-1.',
              },
              about,
            },
          ]),
    ];
  });
}

/** What the device at the other end needs: the addresses, the VLAN and both ASNs. */
export function circuitOutputs(circuits: readonly AwsCircuit[]): Output[] {
  if (circuits.length === 0) return [];
  return [
    {
      name: 'aws_circuits',
      description:
        'Virtual interface of each private circuit, with what the device needs for its BGP session.',
      value: object(
        circuits.map((item) => {
          const of = (name: string): Expression =>
            reference(interfaceResource(item), nameOf(item.circuit), name);
          return {
            key: item.circuit.id,
            value: object([
              { key: 'virtual_interface', value: of('id') },
              { key: 'vlan', value: of('vlan') },
              { key: 'amazon_asn', value: of('amazon_side_asn') },
              { key: 'amazon_address', value: of('amazon_address') },
              { key: 'device_address', value: of('customer_address') },
            ]),
            about: [item.circuit.id],
          };
        }),
      ),
    },
  ];
}

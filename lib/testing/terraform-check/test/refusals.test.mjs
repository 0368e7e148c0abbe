// What the rules in behaviour/ refuse: for each type an object that is right,
// and changes that make it wrong.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBehaviour } from '../src/behaviour.mjs';
import { mapValues, readBehaviour, readSchema } from '../src/schema.mjs';

const ID = '/subscriptions/1/resourceGroups/hub/providers/Microsoft.Network';

/** A configuration of `block`, as Terraform sends it: what is not in `values` is null or empty. */
const configure = (block, values) => ({
  ...mapValues(block.attributes, (_, name) => values[name] ?? null),
  ...mapValues(block.block_types, ({ nesting_mode: mode, block: nested }, name) => {
    const items = [values[name] ?? []].flat().map((item) => configure(nested, item));
    return ['list', 'set'].includes(mode) ? items : (items[0] ?? null);
  }),
});

function problemsOf(release, type, values) {
  const { block } = readSchema(`${release}.json`).resource_schemas[type];
  const rules = readBehaviour(`${release}.json`)[type];
  return checkBehaviour(block, configure(block, values), rules).map(({ detail }) => detail);
}

const POLICY = {
  dh_group: 'DHGroup14',
  ike_encryption: 'AES256',
  ike_integrity: 'SHA256',
  ipsec_encryption: 'GCMAES256',
  ipsec_integrity: 'GCMAES256',
  pfs_group: 'PFS2048',
};

const ipConfiguration = (name) => ({
  name,
  subnet_id: `${ID}/virtualNetworks/hub/subnets/GatewaySubnet`,
  public_ip_address_id: `${ID}/publicIPAddresses/${name}`,
});

const IN_GROUP = { name: 'hub', resource_group_name: 'hub', location: 'westeurope' };

/** @type {Record<string, Record<string, { right: object, wrong: [object, RegExp][] }>>} */
const cases = {
  'aws-6.47.0': {
    aws_vpc_security_group_ingress_rule: {
      right: {
        security_group_id: 'sg-1',
        ip_protocol: 'udp',
        from_port: 500,
        to_port: 500,
        cidr_ipv4: '10.0.0.0/8',
      },
      wrong: [
        [{ cidr_ipv4: '10.0.0.1/8' }, /cidr_ipv4 must be an IPv4 CIDR/],
        [{ cidr_ipv4: null }, /one of "cidr_ipv4"/],
        [{ prefix_list_id: 'pl-1' }, /only one of/],
        [{ to_port: 65536 }, /to_port must be in the range/],
      ],
    },
    aws_dx_private_virtual_interface: {
      right: {
        address_family: 'ipv4',
        bgp_asn: 65000,
        connection_id: 'dxcon-1',
        name: 'a',
        vlan: 4094,
        dx_gateway_id: 'g',
      },
      wrong: [
        [{ dx_gateway_id: null }, /at least one of "dx_gateway_id"/],
        [{ vlan: 4095 }, /vlan must be in the range/],
        [{ mtu: 8500 }, /mtu must be one of/],
      ],
    },
    aws_ec2_transit_gateway_connect_peer: {
      right: {
        inside_cidr_blocks: ['169.254.6.0/29'],
        peer_address: '10.0.0.1',
        transit_gateway_attachment_id: 'a',
      },
      wrong: [
        [{ inside_cidr_blocks: ['169.254.5.0/29'] }, /inside_cidr_blocks/],
        [{ inside_cidr_blocks: ['169.254.6.0/30'] }, /inside_cidr_blocks/],
      ],
    },
    aws_cloudwatch_metric_alarm: {
      right: {
        alarm_name: 'tunnel',
        comparison_operator: 'LessThanThreshold',
        evaluation_periods: 1,
        metric_name: 'TunnelState',
        namespace: 'AWS/VPN',
        period: 60,
        statistic: 'Minimum',
      },
      wrong: [
        [{ statistic: null }, /one of statistic or extended_statistic/],
        [{ period: 45 }, /period must be/],
      ],
    },
  },
  'azurerm-5.2.0': {
    azurerm_virtual_network_gateway: {
      right: {
        ...IN_GROUP,
        type: 'Vpn',
        sku: 'VpnGw2AZ',
        active_active: true,
        ip_configuration: [ipConfiguration('a'), ipConfiguration('b')],
        bgp_settings: {
          asn: 65010,
          peering_addresses: [
            { ip_configuration_name: 'a', apipa_addresses: ['169.254.21.1'] },
            { ip_configuration_name: 'b', apipa_addresses: ['169.254.22.1'] },
          ],
        },
      },
      wrong: [
        [{ ip_configuration: [ipConfiguration('a')] }, /active-active gateway requires two ip_configuration/],
        [{ active_active: false }, /exactly one ip_configuration block/],
        [{ bgp_settings: { asn: 65010, peering_addresses: [{}] } }, /ip_configuration_name has to be set/],
        [
          {
            bgp_settings: {
              peering_addresses: [{ ip_configuration_name: 'a', apipa_addresses: ['169.254.23.1'] }],
            },
          },
          /apipa_addresses must be an address in one of/,
        ],
        [{ sku: 'ErGw1AZ' }, /those of ExpressRoute gateways/],
        [{ sku: 'VpnGw6' }, /sku must be one of/],
        [{ vpn_type: 'PolicyBased' }, /only supports the Basic SKU/],
        [{ minimum_scale_unit: 1, maximum_scale_unit: 2 }, /only supported when sku is ErGwScale/],
        [{ name: 'hub-' }, /name must be a match/],
      ],
    },
    azurerm_virtual_network_gateway_connection: {
      right: {
        ...IN_GROUP,
        type: 'IPsec',
        virtual_network_gateway_id: `${ID}/virtualNetworkGateways/hub`,
        local_network_gateway_id: `${ID}/localNetworkGateways/office`,
        shared_key: 'key',
        use_policy_based_traffic_selectors: true,
        ipsec_policy: POLICY,
        custom_bgp_addresses: { primary: '169.254.21.1' },
      },
      wrong: [
        [{ local_network_gateway_id: null }, /local_network_gateway_id must be specified when type is IPsec/],
        [{ type: 'Vnet2Vnet' }, /peer_virtual_network_gateway_id must be specified/],
        [{ type: 'ExpressRoute' }, /express_route_circuit_id must be specified/],
        [{ type: 'Vnet2Vnet' }, /custom_bgp_addresses can only be used/],
        [
          { ipsec_policy: { ...POLICY, ipsec_integrity: 'SHA256' } },
          /ipsec_integrity must be GCMAES256, too/,
        ],
        [{ ipsec_policy: { ...POLICY, ipsec_integrity: 'SHA384' } }, /ipsec_integrity must be one of/],
        [{ ipsec_policy: [] }, /require an ipsec_policy block/],
      ],
    },
    azurerm_public_ip: {
      right: { ...IN_GROUP, allocation_method: 'Static' },
      wrong: [
        [{ allocation_method: 'Dynamic' }, /allocation_method must be Static/],
        [{ sku: 'Basic' }, /no longer permitted/],
      ],
    },
    azurerm_express_route_circuit_peering: {
      right: {
        express_route_circuit_name: 'hub',
        resource_group_name: 'hub',
        peering_type: 'AzurePrivatePeering',
        vlan_id: 100,
        primary_peer_address_prefix: '192.168.1.0/30',
        secondary_peer_address_prefix: '192.168.2.0/30',
      },
      wrong: [
        [{ secondary_peer_address_prefix: null }, /"secondary_peer_address_prefix" must be specified/],
        [{ peering_type: 'MicrosoftPeering' }, /microsoft_peering_config must be specified/],
        [{ route_filter_id: `${ID}/routeFilters/a` }, /route_filter_id may only be specified/],
      ],
    },
    azurerm_virtual_network: {
      right: { ...IN_GROUP, address_space: ['10.0.0.0/16'] },
      wrong: [[{ name: 'h' }, /name must be a match/]],
    },
  },
  'google-7.45.0': {
    google_compute_external_vpn_gateway: {
      right: {
        name: 'office',
        redundancy_type: 'TWO_IPS_REDUNDANCY',
        interface: [
          { id: 0, ip_address: '203.0.113.30' },
          { id: 1, ip_address: '203.0.113.31' },
        ],
      },
      wrong: [
        [{ redundancy_type: 'SINGLE_IP_INTERNALLY_REDUNDANT' }, /has the interface 0 only/],
        [{ redundancy_type: 'FOUR_IPS_REDUNDANCY' }, /has the interfaces 0, 1, 2 and 3/],
        [{ interface: { id: 0, ip_address: 'office' } }, /ip_address must be a valid IPv4 address/],
        [{ name: 'Office' }, /name must be a match/],
      ],
    },
    google_compute_vpn_tunnel: {
      right: { name: 'office', shared_secret_wo: 'key', shared_secret_wo_version: '1', ike_version: 2 },
      wrong: [
        [{ shared_secret: 'key' }, /only one of "shared_secret"/],
        [{ shared_secret_wo_version: null }, /"shared_secret_wo_version" must be specified/],
        [{ ike_version: 3 }, /ike_version must be one of/],
        [{ peer_ip: '10.0.0.1' }, /peer_ip must be an address in none of/],
      ],
    },
    google_compute_router_peer: {
      right: {
        name: 'office',
        router: 'hub',
        interface: 'office',
        peer_asn: 65010,
        bfd: { session_initialization_mode: 'ACTIVE' },
      },
      wrong: [
        [{ advertised_groups: ['ALL_SUBNETS'] }, /need advertise_mode CUSTOM/],
        [
          { bfd: { session_initialization_mode: 'ACTIVE', multiplier: 3 } },
          /bfd.multiplier must be in the range/,
        ],
        [{ name: 'o' }, /name must be of a length/],
      ],
    },
    google_compute_interconnect_attachment: {
      right: { name: 'hub', type: 'PARTNER', edge_availability_domain: 'AVAILABILITY_DOMAIN_1', mtu: '1500' },
      wrong: [
        [{ interconnect: 'a' }, /must not be set if type is PARTNER/],
        [{ type: 'DEDICATED' }, /interconnect is required if type is DEDICATED/],
        [{ mtu: '9000' }, /mtu must be one of/],
        [{ vlan_tag8021q: 1 }, /vlan_tag8021q must be in the range/],
      ],
    },
    google_network_connectivity_spoke: {
      right: {
        name: 'hub',
        location: 'global',
        hub: 'hub',
        linked_vpn_tunnels: { uris: ['a'], site_to_site_data_transfer: true },
      },
      wrong: [[{ linked_vpc_network: { uri: 'a' } }, /conflicts with linked_vpn_tunnels/]],
    },
  },
};

for (const [release, types] of Object.entries(cases)) {
  for (const [type, { right, wrong }] of Object.entries(types)) {
    test(`${release}: ${type}`, () => {
      assert.deepEqual(problemsOf(release, type, right), []);
      for (const [change, message] of wrong) {
        assert.match(problemsOf(release, type, { ...right, ...change }).join('\n'), message);
      }
    });
  }
}

import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import type { ConnectionPlan } from '@/lib/plan/plan';
import { exportJob } from '@/lib/testing/export-job';
import { awsDesigns } from './test-designs';
import { argument, blocksOf, namesOf, partOf, partOfPlan } from './test-part';

const region = piece('cloud-region', 'frankfurt', { cloud: 'aws', region: 'eu-central-1' });

describe('peering of transit gateways', () => {
  const found = blocksOf(partOf(awsDesigns.hubs()));
  const accepter = 'aws_ec2_transit_gateway_peering_attachment_accepter.across_the_sea-far.id';

  it('is asked for in one region and accepted in the other', () => {
    const request = found.get('aws_ec2_transit_gateway_peering_attachment.across_the_sea-far');
    expect(argument(request, 'region')).toBe('"eu-central-1"');
    expect(argument(request, 'peer_region')).toBe('"eu-west-1"');
    expect(argument(request, 'peer_transit_gateway_id')).toBe('aws_ec2_transit_gateway.tgw_d.id');
    const accept = found.get('aws_ec2_transit_gateway_peering_attachment_accepter.across_the_sea-far');
    expect(argument(accept, 'region')).toBe('"eu-west-1"');
  });

  it('has static routes on both sides, which wait until it is accepted, and no propagation', () => {
    const there = found.get('aws_ec2_transit_gateway_route.hub_frankfurt-tgw_f__main__10_103_0_0_16');
    expect(argument(there, 'transit_gateway_attachment_id')).toBe(accepter);
    const back = found.get('aws_ec2_transit_gateway_route.tgw_d__main__10_11_0_0_16');
    expect(argument(back, 'transit_gateway_attachment_id')).toBe(accepter);
    expect(argument(back, 'region')).toBe('"eu-west-1"');
    const propagations = namesOf(found, 'aws_ec2_transit_gateway_route_table_propagation');
    expect(propagations.filter((name) => /far|near/.test(name))).toEqual([]);
    expect(
      namesOf(found, 'aws_ec2_transit_gateway_route_table_association').filter((name) =>
        /far|near/.test(name),
      ),
    ).toHaveLength(4);
  });

  it('reaches what lies behind the next hub', () => {
    expect(found.has('aws_ec2_transit_gateway_route.tgw_g__all__10_103_0_0_16')).toBe(true);
  });

  it('leaves a prefix alone that the table learns from nearer by, and says so', () => {
    const { plan } = exportJob(awsDesigns.hubs());
    const tables = plan.tables.map((table) =>
      table.id === 'tgw-d/main'
        ? {
            ...table,
            routes: [
              ...table.routes,
              { prefix: '10.103.0.0/16', via: 'far', owner: 'x', origin: 'bgp' as const },
            ],
          }
        : table,
    );
    const part = partOfPlan({ ...plan, tables });
    expect(blocksOf(part).has('aws_ec2_transit_gateway_route.tgw_d__main__10_103_0_0_16')).toBe(false);
    expect(part.omitted.map(({ what }) => what)).toEqual([
      'Static route 10.103.0.0/16 via Across the sea in table main of tgw-d: the table learns that prefix from nearer by, and a static route would win',
    ]);
  });

  it('is for transit gateways, once between two', () => {
    const hub = (id: string, type?: string) =>
      piece('hub', id, { parent: 'frankfurt', ...(type ? { type } : {}) });
    const part = partOf(
      designOf('Peerings', [
        region,
        hub('a'),
        hub('b'),
        hub('c', 'vpn-cloudhub'),
        piece('peering', 'one', { from: 'a', to: 'b' }),
        piece('peering', 'two', { from: 'b', to: 'a' }),
        piece('peering', 'three', { from: 'a', to: 'c' }),
      ]),
    );
    expect(namesOf(blocksOf(part), 'aws_ec2_transit_gateway_peering_attachment')).toEqual(['one']);
    expect(part.omitted.flatMap(({ about }) => about)).toEqual(['two', 'three']);
  });
});

describe('transit gateways', () => {
  const part = partOf(awsDesigns.options());
  const found = blocksOf(part);

  it('share load over tunnels only when they are to', () => {
    expect(argument(found.get('aws_ec2_transit_gateway.tgw'), 'vpn_ecmp_support')).toBe('"disable"');
    const other = blocksOf(partOf(awsDesigns.hubs())).get('aws_ec2_transit_gateway.tgw_d');
    expect(argument(other, 'vpn_ecmp_support')).toBe('"enable"');
  });

  it('keep both directions of a flow in one zone where the attachment says so', () => {
    expect(argument(found.get('aws_ec2_transit_gateway_vpc_attachment.att'), 'appliance_mode_support')).toBe(
      '"enable"',
    );
  });

  it('have accelerated tunnels, large ones, and such over IPv6', () => {
    const connection = (name: string, wanted: string): string | undefined =>
      argument(found.get(`aws_vpn_connection.${name}`), wanted);
    expect(connection('fast_logged_watched-fast', 'enable_acceleration')).toBe('true');
    expect(connection('large', 'enable_acceleration')).toBe('false');
    expect(connection('large', 'tunnel_bandwidth')).toBe('"large"');
    expect(connection('six', 'tunnel_bandwidth')).toBe('"standard"');
    expect(connection('six', 'outside_ip_address_type')).toBe('"Ipv6"');
    expect(connection('six', 'tunnel1_inside_ipv6_cidr')).toBe('"fd00:1::/126"');
    expect(connection('six', 'local_ipv6_network_cidr')).toBe('"::/0"');
    expect(part.omitted).toEqual([]);
  });
});

describe('what a virtual private gateway has not', () => {
  const site = [
    piece('site', 'site'),
    piece('customer-gateway', 'gw', {
      parent: 'site',
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', address: '203.0.113.11', mtu: 1500 }],
    }),
    region,
    piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  ];
  const { plan } = exportJob(
    designOf('Missing', [...site, piece('vpn-connection', 'vpn', { from: 'gw', to: 'vgw' })]),
  );
  const connected = (fields: Partial<ConnectionPlan>) =>
    partOfPlan({ ...plan, connections: plan.connections.map((item) => ({ ...item, ...fields })) });

  it('is named, and the connection is left out where it would not be what was drawn', () => {
    const part = connected({ underlay: 'accelerated' });
    expect(namesOf(blocksOf(part), 'aws_vpn_connection')).toEqual([]);
    expect(part.omitted[0]?.what).toContain('no tunnels over accelerated');
  });

  it('is named, and the connection is made where it only is slower', () => {
    const part = connected({ tunnelSize: 'large' });
    expect(namesOf(blocksOf(part), 'aws_vpn_connection')).toEqual(['vpn']);
    expect(part.omitted[0]?.what).toContain('Tunnel size large');
  });

  it('is named: address translation', () => {
    const part = connected({
      nat: [{ id: 'n1', direction: 'egress', internal: '10.0.0.0/24', external: '10.9.0.0/24' }],
    });
    expect(namesOf(blocksOf(part), 'aws_vpn_connection')).toEqual(['vpn']);
    expect(part.omitted[0]?.what).toContain('Address translation');
  });
});

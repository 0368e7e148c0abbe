import { describe, expect, it } from 'vitest';
import { exportJob } from '@/lib/testing/export-job';
import { cloud } from './aws';
import { awsDesigns } from './test-designs';
import { argument, blocksOf, expressionText, namesOf, partOf, partOfPlan } from './test-part';

const part = partOf(awsDesigns.circuits());
const found = blocksOf(part);

describe('private circuits', () => {
  it('end on a transit virtual interface for a transit gateway, with one Direct Connect gateway for all', () => {
    expect(namesOf(found, 'aws_dx_transit_virtual_interface')).toEqual(['line_a-line_t', 'line_b-line_t2']);
    const line = found.get('aws_dx_transit_virtual_interface.line_b-line_t2');
    expect(argument(line, 'dx_gateway_id')).toBe('aws_dx_gateway.tgw.id');
    expect(argument(line, 'vlan')).toBe('77');
    expect(argument(line, 'bgp_asn')).toBe('65011');
    expect(argument(line, 'name')).toBe('"line-t2"');
  });

  it('give AWS the first host of the inside prefix', () => {
    const [inside] = exportJob(awsDesigns.circuits()).plan.circuits[0]?.insides ?? [];
    const line = found.get('aws_dx_transit_virtual_interface.line_a-line_t');
    expect(inside).toMatch(/^169\.254\..*\.(\d+)\/30$/);
    const last = Number(inside?.match(/\.(\d+)\//)?.[1]);
    expect(argument(line, 'amazon_address')).toContain(`.${last + 1}/30"`);
    expect(argument(line, 'customer_address')).toContain(`.${last + 2}/30"`);
  });

  it('announce what the gateway has, the block of private tunnels, and nothing of the site itself', () => {
    expect(argument(found.get('aws_dx_gateway_association.tgw'), 'allowed_prefixes')).toBe(
      '["10.101.0.0/16", "172.30.0.0/24"]',
    );
    expect(argument(found.get('aws_dx_gateway_association.vgw'), 'allowed_prefixes')).toBe(
      '["10.102.0.0/16"]',
    );
  });

  it('are one attachment of the transit gateway, used by and learned in its table', () => {
    for (const verb of ['association', 'propagation']) {
      const type = `aws_ec2_transit_gateway_route_table_${verb}`;
      expect(namesOf(found, type).filter((name) => name.endsWith('direct_connect'))).toEqual([
        'tgw__main__tgw__direct_connect',
      ]);
      expect(
        argument(found.get(`${type}.tgw__main__tgw__direct_connect`), 'transit_gateway_attachment_id'),
      ).toBe('aws_dx_gateway_association.tgw.transit_gateway_attachment_id');
    }
  });

  it('end on the virtual private gateway itself where it is to pass routes on', () => {
    const line = found.get('aws_dx_private_virtual_interface.line_c');
    expect(argument(line, 'vpn_gateway_id')).toBe('aws_vpn_gateway.cloudhub.id');
    expect(argument(line, 'region')).toBe('"eu-central-1"');
    expect(argument(line, 'dx_gateway_id')).toBeUndefined();
    expect(argument(found.get('aws_dx_private_virtual_interface.line_v'), 'dx_gateway_id')).toBe(
      'aws_dx_gateway.vgw.id',
    );
  });

  it('get the Direct Connect gateway an ASN that nothing else has', () => {
    const { plan } = exportJob(awsDesigns.circuits());
    const asns = namesOf(found, 'aws_dx_gateway').map((name) =>
      Number(JSON.parse(argument(found.get(`aws_dx_gateway.${name}`), 'amazon_side_asn') ?? '0')),
    );
    const [first = 0] = asns;
    expect(new Set(asns).size).toBe(2);
    const taken = partOfPlan({
      ...plan,
      cloudGateways: plan.cloudGateways.map((gateway) =>
        gateway.id === 'cloudhub' ? { ...gateway, asn: first } : gateway,
      ),
    });
    const next = argument(blocksOf(taken).get('aws_dx_gateway.tgw'), 'amazon_side_asn');
    expect(next).toBe(`"${first + 1}"`);
  });

  it('ask for what only the carrier knows', () => {
    expect(part.variables.map(({ name }) => name)).toEqual([
      'aws_dx_connection_id__line_t',
      'aws_dx_region__line_t',
      'aws_dx_connection_id__line_t2',
      'aws_dx_region__line_t2',
      'aws_dx_connection_id__line_v',
      'aws_dx_region__line_v',
      'aws_dx_connection_id__line_c',
    ]);
    expect(part.guide.map(({ title }) => title)).toContain('Private circuits on AWS');
  });

  it('are left out, by name, where AWS has no place for them', () => {
    const { plan } = exportJob(awsDesigns.circuits());
    const without = partOfPlan({
      ...plan,
      attachments: [],
      gateways: plan.gateways.map((device) => ({ ...device, asn: 4_200_000_000 })),
    });
    expect(without.omitted.map(({ about }) => about[0])).toEqual([
      'line-t',
      'line-t2',
      'line-v',
      'line-c',
      'inner',
    ]);
    const unattached = partOfPlan({ ...plan, attachments: [], tables: [] });
    const whats = unattached.omitted.map(({ what }) => what).join('\n');
    expect(whats).toContain('Private circuit line-v: a virtual private gateway behind');
    expect(whats).toContain('Private circuit Line A: tgw has nothing to announce');
  });
});

describe('VPN over a private circuit', () => {
  const inner = found.get('aws_vpn_connection.inner');

  it('has private addresses at both ends and goes by the line', () => {
    expect(argument(inner, 'outside_ip_address_type')).toBe('"PrivateIpv4"');
    expect(argument(inner, 'transport_transit_gateway_attachment_id')).toBe(
      'aws_dx_gateway_association.tgw.transit_gateway_attachment_id',
    );
    expect(argument(found.get('aws_ec2_transit_gateway.tgw'), 'transit_gateway_cidr_blocks')).toBe(
      '["172.30.0.0/24"]',
    );
    expect(argument(found.get('aws_vpn_connection.backup'), 'outside_ip_address_type')).toBe('"PublicIpv4"');
  });

  it('wants a private address of the device, and a line to the same gateway', () => {
    const { plan } = exportJob(awsDesigns.circuits());
    const changed = (change: object) =>
      partOfPlan({
        ...plan,
        connections: plan.connections.map((connection) =>
          connection.id === 'inner' ? { ...connection, ...change } : connection,
        ),
      });
    const [tunnel] = plan.connections.find(({ id }) => id === 'inner')?.tunnels ?? [];
    const outside = { known: '203.0.113.11' };
    const moved = changed({ tunnels: tunnel ? [{ ...tunnel, from: { ...tunnel.from, outside } }] : [] });
    expect(moved.omitted[0]?.what).toContain('a private IPv4 address');
    for (const circuit of ['line-v', undefined])
      expect(changed({ circuit }).omitted[0]?.what).toContain('private circuit does not end at its gateway');
  });
});

describe('slots', () => {
  it('are the outside addresses of all tunnels, by the connection that AWS has them in', () => {
    const slots = cloud.slots(exportJob(awsDesigns.circuits()).plan);
    expect(Object.keys(slots)).toHaveLength(8);
    expect(expressionText(slots['address:inner/t2/tgw'])).toBe('aws_vpn_connection.inner.tunnel2_address');
  });
});

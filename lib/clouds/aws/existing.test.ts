import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { awsDesigns } from './test-designs';
import { argument, blocksOf, namesOf, partOf } from './test-part';

const part = partOf(awsDesigns.existing());
const found = blocksOf(part);

describe('what is only read', () => {
  it('is found by its id, and its parts by theirs or by what is drawn', () => {
    expect(argument(found.get('data.aws_vpc.read'), 'id')).toBe('"vpc-0a1b2c3d"');
    expect(argument(found.get('data.aws_vpn_gateway.vgw'), 'id')).toBe('"vgw-0a1b2c3d"');
    expect(argument(found.get('data.aws_ec2_transit_gateway.tgw'), 'id')).toBe('"tgw-0a1b2c3d4e5f60718"');
    expect(argument(found.get('data.aws_subnet.read__a'), 'id')).toBe('"subnet-0a1b2c3d"');
    expect(argument(found.get('data.aws_subnet.read__b'), 'cidr_block')).toBe('"10.101.1.0/24"');
    expect(argument(found.get('data.aws_route_table.read__main'), 'route_table_id')).toBe('"rtb-0a1b2c3d"');
    expect(argument(found.get('data.aws_route_table.found__main'), 'subnet_id')).toBe(
      'data.aws_subnet.found__a.id',
    );
  });

  it('is not made', () => {
    expect(namesOf(found, 'aws_vpc')).toEqual(['taken']);
    expect(namesOf(found, 'aws_subnet')).toEqual(['taken__a', 'taken__b']);
    expect(namesOf(found, 'aws_route_table')).toEqual(['taken__main']);
    expect(namesOf(found, 'aws_vpn_gateway')).toEqual([]);
    expect(namesOf(found, 'aws_ec2_transit_gateway')).toEqual([]);
  });

  it('gets the attachments, connections and routes that are drawn', () => {
    expect(argument(found.get('aws_ec2_transit_gateway_vpc_attachment.att_r'), 'transit_gateway_id')).toBe(
      'data.aws_ec2_transit_gateway.tgw.id',
    );
    expect(argument(found.get('aws_vpn_connection.vpn_v'), 'vpn_gateway_id')).toBe(
      'data.aws_vpn_gateway.vgw.id',
    );
    expect(argument(found.get('aws_route.read__main__10_11_0_0_16'), 'route_table_id')).toBe(
      'data.aws_route_table.read__main.id',
    );
    expect(found.has('aws_vpn_gateway_route_propagation.found__main__vgw')).toBe(true);
  });

  it('takes attachments out of the default table of a transit gateway', () => {
    expect(
      argument(
        found.get('aws_ec2_transit_gateway_route_table_association.tgw__main__vpn'),
        'replace_existing_association',
      ),
    ).toBe('true');
  });

  it('loses the routes of a table that cannot be found, by name', () => {
    expect(part.omitted.map(({ what }) => what)).toContain(
      'Routes of table idle of VPC read: the table cannot be found',
    );
  });
});

describe('what is taken over', () => {
  it('is imported with those of its parts that have an id', () => {
    expect(part.imports).toEqual([
      { to: ['aws_vpc', 'taken'], id: 'vpc-0a1b2c3d4e5f60718' },
      { to: ['aws_subnet', 'taken__a'], id: 'subnet-0a1b2c3e' },
      { to: ['aws_route_table_association', 'taken__a'], id: 'subnet-0a1b2c3e/rtb-0a1b2c3e' },
      { to: ['aws_route_table', 'taken__main'], id: 'rtb-0a1b2c3e' },
    ]);
  });

  it('keeps its further blocks as they are', () => {
    expect(namesOf(found, 'aws_vpc_ipv4_cidr_block_association')).toEqual([]);
    expect(part.omitted.map(({ what }) => what).join('\n')).toContain('Block 10.112.0.0/16 of VPC taken');
  });

  it('is a gateway too', () => {
    const { imports } = partOf(example({ vgw: { existing: { id: 'vgw-0a1b2c3d', use: 'import' } } }));
    expect(imports).toEqual([{ to: ['aws_vpn_gateway', 'virtual_private_gateway-vgw'], id: 'vgw-0a1b2c3d' }]);
  });
});

describe('an id that is none', () => {
  it.each(['vpc-', 'vgw-0a1b2c3d', 'vpc-0a1b2c3d"\n}', 'vpc-0A1B2C3D', `$\{file("x")}`])('%j', (id) => {
    const { omitted, files } = partOf(example({ vpc: { existing: { id, use: 'refer' } } }));
    expect(omitted[0]?.about).toEqual(['vpc']);
    expect(files.map(({ path }) => path)).not.toContain('aws-eu-central-1-vpcs.tf');
  });

  it('of a part is left out, and the part looked up', () => {
    const subnets = [{ id: 'a', name: 'a', prefix: '10.100.0.0/24', cloudId: 'rtb-0a1b2c3d' }];
    const existing = { id: 'vpc-0a1b2c3d', use: 'refer' };
    const { omitted, ...rest } = partOf(example({ vpc: { subnets, existing } }));
    expect(omitted[0]?.what).toBe('Id rtb-0a1b2c3d of a in VPC Production');
    const block = blocksOf({ omitted, ...rest }).get('data.aws_subnet.production-vpc__a');
    expect(argument(block, 'cidr_block')).toBe('"10.100.0.0/24"');
  });
});

import { describe, expect, it } from 'vitest';
import { testDesigns } from '@/lib/exports/terraform/test-designs';
import { designOf, example, piece, siteToVpc, varied } from '@/lib/model/build';
import { argument, blocksOf, namesOf, partOf, textOf } from './test-part';

const made = (name: string): Map<string, string> => blocksOf(partOf(testDesigns[name]?.() ?? example()));

describe('addresses of resources', () => {
  const before = blocksOf(partOf(example()));
  const idOf = (part: string): string => part.slice(part.indexOf('-') + 1);
  const byId = (blocks: Map<string, string>): string[] =>
    [...blocks.keys()].map((address) => address.split(/__|\./).map(idOf).join('__'));

  it('hold the ids of what was renamed, so that each can be moved', () => {
    const after = blocksOf(partOf(example({ vpn: { name: 'Another name' }, vpc: { name: 'edge-1' } })));
    expect([...after.keys()]).not.toEqual([...before.keys()]);
    expect(byId(after)).toEqual(byId(before));
  });

  it('stay, with their arguments, when something of the same name is added', () => {
    const more = [
      piece('vpc', 'other', { parent: 'region', name: 'Production', prefixes: ['10.200.0.0/16'] }),
      piece('vpn-connection', 'vpn0', { name: 'Office to Frankfurt', from: 'gw', to: 'vgw' }),
    ];
    const after = blocksOf(partOf(designOf('Example', varied(siteToVpc, {}, more))));
    for (const [address, block] of before) expect(after.get(address)).toBe(block);
    expect(after.size).toBeGreaterThan(before.size);
  });
});

describe('VPN connections', () => {
  it('say every option of both tunnels, also of one that nobody drew', () => {
    for (const name of Object.keys(testDesigns)) {
      for (const [address, block] of made(name)) {
        if (!address.startsWith('aws_vpn_connection.')) continue;
        const options = [1, 2].map((number) =>
          [...block.matchAll(new RegExp(`^ +tunnel${number}_(\\w+)`, 'gm'))].map(([, option]) => option),
        );
        expect(options[0]).toHaveLength(18);
        expect(options[1]).toEqual(options[0]);
      }
    }
  });

  it('give each tunnel of a design its own inside prefix', () => {
    for (const name of Object.keys(testDesigns)) {
      const insides = [...made(name).values()].flatMap((block) =>
        [...block.matchAll(/tunnel[12]_inside_cidr += "(.*)"/g)].map(([, prefix]) => prefix),
      );
      expect(new Set(insides).size).toBe(insides.length);
    }
  });

  it('become several where the tunnels of one drawn connection use several uplinks', () => {
    const found = made('two-uplinks');
    expect(argument(found.get('aws_vpn_connection.vpn'), 'customer_gateway_id')).toContain('__u1__');
    expect(argument(found.get('aws_vpn_connection.vpn__t2'), 'customer_gateway_id')).toContain('__u2__');
  });

  it('start from AWS when the design says so', () => {
    const design = example({ vpn: { initiator: 'to' } });
    const block = blocksOf(partOf(design)).get('aws_vpn_connection.office_to_frankfurt-vpn');
    expect(argument(block, 'tunnel1_startup_action')).toBe('"start"');
    expect(argument(block, 'tunnel1_dpd_timeout_action')).toBe('"restart"');
  });
});

describe('customer gateways', () => {
  it('are one for each outside address and region', () => {
    const of = (name: string): string[] => namesOf(made(name), 'aws_customer_gateway');
    expect(of('two-regions')).toHaveLength(2);
    expect(of('two-uplinks')).toHaveLength(2);
    expect(of('drawn-tables')).toHaveLength(2);
  });

  it('have the argument that takes their ASN', () => {
    const found = made('drawn-tables');
    expect(argument(found.get('aws_customer_gateway.north_gw__u1__eu_central_1'), 'bgp_asn')).toBe('"65011"');
    const south = found.get('aws_customer_gateway.south_gw__u1__eu_central_1');
    expect(argument(south, 'bgp_asn_extended')).toBe('"4200000012"');
    expect(argument(south, 'bgp_asn')).toBeUndefined();
  });

  it('are replaced, as virtual private gateways are, before the connections leave the old one', () => {
    const found = made('static-on-gateway');
    for (const address of ['aws_customer_gateway.north_gw__u1__eu_central_1', 'aws_vpn_gateway.vgw'])
      expect([address, argument(found.get(address), 'create_before_destroy')]).toEqual([address, 'true']);
  });
});

describe('routing', () => {
  it('is static on a virtual private gateway by routes of the connection', () => {
    expect([...made('static-on-gateway').keys()]).toContain('aws_vpn_connection_route.vpn__10_11_0_0_16');
  });

  it('is static on a transit gateway by routes of its table', () => {
    const found = made('static-on-hub');
    const route = found.get('aws_ec2_transit_gateway_route.tgw__main__10_11_0_0_16');
    expect(argument(route, 'transit_gateway_attachment_id')).toBe(
      'aws_vpn_connection.vpn.transit_gateway_attachment_id',
    );
    expect(namesOf(found, 'aws_vpn_connection_route')).toEqual([]);
  });

  it('drops what a drawn table drops', () => {
    const route = made('drawn-tables').get('aws_ec2_transit_gateway_route.tgw__vpcs__192_168_0_0_16');
    expect(argument(route, 'blackhole')).toBe('true');
  });

  it('waits for the attachment that a route or propagation needs', () => {
    const found = made('static-on-hub');
    expect(argument(found.get('aws_route.shared__main__10_11_0_0_16'), 'transit_gateway_id')).toBe(
      'aws_ec2_transit_gateway_vpc_attachment.att.transit_gateway_id',
    );
    expect(
      argument(
        made('static-on-gateway').get('aws_vpn_gateway_route_propagation.shared__main__vgw'),
        'vpn_gateway_id',
      ),
    ).toBe('aws_vpn_gateway_attachment.att.vpn_gateway_id');
  });
});

describe('what AWS cannot be asked for', () => {
  it.each([
    [
      'a second VPC on a virtual private gateway',
      'two',
      [
        piece('vpc', 'vpc2', { parent: 'region', prefixes: ['10.201.0.0/16'] }),
        piece('attachment', 'two', { from: 'vgw', to: 'vpc2' }),
      ],
    ],
    [
      'an IPv6 block',
      'vpc6',
      [piece('vpc', 'vpc6', { parent: 'region', prefixes: ['10.202.0.0/16', '2001:db8::/56'] })],
    ],
    [
      'a region that is none',
      'lost',
      [
        piece('cloud-region', 'nowhere', { cloud: 'aws', region: 'a/../../b' }),
        piece('vpc', 'lost', { parent: 'nowhere', prefixes: ['10.203.0.0/16'] }),
      ],
    ],
    [
      'a VPN between two cloud gateways',
      'loop',
      [
        piece('vpn-gateway', 'vgw2', { parent: 'region' }),
        piece('vpn-connection', 'loop', { from: 'vgw', to: 'vgw2' }),
      ],
    ],
  ])('is named: %s', (_, id, more) => {
    const { omitted } = partOf(designOf('Example', varied(siteToVpc, {}, more)));
    expect(omitted.flatMap(({ about }) => about)).toEqual([id]);
  });
});

describe('tags', () => {
  it('are the design’s own and ours; those that AWS refuses are named', () => {
    const design = { ...example(), settings: { tags: { team: 'net"work', 'aws:x': '1' } } };
    const { providers, omitted } = partOf(design);
    const words = textOf(providers[0]?.body ?? []);
    expect(words).toContain('"net\\"work"');
    expect(words).toContain('"trunkline:revision" = "abc"');
    expect(words).not.toContain('aws:x');
    expect(omitted.map(({ what }) => what)).toEqual(['Tag aws:x']);
  });
});

describe('keys', () => {
  it('are kept by AWS, and nothing of them is in the files', () => {
    const part = partOf(example());
    expect(part.variables).toEqual([]);
    expect([...blocksOf(part).values()].join('\n')).not.toMatch(/_preshared_key /);
    expect(
      argument(blocksOf(part).get('aws_vpn_connection.office_to_frankfurt-vpn'), 'preshared_key_storage'),
    ).toBe('"SecretsManager"');
  });

  it('come from the bundle’s variables otherwise; the tunnel that nobody drew has a variable of its own', () => {
    const part = partOf(testDesigns['hub-without-vpc']?.() ?? example(), 'variables');
    const found = blocksOf(part);
    expect(argument(found.get('aws_vpn_connection.vpn_north'), 'tunnel2_preshared_key')).toBe(
      'var.psk_vpn_north__t2',
    );
    expect(argument(found.get('aws_vpn_connection.vpn_south'), 'tunnel2_preshared_key')).toBe(
      'var.psk_aws-spare__vpn_south',
    );
    expect(part.variables.map(({ name }) => name)).toEqual(['psk_aws-spare__vpn_south']);
    for (const variable of part.variables) {
      expect(variable.sensitive).toBe(true);
      expect(variable.default).toBeUndefined();
      expect(variable.validation?.condition).toContain('[1-9A-Za-z._][0-9A-Za-z._]{7,63}');
      expect(variable.description).toContain('state');
    }
  });
});

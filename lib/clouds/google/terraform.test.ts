import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import { applyChanges, type Change } from '@/lib/model/edit';
import type { Plan } from '@/lib/plan/plan';
import { exportJob } from '@/lib/testing/export-job';
import { argument, blocksOf, googleJob, partOf, partOfDesign } from './test-bundle';
import { type GoogleDesign, googleDesigns } from './test-designs';

const made = (name: GoogleDesign): Map<string, string> => blocksOf(partOfDesign(name));
const omittedOf = (plan: Plan): string[] => partOf(plan).omitted.map(({ what }) => what);
const addressesOf = (blocks: ReadonlyMap<string, string>, type: string): string[] =>
  [...blocks.keys()].filter((address) => address.startsWith(`${type}.`));
const numbers = (blocks: ReadonlyMap<string, string>, name: string): (string | undefined)[] =>
  addressesOf(blocks, 'google_compute_vpn_tunnel').map((address) => argument(blocks.get(address), name));

describe('external gateways', () => {
  it.each([
    ['one-address', ['"SINGLE_IP_INTERNALLY_REDUNDANT"'], ['0', '1'], ['0', '0']],
    ['two-addresses', ['"TWO_IPS_REDUNDANCY"'], ['0', '1'], ['0', '1']],
    [
      'three-addresses',
      ['"TWO_IPS_REDUNDANCY"', '"SINGLE_IP_INTERNALLY_REDUNDANT"'],
      ['0', '1', '0'],
      ['0', '1', '0'],
    ],
    ['to-aws', ['"FOUR_IPS_REDUNDANCY"'], ['0', '0', '1', '1'], ['0', '1', '2', '3']],
    ['hub-to-aws', ['"FOUR_IPS_REDUNDANCY"'], ['0', '0', '1', '1'], ['0', '1', '2', '3']],
    ['to-azure', ['"TWO_IPS_REDUNDANCY"'], ['0', '1'], ['0', '1']],
  ] as const)('have the kind and the pairs that Google documents: %s', (name, kinds, near, far) => {
    const found = made(name);
    const gateways = addressesOf(found, 'google_compute_external_vpn_gateway');
    expect(gateways.map((address) => argument(found.get(address), 'redundancy_type'))).toEqual(kinds);
    expect(numbers(found, 'vpn_gateway_interface')).toEqual(near);
    expect(numbers(found, 'peer_external_gateway_interface')).toEqual(far);
  });

  it('are none between two gateways of ours, each of which has its own end of every tunnel', () => {
    const found = made('ha-to-ha');
    expect(addressesOf(found, 'google_compute_external_vpn_gateway')).toEqual([]);
    expect(numbers(found, 'vpn_gateway_interface')).toEqual(['0', '1', '0', '1']);
    expect(new Set(numbers(found, 'peer_gcp_gateway')).size).toBe(2);
    const peers = addressesOf(found, 'google_compute_router_peer').map((address) => found.get(address));
    const ends = (name: string) => peers.map((peer) => argument(peer, name)).sort();
    expect(ends('ip_address')).toEqual(ends('peer_ip_address'));
  });
});

describe('inside addresses', () => {
  it('are what the plan gives each end', () => {
    for (const name of ['one-address', 'to-aws', 'to-azure'] as const) {
      const { plan } = googleJob(name);
      const found = blocksOf(partOf(plan));
      for (const { id, from, to, inside } of plan.connections.flatMap(({ tunnels }) => tunnels)) {
        const [near, far] = from.gateway === 'ha' ? [from, to] : [to, from];
        const address = [...found.keys()].find(
          (each) => each.endsWith(`__${id.split('/')[1]}`) && each.includes('router_peer'),
        );
        expect(argument(found.get(address ?? ''), 'ip_address')).toBe(`"${near.insideAddress}"`);
        expect(argument(found.get(address ?? ''), 'peer_ip_address')).toBe(`"${far.insideAddress}"`);
        expect(argument(found.get((address ?? '').replace('_peer', '_interface')), 'ip_range')).toBe(
          `"${near.insideAddress}/${inside?.prefix.split('/')[1]}"`,
        );
      }
    }
  });
});

describe('ciphers', () => {
  it('are one of each role, and no integrity beside AES-GCM', () => {
    const tunnel = made('one-address').get('google_compute_vpn_tunnel.north_to_belgium-vpn__t1');
    expect(argument(tunnel, 'encryption')).toBe('["AES-GCM-16-256"]');
    expect(tunnel).not.toContain('integrity');
    const aws = made('to-aws').get('google_compute_vpn_tunnel.belgium_to_frankfurt-vpn__t1') ?? '';
    const phase1 = aws.slice(0, aws.indexOf('phase2'));
    for (const [name, value] of [
      ['encryption', /^\["AES-CBC-256"\]$/],
      ['integrity', /^\["HMAC-SHA2-\d+-\d+"\]$/],
      ['prf', /^\["PRF-HMAC-SHA2-\d+"\]$/],
      ['dh', /^\["Group-\d+"\]$/],
    ] as const)
      expect(argument(phase1, name)).toMatch(value);
  });
});

describe('keys', () => {
  it('are write-only, with a version of each tunnel', () => {
    const tunnel = made('one-address').get('google_compute_vpn_tunnel.north_to_belgium-vpn__t1');
    expect(argument(tunnel, 'shared_secret_wo')).toBe('"key of vpn/t1"');
    expect(argument(tunnel, 'shared_secret_wo_version')).toBe(
      'lookup(var.google_key_versions, "vpn/t1", "1")',
    );
    expect(argument(tunnel, 'shared_secret')).toBeUndefined();
  });

  it('are plain arguments where a person wants variables', () => {
    const part = partOfDesign('one-address', 'variables');
    const tunnel = blocksOf(part).get('google_compute_vpn_tunnel.north_to_belgium-vpn__t1');
    expect(argument(tunnel, 'shared_secret')).toBe('"key of vpn/t1"');
    expect(tunnel).not.toContain('shared_secret_wo');
    expect(part.variables.map(({ name }) => name)).toEqual(['google_project']);
    expect(part.guide.flatMap(({ paragraphs }) => paragraphs).join()).toContain('in clear text');
  });
});

describe('routing', () => {
  it('announces the blocks of the VPC, and of peers that it lends its gateway', () => {
    const ranges = (name: GoogleDesign, address: string) =>
      [...(made(name).get(address) ?? '').matchAll(/ range += "(.*)"/g)].map(([, range]) => range);
    expect(ranges('one-address', 'google_compute_router.gateway_in_belgium-ha')).toEqual(['10.100.0.0/16']);
    expect(ranges('lent', 'google_compute_router.gateway_in_belgium-ha')).toEqual([
      '10.100.0.0/16',
      '10.104.0.0/16',
    ]);
    expect(ranges('hub', 'google_compute_router.hub_of_all-ncc')).toEqual(['10.100.0.0/16', '10.101.0.0/16']);
  });

  it('lets learned routes cross a peering from the lender only, and regions where that is needed', () => {
    const found = made('lent');
    const lender = found.get('google_compute_network_peering.peer__apps');
    const borrower = found.get('google_compute_network_peering.peer__far');
    expect([lender, borrower].map((half) => argument(half, 'export_custom_routes'))).toEqual([
      'true',
      'false',
    ]);
    expect([lender, borrower].map((half) => argument(half, 'import_custom_routes'))).toEqual([
      'false',
      'true',
    ]);
    expect(argument(found.get('google_compute_network.apps'), 'routing_mode')).toBe('"GLOBAL"');
    expect(argument(made('one-address').get('google_compute_network.apps'), 'routing_mode')).toBe(
      '"REGIONAL"',
    );
  });

  it('prefers circuits, then primary connections and active tunnels', () => {
    const priorities = (name: GoogleDesign) => {
      const found = made(name);
      return addressesOf(found, 'google_compute_router_peer').map((address) =>
        Number(argument(found.get(address), 'advertised_route_priority')),
      );
    };
    expect(priorities('two-addresses')).toEqual([100, 200]);
    expect(priorities('hub')).toEqual([500, 500, 700, 700]);
  });
});

describe('hubs', () => {
  const found = made('hub');

  it('have one spoke for the devices of one ASN, since two spokes may not share it', () => {
    const design = applyChanges(googleDesigns.hub(), [
      { op: 'set', id: 'north-gw', path: ['asn'], value: 65_011 },
      { op: 'set', id: 'south-gw', path: ['asn'], value: 65_011 },
    ]);
    const blocks = blocksOf(partOf(exportJob(design).plan));
    const spoke = blocks.get('google_network_connectivity_spoke.hub_of_all-ncc__as_65011');
    expect(spoke?.match(/google_compute_vpn_tunnel\.\S+\.self_link/g)).toHaveLength(4);
    expect(argument(spoke, 'description')).toBe('"AS 65011 on Hub of all"');
    expect([...blocks.values()].filter((each) => each.includes('linked_vpn_tunnels'))).toHaveLength(1);
  });

  it('have a spoke for each VPC, far ASN and circuit, all of which exchange routes', () => {
    const spokes = addressesOf(found, 'google_network_connectivity_spoke').map(
      (address) => found.get(address) ?? '',
    );
    expect(spokes.map((spoke) => spoke.match(/linked_\w+/)?.[0])).toEqual([
      'linked_vpc_network',
      'linked_vpc_network',
      'linked_vpn_tunnels',
      'linked_vpn_tunnels',
      'linked_interconnect_attachments',
    ]);
    for (const spoke of spokes.slice(2)) {
      expect(argument(spoke, 'site_to_site_data_transfer')).toBe('true');
      expect(argument(spoke, 'include_import_ranges')).toBe('["ALL_IPV4_RANGES"]');
    }
  });

  it('have tunnels and circuits in one network of their own, and a router for each', () => {
    const own = 'google_compute_network.hub_of_all-ncc.self_link';
    for (const address of [
      'google_compute_ha_vpn_gateway.hub_of_all-ncc',
      'google_compute_router.hub_of_all-ncc',
      'google_compute_router.hub_of_all-ncc__circuits',
    ])
      expect(argument(found.get(address), 'network')).toBe(own);
    expect(argument(found.get('google_compute_router.hub_of_all-ncc__circuits'), 'asn')).toBe('16550');
  });
});

describe('flows', () => {
  const found = made('flows');

  it('into a VPC are let in, and no others', () => {
    expect(addressesOf(found, 'google_compute_firewall')).toEqual([
      'google_compute_firewall.web_shop-web',
      'google_compute_firewall.all',
    ]);
    const web = found.get('google_compute_firewall.web_shop-web');
    expect(argument(web, 'source_ranges')).toBe('["10.11.0.0/16"]');
    expect(argument(web, 'ports')).toBe('["443", "8000-8080"]');
    expect(argument(found.get('google_compute_firewall.all'), 'protocol')).toBe('"all"');
  });
});

describe('what exists already', () => {
  it('is looked up and never made, where it is only referred to', () => {
    const found = made('referred');
    expect(argument(found.get('data.google_compute_network.apps'), 'project')).toBe('"host-project"');
    expect(addressesOf(found, 'google_compute_subnetwork')).toEqual([]);
    expect(found.has('google_compute_ha_vpn_gateway.gateway_in_belgium-ha')).toBe(false);
    expect(argument(found.get('google_compute_router.gateway_in_belgium-ha'), 'network')).toBe(
      'data.google_compute_network.apps.self_link',
    );
    expect(argument(found.get('google_network_connectivity_spoke.att2'), 'hub')).toBe(
      '"projects/host-project/locations/global/hubs/all"',
    );
  });

  it('is imported under its own name, and not destroyed over a description', () => {
    const part = partOfDesign('imported');
    expect(part.imports.map(({ to, id }) => [to[0], id])).toEqual([
      ['google_compute_network', 'projects/host-project/global/networks/shared'],
      ['google_compute_subnetwork', 'projects/host-project/regions/europe-west1/subnetworks/old'],
      ['google_compute_ha_vpn_gateway', 'projects/host-project/regions/europe-west1/vpnGateways/old'],
      ['google_network_connectivity_hub', 'projects/host-project/locations/global/hubs/all'],
    ]);
    const found = blocksOf(part);
    const network = found.get('google_compute_network.apps');
    expect(argument(network, 'name')).toBe('"shared"');
    expect(argument(network, 'ignore_changes')).toContain('description');
  });

  it('is left out with a reason when its id says something else', () => {
    const { plan } = googleJob('one-address');
    const existing = { id: 'vpc-0a1b/x', use: 'refer' } as const;
    expect(omittedOf({ ...plan, vpcs: plan.vpcs.map((vpc) => ({ ...vpc, existing })) })).toEqual([
      expect.stringContaining('names no network'),
      expect.stringContaining('stands in a VPC network'),
    ]);
    expect(
      omittedOf({ ...plan, cloudGateways: plan.cloudGateways.map((gateway) => ({ ...gateway, existing })) }),
    ).toEqual([expect.stringContaining('names no HA VPN gateway')]);
  });
});

describe('a renaming', () => {
  it('changes what Terraform calls things, labels and other words that can change in place, and nothing else', () => {
    const { design, plan } = googleJob('hub');
    const renamed = applyChanges(
      design,
      ['apps', 'ncc', 'vpn-north', 'line', 'att-apps', 'north-gw'].map(
        (id): Change => ({ op: 'set', id, path: ['name'], value: 'New name' }),
      ),
    );
    const after = exportJob(renamed).plan;
    const lasting = (of: Plan) =>
      [...blocksOf(partOf(of)).values()].map((block) =>
        block
          .replace(/"[a-z_0-9]+-(apps|ncc|vpn_north|line|att_apps)/g, '"$1')
          .replace(/\.[a-z_0-9]+-(apps|ncc|vpn_north|line|att_apps)/g, '.$1')
          .replace(/^ +"trunkline-name".*$/gm, '')
          .replace(/^ +description += "(?!.* of a Trunkline design").*$/gm, ''),
      );
    expect(lasting(after)).toEqual(lasting(plan));
    expect([...blocksOf(partOf(after)).values()]).not.toEqual([...blocksOf(partOf(plan)).values()]);
  });
});

describe('what Google Cloud cannot be asked for', () => {
  const { plan } = googleJob('one-address');

  it('is named: a gateway without a VPC', () => {
    expect(omittedOf({ ...plan, attachments: [] })).toEqual([
      expect.stringContaining('stands in a VPC network'),
    ]);
  });

  it('is named: a connection without BGP', () => {
    const connections = plan.connections.map((each) => ({ ...each, routing: 'static' }) as const);
    expect(omittedOf({ ...plan, connections })).toEqual([expect.stringContaining('takes BGP only')]);
  });

  it('is named: a second tunnel between two addresses', () => {
    const design = googleDesigns['one-address']();
    const twice = exportJob({ ...design }).plan;
    const [first] = twice.connections;
    const again = first ? [{ ...first, id: 'again', name: 'again' }] : [];
    expect(omittedOf({ ...twice, connections: [...twice.connections, ...again] })).toEqual([
      expect.stringContaining('the same two addresses'),
      expect.stringContaining('the same two addresses'),
    ]);
  });

  it('is named: a region that is none, a peering of hubs, IPv6 subnets, route tables', () => {
    const design = designOf('Odd', [
      piece('cloud-region', 'nowhere', { cloud: 'google', region: 'a/../b' }),
      piece('vpc', 'lost', { parent: 'nowhere', prefixes: ['10.1.0.0/16'] }),
      piece('cloud-region', 'belgium', { cloud: 'google', region: 'europe-west1' }),
      piece('hub', 'one', { parent: 'belgium' }),
      piece('hub', 'two', { parent: 'belgium' }),
      piece('peering', 'hubs', { from: 'one', to: 'two' }),
      piece('vpc', 'odd', {
        parent: 'belgium',
        prefixes: ['10.2.0.0/16'],
        subnets: [{ id: 'six', name: 'six', prefix: '2001:db8::/64' }],
        routeTables: [{ id: 'main', name: 'main', propagate: false, routes: [] }],
      }),
    ]);
    const { omitted } = partOf(exportJob(design).plan);
    expect(omitted.flatMap(({ about }) => about).sort()).toEqual(['hubs', 'lost', 'odd', 'odd']);
  });

  it('is named: a hub lent through a peering, and a peering within a hub', () => {
    const { plan: hub } = googleJob('hub');
    const peering = { id: 'p', name: 'p', label: 'p', from: 'apps', to: 'data', lender: 'apps' };
    expect(omittedOf({ ...hub, peerings: [peering] })).toEqual([
      expect.stringContaining('no peering besides'),
    ]);
    const attachments = hub.attachments.filter(({ vpc }) => vpc !== 'data');
    expect(omittedOf({ ...hub, attachments, peerings: [peering] })).toEqual([
      expect.stringContaining('its own subnets only'),
    ]);
  });

  it('is named: a VPC on two hubs', () => {
    const { plan: hub } = googleJob('hub');
    const other = hub.cloudGateways.map((each) => ({ ...each, id: 'other' }));
    const more = hub.attachments.map((each) => ({ ...each, id: `${each.id}-2`, gateway: 'other' }));
    const twice = {
      ...hub,
      cloudGateways: [...hub.cloudGateways, ...other],
      attachments: [...hub.attachments, ...more],
    };
    expect(omittedOf(twice)).toEqual([
      expect.stringContaining('on another hub'),
      expect.stringContaining('on another hub'),
    ]);
  });

  it('is named: the other cloud’s end when its address is not known', () => {
    const { plan: toAws } = googleJob('to-aws');
    const unknown = toAws.connections.map((connection) => ({
      ...connection,
      tunnels: connection.tunnels.map((tunnel) => ({
        ...tunnel,
        from: { ...tunnel.from, outside: { known: '2001:db8::1' } },
      })),
    }));
    expect(omittedOf({ ...toAws, connections: unknown })).toHaveLength(4);
  });
});

import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { problemsOf } from '@/lib/testing/rule-tester';
import { azureExample, circuit, googleExample, peeredVpc, secondCloud, tunnels } from './cloud-examples';
import { hubExample } from './hub-example';

/** What the rules say of a design, as `severity rule`, without what is worth knowing only. */
const told = (design: Design): string[] =>
  problemsOf(design)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule }) => `${severity} ${rule}`);

const link = (count: number, fields: object = {}) =>
  piece('vpn-connection', 'vpn3', {
    name: 'Cloud to cloud',
    from: 'vgw2',
    to: 'vgw',
    ...tunnels(count),
    ...fields,
  });

const regional = { subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24' }] };
const allFailures = { flow: { survives: ['tunnel', 'uplink', 'isp', 'device', 'zone', 'hub', 'region'] } };

describe('designs that are right', () => {
  it.each([
    ['Azure', azureExample(allFailures)],
    ['Google Cloud', googleExample(allFailures)],
    ['Azure, its gateway lent to a peer', azureExample({}, peeredVpc({ lendsGateway: 'from' }))],
    ['Google Cloud, its gateway lent to a peer', googleExample({}, peeredVpc({ lendsGateway: 'from' }))],
    ['Virtual WAN', hubExample({ region: { cloud: 'azure', region: 'westeurope' }, vpc: regional })],
    [
      'Network Connectivity Center',
      hubExample({ region: { cloud: 'google', region: 'europe-west3' }, vpc: regional }),
    ],
    ['Azure to AWS', example({}, [...secondCloud('azure', 'westeurope'), link(4)])],
    ['Google Cloud to AWS', example({}, [...secondCloud('google', 'europe-west3'), link(4)])],
    ['Google Cloud to Azure', azureExample({}, [...secondCloud('google', 'europe-west3'), link(2)])],
    ['a circuit beside VPN on AWS', example({}, [circuit()])],
    ['a circuit beside VPN on Azure', azureExample({}, [circuit()])],
    ['a circuit beside VPN on Google Cloud', googleExample({}, [circuit()])],
    [
      'a circuit and VPN as its backup over one line',
      azureExample({ gw2: null, vpn2: null }, [
        circuit('line', { from: 'gw3' }),
        piece('customer-gateway', 'gw3', {
          parent: 'site',
          name: 'edge-3',
          platform: 'cisco-ios-xe',
          uplinks: [{ id: 'u1', name: 'Line C', isp: 'ISP C', address: '192.0.2.30', mtu: 1500 }],
        }),
      ]),
    ],
    [
      'private tunnels over a circuit',
      hubExample({}, [
        circuit('line', { to: 'hub' }),
        piece('customer-gateway', 'gw3', {
          parent: 'site',
          name: 'edge-3',
          platform: 'cisco-ios-xe',
          uplinks: [{ id: 'u1', name: 'Private', isp: 'Carrier A', address: '10.10.255.1', mtu: 1500 }],
        }),
        piece('vpn-connection', 'vpn3', {
          name: 'Private',
          from: 'gw3',
          to: 'hub',
          underlay: 'private-circuit',
          circuit: 'line',
        }),
      ]),
    ],
  ])('%s', (_, design) => {
    expect(told(design)).toEqual([]);
  });
});

describe('tunnels by instance and far address', () => {
  it('permits two from each uplink of a device', () => {
    const lines = {
      uplinks: [
        { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 },
        { id: 'u2', name: 'Line C', isp: 'ISP C', address: '203.0.113.11', mtu: 1500 },
      ],
    };
    const four = {
      tunnels: ['u1', 'u1', 'u2', 'u2'].map((uplink, index) => ({
        id: `t${index + 1}`,
        role: 'active',
        uplink,
      })),
    };
    for (const make of [example, azureExample, googleExample])
      expect(told(make({ gw: lines, vpn: four }))).toEqual([]);
  });

  it.each([
    ['AWS', example],
    ['Azure', azureExample],
    ['Google Cloud', googleExample],
  ])('refuses a third from one uplink to %s, once', (_, make) => {
    const bad = make({ vpn: tunnels(3) });
    expect(told(bad)).toEqual(['error tunnel/no-more-tunnels-than-made']);
    const fix = problemsOf(bad).find(({ rule }) => rule === 'tunnel/no-more-tunnels-than-made')?.fix;
    expect(told(applyChanges(bad, fix?.changes ?? []))).toEqual([]);
  });

  it('asks for no second one between clouds where a gateway has one instance', () => {
    const single = secondCloud('azure', 'westeurope', { vgw: { mode: 'active-standby' } });
    const found = told(example({}, [...single, link(1)]));
    expect(found).not.toContain('warning redundancy/prefer-each-instance');
  });

  it('refuses a second where a gateway has one instance', () => {
    const mode = { vgw: { mode: 'active-standby' }, vpn2: tunnels(1) };
    const found = told(azureExample({ ...mode, vpn: tunnels(2) }));
    expect(found).toContain('error tunnel/no-more-tunnels-than-made');
    expect(found).toContain('warning redundancy/prefer-two-instances');
  });
});

describe('inside prefixes that run out', () => {
  /** Azure has 128 of them: room for 32 connections of up to four tunnels. */
  const many = azureExample(
    { vgw: { sku: 'VpnGw4AZ' } },
    Array.from({ length: 33 }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `More ${index}`, from: 'gw', to: 'vgw' }),
    ),
  );
  const clashes = (design: Design) =>
    problemsOf(design).filter(({ rule }) => rule === 'tunnel/no-inside-clash-on-gateway');

  it('are mended by the next free one, clash by clash', () => {
    let design = many;
    const count = clashes(design).length;
    expect(count).toBe(6);
    for (let left = count; left > 0; left--) {
      design = applyChanges(design, clashes(design)[0]?.fix?.changes ?? []);
      expect(clashes(design)).toHaveLength(left - 1);
    }
  });
});

describe('ASNs of clouds', () => {
  it('does not take a hub’s fixed ASN for a duplicate, and tells a gateway with the same one', () => {
    const hubs = [
      piece('cloud-region', 'region3', { name: 'Amsterdam', cloud: 'azure', region: 'westeurope' }),
      ...[1, 2].map((index) => piece('hub', `hub${index}`, { parent: 'region3', name: `Hub ${index}` })),
      piece('peering', 'peer', { name: 'Hub to hub', from: 'hub1', to: 'hub2' }),
    ];
    expect(told(example({}, hubs)).filter((text) => text.includes('bgp/'))).toEqual([]);
    const joined = piece('vpn-connection', 'vpn4', { name: 'To the hub', from: 'vgw2', to: 'hub1' });
    const same = [...hubs, ...secondCloud('aws', 'eu-west-1', { vgw: { asn: 65_515 } }), joined];
    const found = problemsOf(example({}, same)).filter(({ rule }) => rule.startsWith('bgp/'));
    expect(found.map(({ rule, at }) => `${rule} ${at[0].id}`)).toEqual([
      'bgp/no-cloud-reserved-asn vgw2',
      'bgp/no-same-asn-at-both-ends vgw2',
    ]);
  });

  it('asks for BGP with one end’s ASN changed, the device’s first', () => {
    const design = example({}, [
      ...secondCloud('google', 'europe-west3', { vgw: { asn: 64_700 } }),
      link(4, { to: 'vgw' }),
    ]);
    const same = applyChanges(design, [{ op: 'set', id: 'vgw', path: ['asn'], value: 64_700 }]);
    expect(told(same)).toEqual(['error bgp/no-same-asn-at-both-ends']);
    const fix = problemsOf(same)[0]?.fix;
    expect(told(applyChanges(same, fix?.changes ?? []))).toEqual([]);
  });
});

describe('what a VPC takes', () => {
  it('is one gateway or hub of Azure', () => {
    const hub = [
      piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
      piece('attachment', 'att2', { name: 'To the hub', from: 'hub', to: 'vpc' }),
      piece('vpn-connection', 'vpn3', { name: 'Office to hub', from: 'gw', to: 'hub' }),
    ];
    expect(told(azureExample({}, hub))).toContain('error gateway/no-second-gateway-in-vpc');
    expect(told(googleExample({}, hub))).not.toContain('error gateway/no-second-gateway-in-vpc');
    expect(told(example({}, hub))).not.toContain('error gateway/no-second-gateway-in-vpc');
  });

  it('is one virtual private gateway of AWS, a CloudHub included', () => {
    const cloudHub = [
      piece('hub', 'hub', { parent: 'region', name: 'CloudHub', type: 'vpn-cloudhub' }),
      piece('attachment', 'att2', { name: 'To the hub', from: 'hub', to: 'vpc' }),
    ];
    expect(told(example({}, cloudHub))).toContain('error gateway/no-second-gateway-in-vpc');
  });
});

describe('static routing', () => {
  it('has one way to a prefix on Azure, by two devices or two uplinks', () => {
    const both = azureExample({
      vpn: { routing: 'static' },
      vpn2: { routing: 'static', preference: 'primary' },
    });
    expect(told(both)).toEqual(['warning hub/no-two-static-ways']);
    const lines = {
      uplinks: [
        { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 },
        { id: 'u2', name: 'Line C', isp: 'ISP C', address: '203.0.113.11', mtu: 1500 },
      ],
    };
    const twoLines = {
      routing: 'static',
      tunnels: ['u1', 'u2'].map((uplink) => ({ id: uplink, role: 'active', uplink })),
    };
    const one = { gw: lines, vpn: twoLines, gw2: null, vpn2: null };
    expect(told(azureExample(one))).toContain('warning hub/no-two-static-ways');
    expect(told(example(one))).not.toContain('warning hub/no-two-static-ways');
  });
});

describe('a static backup', () => {
  const backup = (prefixes: string[]) =>
    hubExample({}, [
      piece('vpn-connection', 'vpn3', {
        name: 'Office by static routes',
        from: 'gw2',
        to: 'hub',
        routing: 'static',
        preference: 'backup',
        staticPrefixes: prefixes,
      }),
    ]);

  it('beats a primary with BGP on a transit gateway, unless its prefixes are wider', () => {
    expect(told(backup(['10.10.0.0/16']))).toContain('warning redundancy/no-static-backup');
    expect(told(backup(['10.10.0.0/15']))).not.toContain('warning redundancy/no-static-backup');
  });
});

describe('ranges of ASNs', () => {
  it.each([
    ['one that Azure keeps', azureExample({ vgw: { asn: 65_518 } })],
    ['a public one on Google Cloud', googleExample({ vgw: { asn: 3320 } })],
  ])('of a gateway leave out %s', (_, design) => {
    expect(told(design)).toEqual(['error bgp/no-asn-outside-range']);
    const fix = problemsOf(design)[0]?.fix;
    expect(told(applyChanges(design, fix?.changes ?? []))).toEqual([]);
  });

  it('of a device leave out those that Azure keeps, by tunnel and by circuit', () => {
    expect(told(azureExample({ gw: { asn: 8075 } }))).toEqual(['error bgp/no-cloud-reserved-asn']);
    const byCircuit = azureExample({ gw: { asn: 12_076 }, vpn: null }, [circuit()]);
    expect(told(byCircuit)).toContain('error bgp/no-cloud-reserved-asn');
  });
});

describe('ids of what exists', () => {
  const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourcegroups/net';
  const vnet = `${group}/providers/microsoft.network/virtualNetworks/main`;

  it.each([
    ['Azure', azureExample, vnet],
    ['Google Cloud', googleExample, 'projects/example-project/global/networks/main'],
    ['AWS', example, 'vpc-0a1b2c3d'],
  ])('are taken as %s writes them, and no other', (_, make, id) => {
    const having = (given: string) => told(make({ vpc: { existing: { id: given, use: 'refer' } } }));
    expect(having(id)).toEqual([]);
    expect(having(`${id}/x`)).toEqual(['error design/require-existing-id']);
  });

  it('of parts are asked for in the same way', () => {
    const subnet = (cloudId: string) =>
      told(azureExample({ vpc: { subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24', cloudId }] } }));
    const vpc = { existing: { id: vnet, use: 'import' } };
    const withPart = (cloudId: string) =>
      told(
        azureExample({
          vpc: { ...vpc, subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24', cloudId }] },
        }),
      );
    expect(subnet('nonsense')).toEqual([]);
    expect(withPart('nonsense')).toEqual(['error design/require-existing-id']);
    expect(withPart(`${vnet}/subnets/app`)).toEqual([]);
  });
});

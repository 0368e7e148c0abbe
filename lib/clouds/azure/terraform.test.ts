import { describe, expect, it } from 'vitest';
import { contains } from '@/lib/addressing/prefix';
import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import { text } from '@/lib/plan/hcl';
import type { TerraformPart } from '../cloud';
import { cloud } from './azure';
import { facts } from './facts';
import { select } from './selection';
import { type AzureDesign, azureDesigns } from './test-designs';
import { argument, blocksOf, partOf, planOf } from './test-part';

const made = (name: AzureDesign): Map<string, string> => blocksOf(partOf(planOf(azureDesigns[name]())));
const names = Object.keys(azureDesigns) as AzureDesign[];
const whats = ({ omitted }: TerraformPart): string[] => omitted.map(({ what }) => what);
const of = (blocks: ReadonlyMap<string, string>, type: string): string[] =>
  [...blocks].filter(([address]) => address.startsWith(`${type}.`)).map(([, block]) => block);

/** A design with everything of it called something else. */
const renamed = (design: Design): Design =>
  JSON.parse(JSON.stringify(design).replaceAll('"name":"', '"name":"Other '));

const small = (more: readonly Piece[], gateway: object = {}): Design =>
  designOf('Small', [
    piece('site', 'site'),
    piece('network', 'lan', { parent: 'site', prefixes: ['10.11.0.0/16'] }),
    ...['one', 'two'].map((id, index) =>
      piece('customer-gateway', id, {
        parent: 'site',
        platform: 'cisco-ios-xe',
        asn: 65_011 + index,
        uplinks: [{ id: 'u1', address: `203.0.113.${index + 1}`, mtu: 1500 }],
      }),
    ),
    piece('cloud-region', 'region', { cloud: 'azure', region: 'westeurope' }),
    piece('vpn-gateway', 'gateway', { parent: 'region', ...gateway }),
    piece('vpc', 'vnet', {
      parent: 'region',
      prefixes: ['10.100.0.0/16'],
      subnets: [{ id: 'web', name: 'web', prefix: '10.100.0.0/24' }],
    }),
    piece('vpc', 'spoke', { parent: 'region', prefixes: ['10.101.0.0/16'] }),
    piece('attachment', 'att', { from: 'gateway', to: 'vnet' }),
    ...more,
  ]);

const single = [{ id: 't1', role: 'active' as const }];

describe('names in Azure', () => {
  // The others have subnets that Azure knows by their name.
  const free = names.filter((name) => name !== 'static-and-nat' && name !== 'existing');

  it.each(free)('do not change when everything of %s is renamed: Azure would make it anew', (name) => {
    const namesOf = (design: Design): unknown[] =>
      [...blocksOf(partOf(planOf(design))).values()].map((block) => [
        argument(block.replace(/^ +tags[\s\S]*?^ +\}\)$/m, ''), 'name'),
      ]);
    const design = azureDesigns[name]();
    expect(namesOf(renamed(design))).toEqual(namesOf(design));
  });
});

describe('VPN connections', () => {
  it('are one for each outside address of the other end', () => {
    expect(of(made('hub-and-spoke'), 'azurerm_local_network_gateway')).toHaveLength(3);
    const far = of(made('with-aws'), 'azurerm_local_network_gateway').map((block) =>
      argument(block, 'gateway_address'),
    );
    expect(far).toEqual(['t1', 't2', 't3', 't4'].map((id) => `"far address:cross/${id}/tgw"`));
    expect(of(made('with-google'), 'azurerm_local_network_gateway')).toHaveLength(2);
  });

  it('have links on one site where a hub takes them', () => {
    const [site] = of(made('wan-with-aws'), 'azurerm_vpn_site');
    expect(site?.match(/^ +ip_address/gm)).toHaveLength(4);
    expect(of(made('virtual-wan'), 'azurerm_vpn_site')).toHaveLength(2);
  });

  it.each(names)('have a complete policy in %s', (name) => {
    for (const [address, block] of made(name)) {
      if (argument(block, 'type') === '"ExpressRoute"') continue;
      const links = address.startsWith('azurerm_virtual_network_gateway_connection.')
        ? 1
        : address.startsWith('azurerm_vpn_gateway_connection.')
          ? (block.match(/^ {2}vpn_link \{$/gm) ?? []).length
          : 0;
      expect(block.match(/^ +ipsec_policy \{$/gm) ?? []).toHaveLength(links);
      expect(block.match(/^ +(ike|ipsec|dh|pfs|sa|encryption|integrity)_\w+ += /gm) ?? []).toHaveLength(
        8 * links,
      );
    }
  });

  it.each(names)(
    'use addresses in %s that their gateway has, one of each instance, within what Azure takes',
    (name) => {
      const blocks = made(name);
      for (const gateway of of(blocks, 'azurerm_virtual_network_gateway')) {
        const instances = [...gateway.matchAll(/apipa_addresses +=( \[[^\]]*\])/g)].map(([, words = '']) =>
          [...words.matchAll(/"([^"]+)"/g)].map(([, address = '']) => address),
        );
        const all = instances.flat();
        expect(new Set(all).size).toBe(all.length);
        for (const address of all)
          expect(facts.inside.allowed.some((outer) => contains(outer, `${address}/32`))).toBe(true);
      }
      const addresses = [...blocks.values()].join('\n');
      for (const [, primary, secondary] of addresses.matchAll(/primary += "(.*)"\n +secondary += "(.*)"/g))
        for (const address of [primary, secondary])
          if (!blocks.has('data.azurerm_virtual_network_gateway.gateway'))
            expect(addresses).toMatch(new RegExp(`apipa_addresses +=.*"${address}"`));
    },
  );

  it('give an instance without a tunnel an address that no tunnel has', () => {
    const design = small([piece('vpn-connection', 'vpn', { from: 'one', to: 'gateway', tunnels: single })]);
    const blocks = blocksOf(partOf(planOf(design)));
    const block = blocks.get('azurerm_virtual_network_gateway_connection.vpn__u1');
    expect(argument(block, 'primary')).toBe('"169.254.21.1"');
    expect(argument(block, 'secondary')).toBe('"169.254.22.253"');
  });

  it('start where the design says', () => {
    const mode = (initiator: 'automatic' | 'from' | 'to' | 'both'): string | undefined =>
      argument(
        blocksOf(
          partOf(planOf(small([piece('vpn-connection', 'vpn', { from: 'one', to: 'gateway', initiator })]))),
        ).get('azurerm_virtual_network_gateway_connection.vpn__u1'),
        'connection_mode',
      );
    expect((['automatic', 'from', 'to', 'both'] as const).map(mode)).toEqual([
      '"ResponderOnly"',
      '"ResponderOnly"',
      '"InitiatorOnly"',
      '"Default"',
    ]);
  });

  it.each(names)('have one key each in %s, which is that of all their tunnels', (name) => {
    const plan = planOf(azureDesigns[name]());
    const keys = new Map(
      plan.connections.flatMap(({ tunnels }) => tunnels.map(({ id, key }) => [id, key.id])),
    );
    const { links } = select(plan, { far: (slot) => text(slot) });
    for (const { tunnels } of links)
      expect(new Set(tunnels.map(({ tunnel }) => keys.get(tunnel.id))).size).toBe(1);
  });

  it('are left out with a reason where Azure cannot have them', () => {
    const plan = planOf(
      small(
        [
          piece('vpn-connection', 'a', { from: 'one', to: 'gateway', tunnels: single }),
          piece('vpn-connection', 'b', { from: 'two', to: 'gateway', tunnels: single }),
        ],
        { mode: 'active-standby' },
      ),
    );
    expect(whats(partOf(plan))).toEqual([
      'VPN connection b, to two Uplink 1: an active-standby gateway has one BGP address, and another connection uses it',
    ]);
    const pinned = small([
      piece('vpn-connection', 'vpn', {
        from: 'one',
        to: 'gateway',
        tunnels: [{ id: 't1', role: 'active', inside: '169.254.30.0/30' }],
      }),
    ]);
    expect(whats(partOf(planOf(pinned)))).toEqual([
      'Tunnel 1 of vpn: Azure takes BGP addresses in 169.254.21.0/24 and 169.254.22.0/24 only, and this one has 169.254.30.1',
    ]);
  });
});

describe('translation', () => {
  const nat = [
    { id: 'n', direction: 'egress' as const, internal: '10.100.0.0/24', external: '192.168.1.0/24' },
  ];
  const omittedOf = (connection: object, gateway: object = {}): string[] =>
    whats(
      partOf(
        planOf(
          small(
            [piece('vpn-connection', 'vpn', { from: 'one', to: 'gateway', nat, ...connection })],
            gateway,
          ),
        ),
      ),
    );

  it('is there where routing is static', () => {
    expect(omittedOf({ routing: 'static' })).toEqual([]);
  });

  it('is a rule for each instance, which connections of one site share', () => {
    const connection = (id: string, from: string): Piece =>
      piece('vpn-connection', id, { from, to: 'gateway', routing: 'static', nat });
    const blocks = blocksOf(partOf(planOf(small([connection('a', 'one'), connection('b', 'two')]))));
    const rules = of(blocks, 'azurerm_virtual_network_gateway_nat_rule');
    expect(rules.map((rule) => argument(rule, 'ip_configuration_id')?.split('/').at(-1))).toEqual([
      'instance0"',
      'instance1"',
    ]);
    for (const link of of(blocks, 'azurerm_virtual_network_gateway_connection'))
      expect(link.match(/_nat_rule\.gateway__egress__10_100_0_0_24__192_168_1_0_24__[01]\.id/g)).toHaveLength(
        2,
      );
  });

  it('is what security rules see of a site', () => {
    const flow = piece('flow', 'in', { from: 'lan', to: 'vnet', protocol: 'tcp', ports: '443' });
    const rule = {
      id: 'r',
      direction: 'ingress' as const,
      internal: '10.11.0.0/16',
      external: '172.16.0.0/16',
    };
    const sources = (nat: readonly (typeof rule)[]): string | undefined => {
      const connection = piece('vpn-connection', 'c', {
        from: 'one',
        to: 'gateway',
        routing: 'static',
        nat: [...nat],
      });
      const blocks = blocksOf(partOf(planOf(small([connection, flow]))));
      return argument(blocks.get('azurerm_network_security_group.vnet'), 'source_address_prefixes');
    };
    expect(sources([])).toBe('["10.11.0.0/16"]');
    expect(sources([rule])).toBe('["172.16.0.0/16"]');
    const part = { ...rule, internal: '10.11.4.0/24', external: '172.16.4.0/24' };
    expect(sources([part])).toBe('["10.11.0.0/16", "172.16.4.0/24"]');
  });

  it('is left out with BGP and on the smallest size', () => {
    expect(omittedOf({})[0]).toContain('BGP runs on addresses of 169.254.0.0/16');
    expect(omittedOf({ routing: 'static' }, { sku: 'VpnGw1AZ' })[0]).toContain('VpnGw1AZ cannot translate');
  });
});

/** What a block waits for beside what it refers to. */
const waited = (block: string | undefined): string[] =>
  block?.match(/^ +depends_on = \[([^\]]*)\]/m)?.[1]?.match(/[\w.-]+/g) ?? [];

describe('VNets', () => {
  it('are peered and attached only when nothing changes their subnets any more', () => {
    const spokes = made('hub-and-spoke');
    const last = ['shared__web', 'shared__data', 'spoke__web', 'spoke__data'].map(
      (name) => `azurerm_subnet_network_security_group_association.${name}`,
    );
    const from = waited(spokes.get('azurerm_virtual_network_peering.lent__from'));
    expect(from.sort()).toEqual([...last, 'azurerm_subnet.shared'].sort());
    expect(waited(spokes.get('azurerm_virtual_network_peering.lent__to'))).toEqual(
      expect.arrayContaining([
        ...last,
        'azurerm_virtual_network_peering.lent__from',
        'azurerm_virtual_network_gateway.gateway',
      ]),
    );
    expect(waited(made('virtual-wan').get('azurerm_virtual_hub_connection.att_apps'))).toEqual([
      'azurerm_subnet.apps__web',
      'azurerm_subnet.apps__data',
    ]);
  });

  it('lend a gateway that is there, to one that has none', () => {
    const lent = made('hub-and-spoke');
    expect(argument(lent.get('azurerm_virtual_network_peering.lent__from'), 'allow_gateway_transit')).toBe(
      'true',
    );
    expect(argument(lent.get('azurerm_virtual_network_peering.lent__to'), 'use_remote_gateways')).toBe(
      'true',
    );
    const wrong = partOf(
      planOf(small([piece('peering', 'peering', { from: 'spoke', to: 'vnet', lendsGateway: 'from' })])),
    );
    expect(whats(wrong)).toEqual([
      'Peering peering: VNet vnet has a VPN gateway itself, so it cannot use that of spoke; the peering is made without it',
    ]);
    expect([...blocksOf(wrong).values()].join('\n')).not.toContain(
      'use_remote_gateways                    = true',
    );
  });

  it('are on one hub, without a gateway of their own', () => {
    const hubs = ['hub', 'hub2'].map((id) => piece('hub', id, { parent: 'region' }));
    const part = partOf(
      planOf(
        small([
          ...hubs,
          piece('attachment', 'a', { from: 'hub', to: 'vnet' }),
          piece('attachment', 'b', { from: 'hub', to: 'spoke' }),
          piece('attachment', 'c', { from: 'hub2', to: 'spoke' }),
        ]),
      ),
    );
    expect(whats(part)).toEqual([
      'Attachment a: VNet vnet has a VPN gateway of its own',
      'Attachment c: VNet spoke is on a hub already',
    ]);
  });

  it('have a route table only where it says more than Azure does', () => {
    expect(of(made('hub-and-spoke'), 'azurerm_route_table')).toEqual([]);
    const [table] = of(made('static-and-nat'), 'azurerm_route_table');
    expect(argument(table, 'bgp_route_propagation_enabled')).toBe('false');
  });

  it('spread addresses over zones where the region has any', () => {
    expect(of(made('hub-and-spoke'), 'azurerm_public_ip')[0]).toContain('zones ');
    expect(of(made('static-and-nat'), 'azurerm_public_ip')[0]).not.toContain('zones ');
  });
});

describe('circuits', () => {
  it('have their gateway made before the VPN gateway beside it, in the one subnet of both', () => {
    const beside = made('circuit');
    const express = 'azurerm_virtual_network_gateway.gateway__express_route';
    expect(argument(beside.get(express), 'type')).toBe('"ExpressRoute"');
    expect(waited(beside.get('azurerm_virtual_network_gateway.gateway'))).toEqual([express]);
    expect(waited(made('hub-and-spoke').get('azurerm_virtual_network_gateway.gateway'))).toEqual([]);
  });

  it('leave no drawn route to the VPN gateway beside them', () => {
    const tables = [
      { id: 'own', name: 'Own', propagate: false, routes: [{ prefix: '10.11.0.0/16', via: 'gateway' }] },
    ];
    const circuit = piece('private-circuit', 'line', {
      from: 'one',
      to: 'gateway',
      carrier: 'Equinix',
      location: 'Amsterdam',
      bandwidthMbps: 1000,
    });
    const partWith = (more: readonly Piece[]): TerraformPart =>
      partOf(
        planOf(
          applyChanges(small([piece('vpn-connection', 'c', { from: 'one', to: 'gateway' }), ...more]), [
            { op: 'set', id: 'vnet', path: ['routeTables'], value: tables },
          ]),
        ),
      );
    expect(of(blocksOf(partWith([])), 'azurerm_route')).toHaveLength(1);
    expect(of(blocksOf(partWith([circuit])), 'azurerm_route')).toEqual([]);
    expect(whats(partWith([circuit]))[0]).toContain('beside ExpressRoute');
  });

  it('of a VNet do not reach its VPN, which the guide says', () => {
    const told = (name: AzureDesign): string => JSON.stringify(partOf(planOf(azureDesigns[name]())).guide);
    expect(told('circuit')).toContain('Route Server');
    expect(told('virtual-wan')).not.toContain('Route Server');
  });
});

describe('what exists', () => {
  it('is looked up, and what is new hangs on it', () => {
    const blocks = made('existing');
    expect(argument(blocks.get('data.azurerm_virtual_network.shared'), 'name')).toBe('"old-vnet"');
    expect(blocks.get('data.azurerm_subnet.ready')).toContain('"GatewaySubnet"');
    expect(blocks.has('azurerm_virtual_network.shared')).toBe(false);
    expect(partOf(planOf(azureDesigns.existing())).imports.map(({ to }) => to.join('.'))).toEqual([
      'azurerm_virtual_network.taken',
      'azurerm_subnet.taken__web',
    ]);
  });

  it('is left out where its id is wrong, or taking it over would replace it', () => {
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/a/providers/Microsoft.Network';
    const refused = (existing: object): string | undefined =>
      whats(partOf(planOf(small([], { existing }))))[0];
    expect(refused({ id: 'vgw-1', use: 'refer' })).toContain('vgw-1 is no id of a VPN gateway');
    expect(refused({ id: `${id}/virtualNetworkGateways/b`, use: 'import' })).toContain('would replace it');
  });
});

describe('slots and tags', () => {
  it.each(names)('fill every outside address of Azure in %s', (name) => {
    const plan = planOf(azureDesigns[name]());
    const ours = new Set(plan.cloudGateways.filter(({ cloud: id }) => id === 'azure').map(({ id }) => id));
    const wanted = plan.connections.flatMap(({ tunnels }) =>
      tunnels.flatMap(({ from, to }) =>
        [from, to].flatMap(({ gateway, outside }) =>
          ours.has(gateway) && 'slot' in outside ? [outside.slot.id] : [],
        ),
      ),
    );
    expect(Object.keys(cloud.slots(plan)).sort()).toEqual(wanted.sort());
  });

  it('name what Azure refuses of the tags', () => {
    const part = partOf(planOf(azureDesigns['hub-and-spoke']()));
    expect(whats(part)).toEqual(['Tag azure-x on Azure']);
    expect(part.files[0]?.path).toBe('azure-tags.tf');
  });
});

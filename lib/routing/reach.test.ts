import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { reach, reachBoth } from './reach';

const plan = (design: Design) => compile(design, catalog);

const branch = (index: number, far: string) => [
  piece('site', `site${index}`),
  piece('network', `net${index}`, { parent: `site${index}`, prefixes: [`10.2${index}.0.0/16`] }),
  piece('customer-gateway', `edge${index}`, {
    parent: `site${index}`,
    platform: 'cisco-ios-xe',
    uplinks: [{ id: 'u1', isp: 'ISP C', address: `192.0.2.${index}`, mtu: 1500 }],
  }),
  piece('vpn-connection', `spoke${index}`, { from: `edge${index}`, to: far }),
];

const secondVpc = piece('vpc', 'vpc2', {
  parent: 'region',
  prefixes: ['10.101.0.0/16'],
  subnets: [{ id: 'a', name: 'a', prefix: '10.101.0.0/24' }],
});

describe('reach between a site and a VPC', () => {
  const ready = plan(example());

  it('goes by the primary connection, both ways', () => {
    expect(reach(ready, 'lan', 'vpc')).toEqual({
      reached: true,
      hops: [{ id: 'lan' }, { id: 'gw', via: 'vpn' }, { id: 'vgw', via: 'att' }, { id: 'vpc' }].map((hop) =>
        hop.id === 'lan' ? { id: 'lan' } : hop,
      ),
      why: '“Office LAN” reaches “Production” by “edge-1”, “Virtual private gateway”.',
    });
    expect(reach(ready, 'vpc', 'lan').hops.map(({ id }) => id)).toEqual(['vpc', 'vgw', 'gw', 'lan']);
    expect(reachBoth(ready, 'lan', 'vpc').reached).toBe(true);
  });

  it('goes by the other one when the first is out of service', () => {
    for (const down of [['gw'], ['vpn'], ['vpn/t1', 'vpn/t2']]) {
      const result = reach(ready, 'lan', 'vpc', new Set(down));
      expect(result.hops[1]).toEqual({ id: 'gw2', via: 'vpn2' });
    }
    expect(reach(ready, 'lan', 'vpc', new Set(['vpn/t1'])).hops[1]?.id).toBe('gw');
    expect(reach(ready, 'lan', 'vpc', new Set(['gw', 'vpn2']))).toMatchObject({
      reached: false,
      why: 'No connection of “Head office” that is in service brings a route to 10.100.0.0/16.',
    });
    expect(reach(ready, 'lan', 'vpc', new Set(['vpc/a', 'vpc/b'])).reached).toBe(false);
  });

  it('leads out of a VPC to what is wider than its own block', () => {
    for (const prefix of ['0.0.0.0/0', '10.0.0.0/8']) {
      const around = plan(example({ lan: { prefixes: [prefix] } }));
      expect(reachBoth(around, 'lan', 'vpc')).toMatchObject({ reached: true });
    }
    const inside = plan(example({ lan: { prefixes: ['10.100.128.0/17'] } }));
    expect(reach(inside, 'vpc', 'lan').why).toContain('so the traffic stays inside');
  });

  it('names the table that lacks the way', () => {
    const closed = plan(
      example({
        vpc: {
          routeTables: [
            { id: 'main', name: 'main' },
            { id: 'db', name: 'databases', propagate: false },
          ],
          subnets: [
            { id: 'a', name: 'app-a', prefix: '10.100.0.0/24' },
            { id: 'b', name: 'db-a', prefix: '10.100.1.0/24', routeTable: 'db' },
          ],
        },
      }),
    );
    expect(reach(closed, 'lan', 'vpc').reached).toBe(true);
    expect(reachBoth(closed, 'lan', 'vpc').why).toBe(
      'Answers do not come back: Route table “databases” of “Production” has no route to 10.10.0.0/16, and learns none.',
    );
  });

  it('finds nothing from a site without a gateway, and to a place without prefixes', () => {
    const lonely = plan(
      example({ lan: { prefixes: [] } }, [
        piece('site', 's2'),
        piece('network', 'n2', { parent: 's2', prefixes: ['10.9.0.0/16'] }),
      ]),
    );
    expect(reach(lonely, 'n2', 'vpc').why).toBe('“n2” has no gateway in front of it.');
    expect(reach(lonely, 'vpc', 'lan').why).toBe('“Office LAN” has no prefix that could be reached.');
  });
});

describe('reach between sites', () => {
  it('goes through a gateway that passes routes on', () => {
    const hub = plan(example({}, branch(1, 'vgw')));
    expect(reachBoth(hub, 'lan', 'net1').hops.map(({ id }) => id)).toEqual([
      'lan',
      'gw',
      'vgw',
      'edge1',
      'net1',
    ]);
  });

  it('goes over a VPN between the devices, but not through one to a third site', () => {
    const chain = plan(
      example({ vgw: null, vpn: null, vpn2: null, att: null, gw2: null, flow: null }, [
        ...branch(1, 'gw'),
        ...branch(2, 'edge1'),
      ]),
    );
    expect(reachBoth(chain, 'net1', 'lan').reached).toBe(true);
    expect(reachBoth(chain, 'net2', 'net1').reached).toBe(true);
    expect(reach(chain, 'net2', 'lan').reached).toBe(false);
  });

  it('follows the tables of a hub that separate', () => {
    const tables = (shared: readonly string[]) => [
      {
        id: 'sites',
        name: 'sites',
        associated: ['spoke1', 'spoke2'],
        propagated: ['att1', ...shared],
        routes: [],
      },
      { id: 'vpcs', name: 'vpcs', associated: ['att1'], propagated: ['spoke1', 'spoke2'], routes: [] },
    ];
    const pieces = (shared: readonly string[]) => [
      piece('hub', 'hub', { parent: 'region', routeTables: tables(shared) }),
      piece('attachment', 'att1', { from: 'hub', to: 'vpc' }),
      ...branch(1, 'hub'),
      ...branch(2, 'hub'),
    ];
    const apart = plan(example({}, pieces([])));
    expect(reachBoth(apart, 'net1', 'vpc').reached).toBe(true);
    expect(reach(apart, 'net1', 'net2').reached).toBe(false);
    const joined = plan(example({}, pieces(['spoke1', 'spoke2'])));
    expect(reachBoth(joined, 'net1', 'net2').reached).toBe(true);
  });

  it('does not announce what a written route without a target drops', () => {
    const links = ['spoke1', 'spoke2'];
    const dropping = plan(
      example({}, [
        piece('hub', 'hub', {
          parent: 'region',
          routeTables: [
            {
              id: 'main',
              name: 'main',
              associated: links,
              propagated: links,
              routes: [{ prefix: '10.22.0.0/16' }],
            },
          ],
        }),
        ...branch(1, 'hub'),
        ...branch(2, 'hub'),
      ]),
    );
    expect(reach(dropping, 'net1', 'net2').why).toBe(
      'No connection of “site1” that is in service brings a route to 10.22.0.0/16.',
    );
  });
});

describe('reach over peering', () => {
  const peered = plan(
    example({}, [
      secondVpc,
      piece('vpc', 'vpc3', {
        parent: 'region',
        prefixes: ['10.102.0.0/16'],
        subnets: [{ id: 'a', name: 'a', prefix: '10.102.0.0/24' }],
      }),
      piece('peering', 'p12', { from: 'vpc', to: 'vpc2' }),
      piece('peering', 'p23', { from: 'vpc2', to: 'vpc3' }),
    ]),
  );

  it('joins two VPCs and no third, nor a site', () => {
    expect(reachBoth(peered, 'vpc', 'vpc2').reached).toBe(true);
    expect(reach(peered, 'vpc', 'vpc3').reached).toBe(false);
    expect(reach(peered, 'vpc2', 'lan').reached).toBe(false);
  });

  it('does not turn a VPC into a transit by a drawn route', () => {
    const drawn = plan(
      example({}, [
        {
          ...secondVpc,
          fields: {
            ...secondVpc.fields,
            routeTables: [
              { id: 'main', name: 'main', propagate: true, routes: [{ prefix: '10.10.0.0/16', via: 'p12' }] },
            ],
          },
        } as typeof secondVpc,
        piece('peering', 'p12', { from: 'vpc', to: 'vpc2' }),
      ]),
    );
    expect(reach(drawn, 'vpc2', 'lan').why).toBe(
      '“Production” does not pass on what comes by “p12”: a VPC is no transit.',
    );
  });

  it('joins hubs by written routes on both sides', () => {
    const side = (link: string, remote: string) => [
      {
        id: 'main',
        name: 'main',
        associated: [link, 'peer'],
        propagated: [link],
        routes: [{ prefix: remote, via: 'peer' }],
      },
    ];
    const hubs = plan(
      example({}, [
        piece('hub', 'hub1', { parent: 'region', routeTables: side('spoke1', '10.22.0.0/16') }),
        piece('hub', 'hub2', { parent: 'region', routeTables: side('spoke2', '10.21.0.0/16') }),
        piece('peering', 'peer', { from: 'hub1', to: 'hub2' }),
        ...branch(1, 'hub1'),
        ...branch(2, 'hub2'),
      ]),
    );
    expect(reachBoth(hubs, 'net1', 'net2').hops.map(({ id }) => id)).toEqual([
      'net1',
      'edge1',
      'hub1',
      'hub2',
      'edge2',
      'net2',
    ]);
  });
});

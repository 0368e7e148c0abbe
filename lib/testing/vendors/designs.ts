import { designOf, type Piece, piece, siteToVpc, varied } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { samples } from '@/lib/samples/all';
import { cloudCases } from './cloud-designs';

/** A design that a vendor's output is tested with. */
export type TestDesign = { id: string; design: Design };

const one = (title: string, pieces: readonly Piece[]): TestDesign => {
  const design = designOf(title, pieces);
  return { id: design.id, design };
};

const lineOf = (address: string, nextHop: string) => ({
  id: 'u1',
  name: 'Line',
  address,
  nextHop,
  mtu: 1500,
});

const withoutSecond = { gw2: null, vpn2: null };

/** Cases that no sample is about. Every gateway says which platform it is; `onPlatform` changes that. */
const cases: readonly TestDesign[] = [
  one(
    'Active and backup tunnel',
    varied(siteToVpc, {
      ...withoutSecond,
      vpn: {
        tunnels: [
          { id: 't1', role: 'active', farAddress: '192.0.2.1' },
          { id: 't2', role: 'backup', farAddress: '192.0.2.2' },
        ],
        dpdSeconds: 15,
        holdSeconds: 15,
      },
    }),
  ),
  one(
    'NAT and two uplinks',
    varied(siteToVpc, {
      ...withoutSecond,
      lan: { prefixes: ['10.10.0.0/16', '2001:db8:10::/48'] },
      gw: {
        uplinks: [
          {
            id: 'u1',
            name: 'Fibre',
            address: '203.0.113.10',
            localAddress: '10.255.0.2',
            nextHop: '10.255.0.1',
            mtu: 1492,
          },
          { id: 'u2', name: 'Cable', address: '198.51.100.10', nextHop: '198.51.100.1', mtu: 1500 },
        ],
      },
      vpn: {
        tunnels: [
          { id: 't1', role: 'active', uplink: 'u1' },
          { id: 't2', role: 'active', uplink: 'u2' },
        ],
        ike: { encryption: 'aes256-cbc', integrity: 'sha256', dhGroup: 14, lifetimeSeconds: 14_400 },
        esp: { encryption: 'aes128-cbc', integrity: 'sha256', dhGroup: 14, lifetimeSeconds: 1800 },
      },
    }),
  ),
  one(
    'Static routing',
    varied(siteToVpc, {
      ...withoutSecond,
      vpn: {
        routing: 'static',
        tunnels: [
          { id: 't1', role: 'active' },
          { id: 't2', role: 'backup' },
        ],
      },
    }),
  ),
  one(
    'Two devices at one site',
    varied(siteToVpc, {
      gw: { asn: 65010, lanAddress: '10.10.0.2', uplinks: [lineOf('203.0.113.10', '203.0.113.9')] },
      gw2: { asn: 65010, lanAddress: '10.10.0.3', uplinks: [lineOf('198.51.100.10', '198.51.100.9')] },
    }),
  ),
  one(
    'HA pair, uplink in a VRF',
    varied(siteToVpc, {
      ...withoutSecond,
      gw: { pair: true, uplinks: [{ ...lineOf('203.0.113.10', '203.0.113.9'), vrf: 'INTERNET' }] },
    }),
  ),
  one(
    'IPv6 inside',
    varied(
      siteToVpc,
      {
        ...withoutSecond,
        vgw: null,
        att: null,
        gw: { platform: 'strongswan-frr', version: undefined },
        lan: { prefixes: ['10.10.0.0/16', '2001:db8:10::/48'] },
        vpc: { prefixes: ['10.100.0.0/16', '2001:db8:100::/56'] },
        vpn: {
          to: 'tgw',
          tunnels: [
            { id: 't1', role: 'active', inside: 'fd00:0:0:8::/126' },
            { id: 't2', role: 'active', inside: 'fd00:0:0:9::/126' },
          ],
        },
      },
      [
        piece('hub', 'tgw', { parent: 'region', name: 'Transit gateway' }),
        piece('attachment', 'tgw-vpc', { from: 'tgw', to: 'vpc' }),
      ],
    ),
  ),
  ...(['bgp', 'static'] as const).map((routing) =>
    one(`Between two devices, ${routing}`, [
      piece('site', 'north', { name: 'North' }),
      piece('network', 'north-lan', { parent: 'north', prefixes: ['10.1.0.0/16', '10.2.0.0/24'] }),
      piece('customer-gateway', 'north-gw', {
        parent: 'north',
        platform: 'cisco-ios-xe',
        uplinks: [{ id: 'u1', address: '203.0.113.1', mtu: 1500 }],
      }),
      piece('site', 'south', { name: 'South' }),
      piece('network', 'south-lan', { parent: 'south', prefixes: ['10.3.0.0/16'] }),
      piece('customer-gateway', 'south-gw', {
        parent: 'south',
        platform: 'juniper-srx',
        uplinks: [{ id: 'u1', address: '203.0.113.2', mtu: 1500 }],
      }),
      piece('vpn-connection', 'vpn', {
        name: 'North to south',
        from: 'north-gw',
        to: 'south-gw',
        routing,
        tunnels: [{ id: 't1', role: 'active' }],
      }),
    ]),
  ),
];

/** What every vendor is tested with: all samples, and the cases. */
export const testDesigns = (): TestDesign[] => [
  ...samples.map(({ id, design }) => ({ id, design: design() })),
  ...cases,
  ...cloudCases.map((design) => ({ id: design.id, design })),
];

/** The design with all its customer gateways on one platform, in its usual version if no other is named. */
export function onPlatform(design: Design, platform: string, version?: string): Design {
  const objects = Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => [
      id,
      object.kind === 'customer-gateway' ? { ...object, platform, version } : object,
    ]),
  );
  return { ...design, objects };
}

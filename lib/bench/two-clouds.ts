import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

/** Most sites that one region's gateways join: AWS gives an account 50 customer gateways and VPN connections a region unless asked for more. */
const sitesPerRegion = 50;

/** Sites with a VPN connection of two tunnels each, in blocks of 50 to AWS and 50 to Google Cloud; the gateways are of each platform in turn. */
export function overTwoClouds(siteCount: number, platforms: readonly string[]): Design {
  const blocks = Array.from({ length: Math.ceil(siteCount / (2 * sitesPerRegion)) }, (_, index) =>
    cloudPieces(index),
  );
  const sites = Array.from({ length: siteCount }, (_, index) =>
    sitePieces(index, platforms[index % platforms.length]),
  );
  return designOf('Two clouds', [...blocks, ...sites].flat());
}

/** A region of either cloud, with a gateway and a VPC. */
const cloudPieces = (block: number): Piece[] => [
  piece('cloud-region', `aws-${block}`, { cloud: 'aws', region: 'eu-central-1' }),
  piece('hub', `tgw-${block}`, { parent: `aws-${block}`, type: 'transit-gateway' }),
  piece('vpc', `apps-${block}`, {
    parent: `aws-${block}`,
    prefixes: [`172.16.${block * 16}.0/20`],
    subnets: [{ id: 'a', name: 'a', prefix: `172.16.${block * 16}.0/24`, zone: 'a' }],
  }),
  piece('attachment', `att-a-${block}`, { from: `tgw-${block}`, to: `apps-${block}` }),
  piece('cloud-region', `google-${block}`, { cloud: 'google', region: 'europe-west1' }),
  piece('vpn-gateway', `ha-${block}`, { parent: `google-${block}` }),
  piece('vpc', `data-${block}`, {
    parent: `google-${block}`,
    prefixes: [`172.17.${block * 16}.0/20`],
    subnets: [{ id: 'a', name: 'a', prefix: `172.17.${block * 16}.0/24` }],
  }),
  piece('attachment', `att-g-${block}`, { from: `ha-${block}`, to: `data-${block}` }),
];

function sitePieces(index: number, platform: string | undefined): Piece[] {
  const [high, low] = [index >> 8, index & 255];
  const block = Math.floor(index / (2 * sitesPerRegion));
  return [
    piece('site', `site-${index}`, { name: `Branch ${index}` }),
    piece('network', `lan-${index}`, { parent: `site-${index}`, prefixes: [`10.${high}.${low}.0/24`] }),
    piece('customer-gateway', `gw-${index}`, {
      parent: `site-${index}`,
      name: `branch-${index}-gw`,
      platform,
      uplinks: [{ id: 'u1', address: `198.18.${high}.${low}`, mtu: 1500 }],
    }),
    piece('vpn-connection', `vpn-${index}`, {
      name: `Branch ${index}`,
      from: `gw-${index}`,
      to: index % 2 === 0 ? `tgw-${block}` : `ha-${block}`,
    }),
  ];
}

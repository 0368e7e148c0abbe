import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import type { Sample } from './sample';

/** Most sites that one hub of a large design joins. */
const sitesPerHub = 500;
/** Sites above one another before the next column starts. */
const sitesPerColumn = 50;
const column = { width: 660, height: 220 };
/** One site in so many states whom it must reach: enough to see failures by, and little beside the rest of the work. */
const usualSitesPerFlow = 50;

const title = 'A thousand sites';
const about = 'A thousand branches on two transit gateways: for those who want to see whether it stays fast.';

/** The large one: not among `samples`, because nobody reads a thousand goldens. */
export const largeSample: Sample = { id: 'large-1000', title, about, design: () => largeDesign(1000) };

/**
 * A design of that many branches, each with a network, a gateway and a VPN connection to one of as few transit gateways as do;
 * each transit gateway has one VPC. Up to 65,536 sites have prefixes of their own. One site in `sitesPerFlow` states a flow to the VPC of its hub.
 */
export function largeDesign(
  siteCount: number,
  { sitesPerFlow = usualSitesPerFlow }: { sitesPerFlow?: number } = {},
): Design {
  const hubCount = Math.max(1, Math.ceil(siteCount / sitesPerHub));
  const columns = Math.ceil(siteCount / sitesPerColumn);
  const right = columns * column.width + 200;
  const pieces = [
    ...Array.from({ length: hubCount }, (_, index) => regionPieces(index, right)).flat(),
    ...Array.from({ length: siteCount }, (_, index) => sitePieces(index)).flat(),
    ...Array.from({ length: Math.ceil(siteCount / sitesPerFlow) }, (_, nth) => flowPiece(nth * sitesPerFlow)),
  ];
  return designOf(title, pieces, { id: 'large-1000', description: about });
}

function regionPieces(index: number, x: number): Piece[] {
  const number = index + 1;
  const block = `172.${16 + (index >> 4)}.${(index & 15) * 16}`;
  return [
    piece('cloud-region', `region-${number}`, {
      name: `Region ${number}`,
      cloud: 'aws',
      region: 'eu-central-1',
      position: { x, y: index * 400 },
      size: { width: 520, height: 200 },
    }),
    piece('hub', `tgw-${number}`, {
      name: `Transit gateway ${number}`,
      parent: `region-${number}`,
      type: 'transit-gateway',
      position: { x: 20, y: 80 },
    }),
    piece('vpc', `vpc-${number}`, {
      name: `Services ${number}`,
      parent: `region-${number}`,
      prefixes: [`${block}.0/20`],
      subnets: [
        { id: 'a', name: 'services-a', prefix: `${block}.0/24`, zone: 'a' },
        { id: 'b', name: 'services-b', prefix: nextBlock(block), zone: 'b' },
      ],
      position: { x: 280, y: 60 },
    }),
    piece('attachment', `attachment-${number}`, {
      name: `Transit gateway ${number} to services`,
      from: `tgw-${number}`,
      to: `vpc-${number}`,
    }),
  ];
}

const nextBlock = (block: string): string => {
  const [first, second, third] = block.split('.');
  return `${first}.${second}.${Number(third) + 1}.0/24`;
};

const platforms = ['cisco-ios-xe', 'juniper-srx', 'strongswan-frr'];

function sitePieces(index: number): Piece[] {
  const number = index + 1;
  const high = index >> 8;
  const low = index & 255;
  return [
    piece('site', `site-${number}`, {
      name: `Branch ${number}`,
      position: {
        x: Math.floor(index / sitesPerColumn) * column.width,
        y: (index % sitesPerColumn) * column.height,
      },
      size: { width: 460, height: 180 },
    }),
    piece('network', `lan-${number}`, {
      name: `Branch ${number} LAN`,
      parent: `site-${number}`,
      prefixes: [`10.${high}.${low}.0/24`],
      position: { x: 20, y: 80 },
    }),
    piece('customer-gateway', `gw-${number}`, {
      name: `branch-${number}-gw`,
      parent: `site-${number}`,
      platform: platforms[index % platforms.length],
      // RFC 5737's documentation ranges are too few: 198.18.0.0/15 is RFC 2544's, for measurements.
      uplinks: [{ id: 'u1', isp: 'ISP A', address: `198.18.${high}.${low}`, mtu: 1500 }],
      position: { x: 240, y: 60 },
    }),
    piece('vpn-connection', `vpn-${number}`, {
      name: `Branch ${number}`,
      from: `gw-${number}`,
      to: `tgw-${hubOf(index)}`,
    }),
  ];
}

function flowPiece(index: number): Piece {
  const number = index + 1;
  return piece('flow', `flow-${number}`, {
    name: `Branch ${number} to services`,
    from: `lan-${number}`,
    to: `vpc-${hubOf(index)}`,
    survives: ['tunnel'],
    switchWithinSeconds: 60,
  });
}

const hubOf = (index: number): number => Math.floor(index / sitesPerHub) + 1;

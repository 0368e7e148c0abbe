import { catalog } from '@/lib/catalog';
import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import { type Figure, timed } from './figure';

/** What the Terraform bundle of many sites costs, from the design to the last line of text. */
export function bundleFigures(): Figure[] {
  const design = overTwoClouds(100);
  return [
    {
      name: 'Terraform bundle, 100 dual-tunnel sites over two clouds',
      value: bundled(design, 9),
      unit: 'ms',
      detail: `compile and ${filesOf(design)} files, median of 9`,
      goal: { most: 150 },
    },
    {
      name: 'Terraform bundle, 1,000 sites',
      value: bundled(overTwoClouds(1_000), 3),
      unit: 'ms',
      detail: 'compile and files, median of 3',
      goal: { most: 1_500 },
    },
  ];
}

/** Writes the bundle; gives how many files it has. */
function filesOf(design: Design): number {
  const { cloud, vendor, vendors, exporters } = catalog;
  // A new object each time, so that nothing remembered from the last run helps.
  const edited = { ...design, objects: { ...design.objects } };
  const job = {
    design: edited,
    plan: compile(edited, { cloud, vendor }),
    cloud,
    vendor,
    vendors,
    revision: revisionOf(edited),
    options: { keys: 'out-of-state', filled: {} },
  } as const;
  return exporters.flatMap((exporter) => (exporter.asksKeyMode ? exporter.build(job) : [])).length;
}

const bundled = (design: Design, runs: number): number => timed(runs, () => filesOf(design));

/** Most sites that one region's gateways join: AWS gives an account 50 customer gateways and VPN connections a region unless asked for more. */
const sitesPerRegion = 50;

/** Sites with a VPN connection each, in blocks of 50 to AWS and 50 to Google Cloud. */
function overTwoClouds(siteCount: number): Design {
  const blocks = Array.from({ length: Math.ceil(siteCount / (2 * sitesPerRegion)) }, (_, index) =>
    cloudPieces(index),
  );
  const sites = Array.from({ length: siteCount }, (_, index) => sitePieces(index));
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

const platforms = ['cisco-ios-xe', 'juniper-srx', 'strongswan-frr'];

function sitePieces(index: number): Piece[] {
  const [high, low] = [index >> 8, index & 255];
  const block = Math.floor(index / (2 * sitesPerRegion));
  return [
    piece('site', `site-${index}`, { name: `Branch ${index}` }),
    piece('network', `lan-${index}`, { parent: `site-${index}`, prefixes: [`10.${high}.${low}.0/24`] }),
    piece('customer-gateway', `gw-${index}`, {
      parent: `site-${index}`,
      name: `branch-${index}-gw`,
      platform: platforms[index % platforms.length],
      uplinks: [{ id: 'u1', address: `198.18.${high}.${low}`, mtu: 1500 }],
    }),
    piece('vpn-connection', `vpn-${index}`, {
      name: `Branch ${index}`,
      from: `gw-${index}`,
      to: index % 2 === 0 ? `tgw-${block}` : `ha-${block}`,
    }),
  ];
}

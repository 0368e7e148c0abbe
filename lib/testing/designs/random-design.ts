import { catalog } from '@/lib/catalog';
import { designOf } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { type CloudFacts, type GatewayType, inVersion, type VendorFacts } from '@/lib/plan/facts';
import { type Choose, fromSeed } from './choose';
import { addCircuits } from './circuits';
import { canAgree, connectClouds, connectDevice } from './connections';
import type { Draft, DraftGateway } from './draft';
import { withFlows } from './flows';
import { addGateway } from './gateways';
import { addHubTables } from './hub-tables';
import { anyName, anyTags } from './names';
import { startNumbers } from './numbers';
import { addPeerings } from './peerings';
import { addSite } from './sites';

/** What a random design is about: one cloud, or two with VPN connections between them. */
export type Scope = { id: string; clouds: readonly CloudFacts[] };

/** Each cloud, then each pair of clouds. */
export const scopes: readonly Scope[] = [
  ...catalog.clouds.map((cloud) => ({ id: cloud.id, clouds: [cloud] })),
  ...catalog.clouds.flatMap((first, index) =>
    catalog.clouds
      .slice(index + 1)
      .map((second) => ({ id: `${first.id}-${second.id}`, clouds: [first, second] })),
  ),
];

/** A design that is right, the same for the same scope and seed. */
export const randomDesign = ({ id, clouds }: Scope, seed: number): Design =>
  fromSeed(seed, (choose) => {
    const draft = startDraft(choose, clouds);
    if (clouds.length === 1) withinCloud(draft, clouds);
    else betweenClouds(draft, clouds);
    addCircuits(draft);
    addPeerings(draft);
    addHubTables(draft);
    const tags = anyTags(choose);
    const design = designOf(anyName(choose, `design ${seed}`), draft.pieces, {
      id: `${id}-${seed}`,
      ...(tags ? { settings: { tags } } : {}),
    });
    return withFlows(design, compile(design, catalog), choose);
  });

/** Platforms are those that speak BGP, as some clouds ask for, and can agree with every cloud at hand. */
const startDraft = (choose: Choose, clouds: readonly CloudFacts[]): Draft => ({
  choose,
  numbers: startNumbers(),
  platforms: catalog.vendors
    .flatMap((platform) =>
      platform.versions.map((version) => ({ vendor: inVersion<VendorFacts>(platform, version), version })),
    )
    .filter(({ vendor }) => clouds.every((cloud) => vendor.bgp && canAgree(vendor, cloud))),
  pieces: [],
  vpcs: [],
  gateways: [],
  devices: [],
});

function withinCloud(draft: Draft, clouds: readonly CloudFacts[]): void {
  const { choose } = draft;
  for (const cloud of clouds) {
    const first = choose.one(cloud.gatewayTypes);
    const second = choose.maybe(45, () => (choose.chance(50) ? first : choose.one(cloud.gatewayTypes)));
    for (const type of second ? [first, second] : [first]) addGateway(draft, { cloud, type });
  }
  for (let count = choose.whole(1, 3); count > 0; count--) addSite(draft);
  connectSites(draft);
}

/** Every device reaches one gateway, some a second; every gateway has a connection. */
function connectSites(draft: Draft): void {
  const { choose, gateways, devices } = draft;
  const isConnected = ({ links }: DraftGateway): boolean => links.some((id) => id.startsWith('vpn-'));
  for (const device of devices) {
    const open = gateways.filter((gateway) => !isConnected(gateway));
    const first = choose.one(open.length > 0 ? open : gateways);
    connectDevice(draft, device, first);
    const others = gateways.filter((gateway) => gateway !== first);
    if (others.length > 0 && choose.chance(30)) connectDevice(draft, device, choose.one(others));
  }
  for (const gateway of gateways.filter((each) => !isConnected(each)))
    connectDevice(draft, choose.one(devices), gateway);
}

/** A connection starts at a VPN gateway; at the other end a hub will do. */
function betweenClouds(draft: Draft, clouds: readonly CloudFacts[]): void {
  const { choose } = draft;
  const [one, two] = choose.chance(50) ? clouds : [...clouds].reverse();
  if (!one || !two) return;
  const starts = (cloud: CloudFacts): GatewayType[] =>
    cloud.gatewayTypes.filter(({ kind }) => kind === 'vpn-gateway');
  const from = addGateway(draft, { cloud: one, type: choose.one(starts(one)) });
  const to = addGateway(draft, { cloud: two, type: choose.one(two.gatewayTypes) });
  connectClouds(draft, from, to);
  if (!choose.chance(40)) return;
  addSite(draft);
  for (const device of draft.devices) connectDevice(draft, device, choose.one([from, to]));
}

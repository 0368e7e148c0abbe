import { nthSubnet } from '@/lib/addressing/pool';
import { piece } from '@/lib/model/build';
import type { Draft } from './draft';
import { anyName } from './names';

const providers = ['ISP A', 'ISP B', 'ISP “C” & Sons'];

/** Adds a site of one to three devices, each on a platform of its own. */
export function addSite(draft: Draft): void {
  const { choose, numbers } = draft;
  const site = numbers.id('site');
  const block = numbers.siteBlock();
  const prefixes = choose
    .some([0, 1, 2, 3], choose.whole(1, 3))
    .map((index) => nthSubnet(block, 20, index) ?? block);
  draft.pieces.push(
    piece('site', site, { name: anyName(choose, site) }),
    ...prefixes.map((prefix) => {
      const id = numbers.id('network');
      return piece('network', id, { name: anyName(choose, id), parent: site, prefixes: [prefix] });
    }),
  );
  // Devices of one site share their number, as they are one system; else each has its own.
  const asn = choose.chance(50) ? numbers.asn() : undefined;
  const count = choose.one([1, 2, 2, 3]);
  for (let index = 0; index < count; index++) addDevice(draft, { site, prefixes, asn });
}

function addDevice(
  draft: Draft,
  { site, prefixes, asn }: { site: string; prefixes: readonly string[]; asn: number | undefined },
): void {
  const { choose, numbers } = draft;
  const id = numbers.id('device');
  const { vendor, version } = choose.one(draft.platforms);
  const isNamed = version !== vendor.versions[0] || choose.chance(50);
  const uplinks = Array.from({ length: choose.whole(1, 2) }, (_, index) => ({
    id: `u${index + 1}`,
    ...(choose.chance(60) ? { name: anyName(choose, `line ${index + 1}`) } : {}),
    ...(choose.chance(80) ? { isp: choose.one(providers) } : {}),
    address: numbers.publicAddress(),
    ...(choose.chance(12) ? { localAddress: `192.168.${draft.devices.length}.${index + 2}` } : {}),
    mtu: choose.one([1500, 1500, 1492]),
  }));
  draft.pieces.push(
    piece('customer-gateway', id, {
      name: anyName(choose, id),
      parent: site,
      platform: vendor.id,
      ...(isNamed ? { version } : {}),
      ...(asn === undefined ? {} : { asn }),
      uplinks,
    }),
  );
  draft.devices.push({ id, site, vendor, uplinks, prefixes, ...(asn === undefined ? {} : { asn }) });
}

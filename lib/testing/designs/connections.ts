import { piece } from '@/lib/model/build';
import type { CryptoSupport } from '@/lib/plan/facts';
import { negotiate } from '@/lib/plan/negotiate';
import type { Choose } from './choose';
import { wishes } from './crypto-wishes';
import type { Draft, DraftDevice, DraftGateway } from './draft';
import { anyName } from './names';

/** Tunnels of a drawn connection at most, by its schema. */
const mostTunnels = 4;

/** The underlay that is a private circuit. */
export const overCircuit = 'private-circuit';

type Party = { name: string; support: CryptoSupport };

/** Whether two ends have an algorithm of each sort in common. */
export const canAgree = (a: Party, b: Party): boolean => negotiate(a, b, {}).ok;

/** Adds a VPN connection from a device to a gateway or hub; over a leased line of the two, if given. */
export function connectDevice(
  draft: Draft,
  device: DraftDevice,
  gateway: DraftGateway,
  line?: { circuit: string; uplink: string },
): void {
  const { choose, numbers } = draft;
  const { type, cloud } = gateway;
  if (nextTunnelNumber(draft) > device.vendor.maxTunnelNumber) return;
  const id = numbers.id('vpn');
  const isSingle = takesOneSession(gateway);
  const isStatic = isSingle
    ? gateway.hasSession
    : type.staticRouting &&
      device.vendor.staticRouting &&
      isStaticAllowed(gateway, device) &&
      choose.chance(20);
  const most = isSingle && !isStatic ? 1 : device.uplinks.length;
  const uplinks = line ? [{ id: line.uplink }] : choose.some(device.uplinks, choose.whole(1, most));
  const each = Math.min(
    gateway.instances ?? 2,
    type.tunnelsPerConnection.max,
    Math.floor(mostTunnels / uplinks.length),
  );
  const perUplink = choose.chance(80) ? each : choose.whole(1, each);
  const tunnels = uplinks.flatMap((uplink) =>
    Array.from({ length: perUplink }, () => ({ uplink: uplink.id })),
  );
  const soFar = gateway.tunnelsTo.get(device.site) ?? 0;
  if (soFar + tunnels.length > (type.quotas?.['tunnels-of-far-asn']?.most ?? Number.POSITIVE_INFINITY))
    return;
  gateway.tunnelsTo.set(device.site, soFar + tunnels.length);
  draft.pieces.push(
    piece('vpn-connection', id, {
      name: anyName(choose, id),
      from: device.id,
      to: gateway.id,
      tunnels: tunnels.map((tunnel, index) => ({
        id: `t${index + 1}`,
        ...tunnel,
        role: index > 0 && choose.chance(20) ? ('backup' as const) : ('active' as const),
        ...pinned(draft, [gateway]),
      })),
      routing: isStatic ? 'static' : 'bgp',
      preference: choose.chance(75) || isStatic ? 'primary' : 'backup',
      // A device behind NAT must start, and so must one whose cloud waits.
      initiator: choose.one(['automatic', 'automatic', 'from', 'both'] as const),
      ...wishes(choose, [device.vendor.support, cloud.support]),
      ...timers(choose, device),
      ...(line
        ? { underlay: overCircuit, circuit: line.circuit }
        : options(draft, { gateway, device, isStatic })),
    }),
  );
  gateway.hasSession ||= !isStatic;
  gateway.links.push(id);
  gateway.behind.push(...device.prefixes.map((prefix) => ({ link: id, prefix })));
}

/** Adds a VPN connection between gateways of two clouds. */
export function connectClouds(draft: Draft, from: DraftGateway, to: DraftGateway): void {
  const { choose, numbers } = draft;
  const id = numbers.id('vpn');
  const least = Math.min(from.instances ?? mostTunnels, to.instances ?? mostTunnels);
  const together = from.cloud.tunnelsPerPeerAddress ?? to.cloud.tunnelsPerPeerAddress;
  const shared = Math.min(mostTunnels, together ? least * together : least);
  const most = [from, to].some(takesOneSession) ? 1 : shared;
  const count = choose.chance(70) ? most : choose.whole(1, most);
  draft.pieces.push(
    piece('vpn-connection', id, {
      name: anyName(choose, id),
      from: from.id,
      to: to.id,
      tunnels: Array.from({ length: count }, (_, index) => ({
        id: `t${index + 1}`,
        role: 'active' as const,
        ...pinned(draft, [from, to]),
      })),
      preference: choose.chance(85) ? 'primary' : 'backup',
      ...wishes(choose, [from.cloud.support, to.cloud.support]),
      ...monitoring(choose, [from, to]),
    }),
  );
  for (const [near, far] of [
    [from, to],
    [to, from],
  ] as const) {
    near.hasSession = true;
    near.links.push(id);
    near.behind.push(...far.vpcs.flatMap(({ prefixes }) => prefixes.map((prefix) => ({ link: id, prefix }))));
  }
}

/** The highest number that a tunnel of one more connection can get; circuits are numbered with them. */
const nextTunnelNumber = ({ pieces }: Draft): number =>
  (pieces.filter(({ kind }) => kind === 'vpn-connection' || kind === 'private-circuit').length + 1) * 10 +
  mostTunnels;

/** A gateway with a single instance that has one BGP address for all devices: it takes one session, and static routes beside it. */
const takesOneSession = ({ instances, type }: DraftGateway): boolean =>
  instances === 1 && type.oneBgpAddressPerDevice;

/** One static connection of a site at a gateway: a table takes one way to a prefix. Hubs that only pass on take none. */
const isStaticAllowed = ({ type, behind }: DraftGateway, device: DraftDevice): boolean =>
  !(type.kind === 'hub' && type.readvertises && !type.routeTables) &&
  behind.every(({ prefix }) => !device.prefixes.includes(prefix));

/** At times an inside prefix of one's own, of the last block that every cloud at the ends takes. */
function pinned({ choose, numbers }: Draft, gateways: readonly DraftGateway[]): { inside?: string } {
  if (!choose.chance(15)) return {};
  const narrow = gateways
    .map(({ cloud }) => cloud.inside.allowed.filter((prefix) => prefix.endsWith('/24')).at(-1))
    .find((prefix) => prefix !== undefined);
  const block = (narrow ?? '169.254.200.0/24').split('.').slice(0, 3).join('.');
  return { inside: numbers.insideFromEnd(block) };
}

const timers = (choose: Choose, { vendor }: DraftDevice): object => ({
  ...(choose.chance(20) ? { dpdSeconds: choose.whole(Math.max(10, vendor.dpd.minSeconds), 60) } : {}),
  ...(choose.chance(20) ? { holdSeconds: choose.whole(Math.max(10, vendor.holdSeconds.min), 180) } : {}),
});

/** What a person may ask of the gateway's type: what it runs over, its size, translation, logs and alarms. */
function options(
  draft: Draft,
  { gateway, device, isStatic }: { gateway: DraftGateway; device: DraftDevice; isStatic: boolean },
): object {
  const { choose } = draft;
  const offered = gateway.type.options;
  const underlay = choose.one([
    ...(offered.underlays ?? []).filter(({ id }) => id !== overCircuit),
    undefined,
  ]);
  const size = choose.one([...(offered['tunnel-sizes'] ?? []), undefined]);
  return {
    ...(underlay && choose.chance(50) ? { underlay: underlay.id } : {}),
    // The wide tunnels run over the plain internet only.
    ...(size && (underlay === undefined || underlay.id === 'internet') && choose.chance(40)
      ? { tunnelSize: size.id }
      : {}),
    // Where BGP runs inside tunnels on link-local addresses, nothing is translated.
    ...(offered.nat && gateway.nat && isStatic && choose.chance(50)
      ? { nat: translations(draft, gateway, device) }
      : {}),
    ...monitoring(choose, [gateway]),
  };
}

const monitoring = (choose: Choose, gateways: readonly DraftGateway[]): object => ({
  ...(gateways.some(({ type }) => type.options['tunnel-logs']) && choose.chance(40) ? { logs: true } : {}),
  ...(gateways.some(({ type }) => type.options['tunnel-alarms']) && choose.chance(40) ? { alarm: true } : {}),
});

/** One translation of a /24 within a VPC or the site. */
function translations({ choose, numbers }: Draft, gateway: DraftGateway, device: DraftDevice): object[] {
  const direction = choose.one(['egress', 'ingress'] as const);
  const own = direction === 'egress' ? gateway.vpcs.flatMap(({ prefixes }) => prefixes) : device.prefixes;
  const [inner] = own;
  if (inner === undefined) return [];
  const internal = `${inner.split('.').slice(0, 3).join('.')}.0/24`;
  return [{ id: 'n1', direction, internal, external: numbers.translated() }];
}

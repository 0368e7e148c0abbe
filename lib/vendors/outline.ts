import { comparePrefixes, isIPv6, prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { lackOf } from '@/lib/plan/features';
import type { EspPlan, GatewayPlan, IkePlan, TunnelEnd, TunnelPlan, UplinkPlan } from '@/lib/plan/plan';
import { hasMark, valueText } from '@/lib/plan/slots';
import { deviceWord, plain } from '@/lib/plan/text';
import { featureWarnings } from './feature-warnings';
import { type Loopback, loopbacksOf } from './loopbacks';
import { type PeerRoute, peerRoutesOf } from './peer-routes';
import { prefixWarnings } from './prefix-warnings';
import { type OutlineSibling, siblingsOf } from './siblings';
import type { RenderJob } from './vendor';

/**
 * Distances of static routes into tunnels by rank. A primary one beats BGP of every platform (20 on IOS and FRR, 170 on Junos), a backup one
 * loses to it.
 */
const staticDistances: readonly number[] = [1, 2, 202, 203];

/** One tunnel as its device must be told of it; every text is ready to be written. */
export type OutlineTunnel = {
  id: string;
  connection: { id: string; label: string; name: string };
  /** Unique among the gateway's tunnels; at most 31 characters. */
  label: string;
  number: number;
  title: string;
  ike: IkePlan;
  esp: EspPlan;
  mtu: number;
  mss: number;
  near: TunnelEnd;
  /** The address to send from, and the one the peer knows the device by. */
  local: string;
  identity: string;
  /** The peer's outside address, which is its identity too. */
  peer: string;
  /** The same for tunnels to one outside address, also while that address is a slot. */
  target: string;
  key: string;
  uplink?: UplinkPlan;
  /** Where the inside addresses stand: see `TunnelPlan`. */
  numbering: TunnelPlan['numbering'];
  /** `bits` is the length of the near address's prefix on its interface. */
  inside: { near: string; far: string; prefix: string; version: 4 | 6; bits: number };
  bgp?: { near: NonNullable<TunnelEnd['bgp']>; farAsn: number };
  /** Distance of a static route into the tunnel. */
  distance: number;
  /** Prefixes that lie behind the peer, of the IP version inside the tunnel; a default route only by BGP. */
  expected: readonly string[];
  /** What the tunnel's lines are about. */
  about: readonly string[];
};

/** A gateway's job with what every vendor's sections ask of it, worked out once. */
export type Outline = {
  gateway: GatewayPlan;
  head: RenderJob['head'];
  /** Those that can be written, in order of number. */
  tunnels: readonly OutlineTunnel[];
  /** Prefixes of the site, of the IP versions that its sessions carry. */
  announced: readonly string[];
  /** Prefixes behind all peers, sorted, without repetition. */
  expected: readonly string[];
  /** The connections that each of them is expected on. */
  expectedOn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Most equal-ranked tunnels to one far gateway: what the device must be able to use side by side. */
  paths: number;
  /** Routes to peers by the uplink that their tunnel leaves by, where its next hop is known. */
  hostRoutes: readonly PeerRoute[];
  /** Devices of its site that it has a session with; none where it has no other session. */
  siblings: readonly OutlineSibling[];
  /** Inside addresses that stand on no tunnel. */
  loopbacks: readonly Loopback[];
  /** Sentences for the file's head; safe to be written in a comment. */
  warnings: readonly string[];
  /** Marks that a person must replace before the file works. */
  marks: readonly string[];
};

const known = new WeakMap<RenderJob, Outline>();

/**
 * Works out a job's outline, once for its files and its checks. Tunnels without inside addresses, with IPv6 ends, or between addresses already used are
 * left out with a warning.
 */
export function outlineOf(job: RenderJob): Outline {
  const before = known.get(job);
  if (before) return before;
  const made = makeOutline(job);
  known.set(job, made);
  return made;
}

function makeOutline(job: RenderJob): Outline {
  const { gateway, head } = job;
  const left: string[] = [];
  const pairs = new Map<string, string>();
  const tunnels = job.tunnels.flatMap((view): OutlineTunnel[] => {
    const made = outlineTunnel(view, job);
    if (typeof made === 'string') {
      left.push(`Tunnel ${view.tunnel.label} is left out: ${made}.`);
      return [];
    }
    const pair = `${made.local} ${made.target}`;
    const other = pairs.get(pair);
    if (other !== undefined) {
      left.push(`Tunnel ${made.label} is left out: it has the same two outside addresses as ${other}.`);
      return [];
    }
    pairs.set(pair, made.label);
    return [made];
  });
  const speaking = tunnels.filter(({ bgp }) => bgp);
  const carried = new Set((speaking.length > 0 ? speaking : tunnels).map(({ inside }) => inside.version));
  const announced = gateway.advertises.filter((prefix) =>
    carried.size > 0 ? carried.has(prefixVersion(prefix)) : prefixVersion(prefix) === 4,
  );
  const expectedOn = new Map<string, Set<string>>();
  for (const { expected: prefixes, connection } of tunnels) {
    for (const prefix of prefixes) {
      expectedOn.set(prefix, (expectedOn.get(prefix) ?? new Set()).add(connection.id));
    }
  }
  const filled = tunnels.flatMap(({ key, local, identity, peer }) => [key, local, identity, peer]);
  return {
    gateway,
    head,
    tunnels,
    announced,
    expected: [...expectedOn.keys()].sort(comparePrefixes),
    expectedOn,
    paths: pathsOf(tunnels, job),
    hostRoutes: peerRoutesOf(gateway, tunnels),
    loopbacks: loopbacksOf(tunnels),
    siblings: siblingsOf(job, tunnels),
    warnings: [
      ...left,
      ...prefixWarnings(job),
      ...uplinkWarnings(gateway, tunnels),
      ...featureWarnings(job),
      ...head.warnings,
    ].map((text) => plain(text.replaceAll(';', ','), 240)),
    marks: [...new Set(filled.filter(hasMark))],
  };
}

/** The tunnel ready to be written, or why it cannot be. */
function outlineTunnel(
  view: RenderJob['tunnels'][number],
  { gateway, fill, platform }: RenderJob,
): OutlineTunnel | string {
  const { tunnel, connection, near, far } = view;
  if (!tunnel.inside || !near.insideAddress || !far.insideAddress) return 'it has no inside addresses';
  const { version } = tunnel.inside;
  if (!platform.insideVersions.includes(version)) return `IPv${version} is not written inside a tunnel`;
  const identity = valueText(near.outside, fill);
  const peer = valueText(far.outside, fill);
  const local = near.local ?? identity;
  if ([identity, peer, local].some(isIPv6)) {
    return 'only IPv4 is written outside a tunnel';
  }
  const uplink = uplinkOf(view, { gateway, platform });
  const rank = (connection.preference === 'backup' ? 2 : 0) + (tunnel.role === 'backup' ? 1 : 0);
  const isStaticTarget = connection.routing === 'static' && connection.to === gateway.id;
  return {
    id: tunnel.id,
    connection: { id: connection.id, label: connection.label, name: connection.name },
    label: tunnel.label,
    number: tunnel.number,
    title: `${plain(connection.name, 60) || connection.label}, tunnel ${tunnel.index}`,
    ike: tunnel.ike,
    esp: tunnel.esp,
    mtu: tunnel.mtu,
    mss: tunnel.mss,
    near,
    local,
    identity,
    peer,
    target: far.instance === undefined ? peer : `${far.gateway}/${far.instance}`,
    key: fill(tunnel.key),
    ...(uplink ? { uplink } : {}),
    numbering: tunnel.numbering,
    inside: {
      near: near.insideAddress,
      far: far.insideAddress,
      prefix: tunnel.inside.prefix,
      version,
      bits: tunnel.numbering === 'host' ? 32 : prefixLength(tunnel.inside.prefix),
    },
    ...(near.bgp && far.bgp ? { bgp: { near: near.bgp, farAsn: far.bgp.asn } } : {}),
    distance: staticDistances[rank] ?? 203,
    expected: (isStaticTarget ? connection.staticPrefixes : view.expected)
      .filter((prefix) => prefixVersion(prefix) === version)
      .filter((prefix) => connection.routing === 'bgp' || !prefix.endsWith('/0')),
    about: [tunnel.id, connection.id],
  };
}

function uplinkOf(
  { near }: RenderJob['tunnels'][number],
  { gateway, platform }: Pick<RenderJob, 'gateway' | 'platform'>,
): UplinkPlan | undefined {
  const line = gateway.uplinks.find(({ id }) => id === near.uplink);
  if (!line) return undefined;
  const { vrf, ...rest } = line;
  return {
    ...rest,
    interface: deviceWord(line.interface, { max: 32, fallback: 'outside' }),
    ...(vrf && !lackOf(platform, 'uplink-vrf') ? { vrf } : {}),
  };
}

function pathsOf(tunnels: readonly OutlineTunnel[], job: RenderJob): number {
  const farOf = new Map(job.tunnels.map(({ tunnel, far }) => [tunnel.id, far.gateway]));
  const counts = new Map<string, number>();
  for (const { id, bgp, distance } of tunnels) {
    const rank = bgp ? `${bgp.near.localPreference} ${bgp.near.prepend}` : `static ${distance}`;
    const group = `${farOf.get(id)} ${rank}`;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

function uplinkWarnings(gateway: GatewayPlan, tunnels: readonly OutlineTunnel[]): string[] {
  if (gateway.uplinks.length < 2) return [];
  const bare = new Set(
    tunnels.flatMap(({ uplink }) => (uplink && !uplink.nextHop && !uplink.vrf ? [uplink.interface] : [])),
  );
  return [...bare].map(
    (name) =>
      `No next hop is known on ${name}: make sure that the routes to the peers of its tunnels leave by it.`,
  );
}

/** What a line about an announced prefix is about: the gateway, and the networks that have it. */
export const aboutAnnounced = ({ gateway }: Outline, prefix: string): string[] => [
  gateway.id,
  ...gateway.networks.filter(({ prefixes }) => prefixes.includes(prefix)).map(({ id }) => id),
];

/** What a line about a prefix behind the peers is about: the gateway, and the connections it is expected on. */
export const aboutExpected = ({ gateway, expectedOn }: Outline, prefix: string): string[] => [
  gateway.id,
  ...(expectedOn.get(prefix) ?? []),
];

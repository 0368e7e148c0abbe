import type { Entry, Way } from './forward';
import { tableEntry } from './forward-cloud';
import { deviceEntry } from './forward-device';
import type { State } from './state';

/** One place on the way of a packet, and how it leaves it. */
export type TraceHop = {
  /** A network, device, cloud gateway, hub or VPC. */
  id: string;
  /** The route table that was asked, where the place has several: `gateway/table`, or the table of a VPC. */
  table?: string | undefined;
  /** What that table matched; undefined where nothing did. */
  entry?: Entry | undefined;
  /** The link by which the packet leaves, and the tunnel or circuit session it takes. */
  via?: string | undefined;
  session?: string | undefined;
  /** How the packet travels on that link. */
  protection?: 'ipsec' | 'private-line' | 'inside-cloud' | 'inside-site' | undefined;
  /** Largest packet that the link carries, where the plan knows it. */
  mtu?: number | undefined;
};

/** How a way of a packet ends. */
export type PathEnd =
  | 'arrived'
  | 'no-route'
  | 'dropped'
  | 'loop'
  | 'no-transit'
  | 'out-of-service'
  | 'own-addresses';

/** One way of a packet, with the part of the traffic that takes it. */
export type Path = { hops: readonly TraceHop[]; end: PathEnd; why: string; share: number };

export type Walk = { state: State; to: string; prefix: string };

/** Where a walk stands: how it came, the part of the traffic that did, and the tables that it met. */
export type Here = { hops: readonly TraceHop[]; share: number; seen: readonly string[] };

/** A path that ends at a hop. */
export const ended = ({ hops, share }: Here, hop: TraceHop, end: PathEnd, why: string): Path[] => [
  { hops: [...hops, hop], end, why, share },
];

/** Parts of the traffic smaller than this are not split any further: nothing uses so many ways side by side. */
const leastShare = 1 / 256;

/** Takes every way of the entry at a hop. */
export function follow(walk: Walk, hop: TraceHop, here: Here): Path[] {
  const { map } = walk.state;
  const { ways = [], prefix = walk.prefix } = hop.entry ?? {};
  if (ways.length === 0)
    return ended(here, hop, 'dropped', `${map.name(hop.id)} drops traffic to ${prefix}.`);
  const isSplit = here.share / ways.length >= leastShare;
  const taken = isSplit ? ways : ways.slice(0, 1);
  return taken.flatMap((way) => {
    const tunnel = map.tunnel(way.session ?? '') ?? map.connection(way.link)?.tunnels[0];
    // All fields in one go, always the same ones: there are many hops, and such objects are cheap.
    const left: TraceHop = {
      id: hop.id,
      table: hop.table,
      entry: hop.entry,
      via: way.link,
      session: way.session,
      protection: tunnel ? 'ipsec' : protectionOf(walk.state, way),
      mtu: tunnel?.mtu,
    };
    return enter(walk, way, { ...here, hops: [...here.hops, left], share: here.share / taken.length });
  });
}

/** How a link that is no VPN carries packets. */
function protectionOf({ map }: State, { link }: Way): TraceHop['protection'] {
  if (map.circuit(link)) return 'private-line';
  return map.attachment(link) || map.peering(link) ? 'inside-cloud' : 'inside-site';
}

/** A packet comes to an object by a link. */
function enter(walk: Walk, way: Way, here: Here): Path[] {
  const { map } = walk.state;
  if (map.vpc(way.to)) return enterVpc(walk, way, here);
  return map.gateway(way.to) ? enterDevice(walk, way, here) : enterCloud(walk, way, here);
}

function enterVpc(walk: Walk, { link, to: id }: Way, here: Here): Path[] {
  const { map, down } = walk.state;
  if (id !== walk.to) {
    const why = `${map.name(id)} does not pass on what comes by ${map.name(link)}: a VPC is no transit.`;
    return ended(here, { id }, 'no-transit', why);
  }
  const subnets = map.vpc(id)?.subnets ?? [];
  const isGone = subnets.length > 0 && subnets.every((subnet) => down.has(`${id}/${subnet.id}`));
  return isGone
    ? ended(here, { id }, 'out-of-service', `No subnet of ${map.name(id)} is in service.`)
    : ended(here, { id }, 'arrived', arrival(walk, here));
}

function enterDevice(walk: Walk, { link, to: id }: Way, here: Here): Path[] {
  const { state, to, prefix } = walk;
  const { map } = state;
  const gateway = map.gateway(id);
  if (!gateway) return ended(here, { id }, 'no-route', `${map.name(id)} is not there.`);
  if (map.network(to)?.site === gateway.site.id) {
    const at = { ...here, hops: [...here.hops, { id }] };
    return ended(at, { id: to }, 'arrived', arrival(walk, at));
  }
  const entry = deviceEntry(state, gateway, prefix);
  const none = `${map.name(id)} does not pass on what comes by ${map.name(link)}: a site is no transit.`;
  return pass(walk, here, { key: id, hop: { id, ...(entry ? { entry } : {}) }, none });
}

function enterCloud(walk: Walk, { link, to: id }: Way, here: Here): Path[] {
  const { state, prefix } = walk;
  const { map } = state;
  const table = map.tableOf(link, id);
  if (!table) {
    const why = `No route table of ${map.name(id)} is used by ${map.name(link)}, so its traffic ends.`;
    return ended(here, { id }, 'no-route', why);
  }
  const entry = tableEntry(state, table, prefix);
  const hop: TraceHop = { id, table: table.id, ...(entry ? { entry } : {}) };
  const name = `Route table “${table.name}” of ${map.name(id)}`;
  if (entry?.ends === 'dropped')
    return ended(here, hop, 'dropped', `${name} drops traffic to ${entry.prefix}.`);
  const none = `${name} has no route to ${prefix} that is in service.`;
  return pass(walk, here, { key: table.id, hop, none });
}

/** Goes on through a table, unless the packet was there before or the table has no way. */
function pass(
  walk: Walk,
  here: Here,
  { key, hop, none }: { key: string; hop: TraceHop & { entry?: Entry }; none: string },
): Path[] {
  const { map } = walk.state;
  if (here.seen.includes(key))
    return ended(here, hop, 'loop', `The traffic goes round in circles at ${map.name(hop.id)}.`);
  if (!hop.entry || hop.entry.ends !== undefined) return ended(here, hop, 'no-route', none);
  return follow(walk, hop, { ...here, seen: [...here.seen, key] });
}

/** A sentence for a packet that arrives after these hops. */
function arrival({ state: { map }, to }: Walk, { hops }: Here): string {
  const [first, ...between] = hops.map(({ id }) => map.name(id));
  return `${first} reaches ${map.name(to)}${between.length > 0 ? ` by ${between.join(', ')}` : ' directly'}.`;
}

import { isHosted } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import { staticWays } from '../static-ways';
import { announcedList, expectedList, inName, outName } from './names';
import { uuidOf } from './uuid';
import { type Element, leaves } from './xml';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer; FRR's own 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

const list = (name: string, children: readonly Element[]): Element => ({ name, children });

/** Versions of the models in a version of OPNsense. */
export type Models = { ipsec: string; bgp: string; general: string };

/** What FRR is told: BGP with its filters, and static routes of connections without it. */
export const frrModel = (outline: Outline, versions: Models): Element => ({
  name: 'quagga',
  children: [
    {
      name: 'general',
      version: versions.general,
      children: leaves({ enabled: 1, profile: 'traditional', fwrules: 1 }),
    },
    ...(outline.tunnels.some(isBgp) ? [bgpModel(outline, versions.bgp)] : []),
    ...(outline.tunnels.some((tunnel) => !isBgp(tunnel)) ? [staticModel(outline)] : []),
  ],
});

function bgpModel(outline: Outline, version: string): Element {
  const { gateway, announced } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    name: 'bgp',
    version,
    children: [
      ...leaves({
        enabled: 1,
        asnumber: gateway.asn,
        ...(gateway.routerId ? { routerid: gateway.routerId } : {}),
        graceful: 0,
        networkimportcheck: 1,
        enforce_first_as: 1,
        logneighborchanges: 1,
        ...(announced.length > 0 ? { networks: announced.join(',') } : {}),
      }),
      list('neighbors', tunnels.map(neighbor)),
      list('prefixlists', prefixLists(outline)),
      list(
        'routemaps',
        tunnels.flatMap((tunnel) => maps(tunnel, announced)),
      ),
    ],
  };
}

const mapId = (name: string): string => uuidOf(`map ${name}`);
const entryId = (name: string, index: number): string => uuidOf(`list ${name} ${index}`);

/** Only the first entry of a list is named where one is meant: all of a name belong together. */
function prefixLists(outline: Outline): Element[] {
  const { announced } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const entry = (name: string, index: number, prefix: string, about: readonly string[]): Element => ({
    name: 'prefixlist',
    uuid: entryId(name, index),
    about,
    children: leaves({
      enabled: 1,
      name,
      version: 'IPv4',
      seqnumber: step * (index + 1),
      action: 'permit',
      network: prefix,
    }),
  });
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  return [
    ...announced.map((prefix, index) => entry(announcedList, index, prefix, aboutAnnounced(outline, prefix))),
    ...[...byConnection].flatMap(([name, { expected, connection }]) =>
      expected.map((prefix, index) => entry(name, index, prefix, [connection.id])),
    ),
  ];
}

/** A map that lets nothing through says so: the plugin lets a session without one exchange everything. */
function maps(tunnel: BgpTunnel, announced: readonly string[]): Element[] {
  const { near } = tunnel.bgp;
  const map = (name: string, lets: string | undefined, set: string | undefined): Element => ({
    name: 'routemap',
    uuid: mapId(name),
    about: tunnel.about,
    children: leaves({
      enabled: 1,
      name,
      action: lets === undefined ? 'deny' : 'permit',
      id: step,
      ...(lets === undefined ? {} : { match2: entryId(lets, 0), ...(set ? { set } : {}) }),
    }),
  });
  const takes = tunnel.expected.length > 0 ? expectedList(tunnel) : undefined;
  const gives = announced.length > 0 ? announcedList : undefined;
  const longer =
    near.prepend > 0 ? `as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}` : undefined;
  return [
    map(inName(tunnel), takes, `local-preference ${near.localPreference}`),
    map(outName(tunnel), gives, longer),
  ];
}

function neighbor(tunnel: BgpTunnel): Element {
  const { id, title, inside, bgp, about } = tunnel;
  return {
    name: 'neighbor',
    uuid: uuidOf(`${id} neighbor`),
    about,
    children: leaves({
      enabled: 1,
      description: title,
      address: inside.far,
      remoteas: bgp.farAsn,
      ...(isHosted(tunnel) ? { multihop: 1 } : {}),
      soft_reconfiguration_inbound: 1,
      keepalive: bgp.near.keepaliveSeconds,
      holddown: bgp.near.holdSeconds,
      connecttimer: connectSeconds,
      linkedRoutemapIn: mapId(inName(tunnel)),
      linkedRoutemapOut: mapId(outName(tunnel)),
    }),
  };
}

const staticModel = ({ tunnels }: Outline): Element => ({
  name: 'static',
  version: '1.0.0',
  children: [
    { name: 'enabled', value: 1 },
    list(
      'routes',
      staticWays(tunnels).map(({ prefix, tunnel }) => ({
        name: 'route',
        uuid: uuidOf(`${tunnel.id} route ${prefix}`),
        about: tunnel.about,
        children: leaves({ enabled: 1, network: prefix, gateway: tunnel.inside.far }),
      })),
    ),
  ],
});

import { isHosted, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type Field, worksheetSection } from '../worksheet';
import { announcedList, expectedList, inName, interfaceOf, outName } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer; FRR's own 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

/** The pages of the FRR package; none where nothing uses BGP. */
export const frrSections = (outline: Outline): Section[] =>
  outline.tunnels.some(isBgp)
    ? [globalSection(outline), listSection(outline), mapSection(outline), bgpSection(outline)]
    : [];

const anchored = ({ announced }: Outline): string[] => announced.filter((prefix) => !prefix.endsWith('/0'));

function globalSection(outline: Outline): Section {
  const { gateway } = outline;
  return worksheetSection({
    title: 'FRR: the package, and routes that make the announced prefixes present',
    pages: [
      {
        place: 'System > Package Manager > Available Packages',
        fields: [{ name: 'frr', value: 'Install, unless it is there' }],
      },
      {
        place: 'Services > FRR Global/Zebra > Global Settings',
        fields: [
          { name: 'Enable', value: 'checked' },
          { name: 'Master Password', value: 'one of your own, unless it is set' },
          ...(gateway.routerId ? [{ name: 'Router ID', value: gateway.routerId }] : []),
          ...anchored(outline).map((prefix) => ({
            name: 'Routes',
            value: `Null Route checked, Subnet ${prefix}`,
          })),
        ],
        about: [
          ...new Set([gateway.id, ...anchored(outline).flatMap((prefix) => aboutAnnounced(outline, prefix))]),
        ],
      },
    ],
    undo: anchored(outline).map((prefix) => ({
      text: `delete the Null Route of ${prefix} in Services > FRR Global/Zebra`,
    })),
  });
}

const entries = (prefixes: readonly string[]): Field[] =>
  prefixes.map((prefix, index) => ({
    name: 'Prefix List Entries',
    value: `Sequence ${step * (index + 1)}, Permit, Network ${prefix}`,
  }));

function listSection({ tunnels: all, announced, gateway }: Outline): Section {
  const tunnels = all.filter(isBgp);
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const list = (name: string, prefixes: readonly string[], about: readonly string[]) => ({
    place: 'Services > FRR Global/Zebra > Prefix Lists > Add',
    fields: [{ name: 'IP Type', value: 'IPv4' }, { name: 'Name', value: name }, ...entries(prefixes)],
    about,
  });
  const pages = [
    ...(announced.length > 0
      ? [
          list(announcedList, announced, [
            gateway.id,
            ...gateway.networks
              .filter(({ prefixes }) => prefixes.some((prefix) => announced.includes(prefix)))
              .map(({ id }) => id),
          ]),
        ]
      : []),
    ...[...byConnection]
      .filter(([, { expected }]) => expected.length > 0)
      .map(([name, { expected, connection }]) => list(name, expected, [connection.id])),
  ];
  return worksheetSection({
    title: 'FRR: prefix lists',
    pages,
    undo: [...pages].reverse().map(({ fields, about }) => ({
      text: `delete the prefix list ${fields[1]?.value}`,
      about,
    })),
  });
}

/** A map that lets nothing through says so: without one, and without its list, a session would exchange everything or nothing. */
function mapSection({ tunnels: all, announced }: Outline): Section {
  const tunnels = all.filter(isBgp);
  const map = (name: string, list: string | undefined, changes: readonly Field[]): Field[] => [
    { name: 'Name', value: name },
    { name: 'Action', value: list === undefined ? 'Deny' : 'Permit' },
    { name: 'Sequence', value: step },
    ...(list === undefined ? [] : [{ name: 'Match Prefix List', value: list }, ...changes]),
  ];
  return worksheetSection({
    title: 'FRR: route maps',
    pages: tunnels.flatMap((tunnel) => {
      const { near } = tunnel.bgp;
      const place = 'Services > FRR Global/Zebra > Route Maps > Add';
      const preference = [
        { name: 'Local Pref Action', value: 'Set' },
        { name: 'Local Preference', value: near.localPreference },
      ];
      const longer =
        near.prepend > 0
          ? [
              { name: 'AS Path Action', value: 'Set Prepend' },
              { name: 'Set AS List', value: Array(near.prepend).fill(near.asn).join(' ') },
            ]
          : [];
      const takes = tunnel.expected.length > 0 ? expectedList(tunnel) : undefined;
      const gives = announced.length > 0 ? announcedList : undefined;
      return [
        { place, fields: map(inName(tunnel), takes, preference), about: tunnel.about },
        { place, fields: map(outName(tunnel), gives, longer), about: tunnel.about },
      ];
    }),
    undo: tunnels.map((tunnel) => ({
      text: `delete the route maps ${outName(tunnel)} and ${inName(tunnel)}`,
      about: tunnel.about,
    })),
  });
}

function bgpSection({ gateway, tunnels: all, announced }: Outline): Section {
  const tunnels = all.filter(isBgp);
  return worksheetSection({
    title: `FRR: BGP; where it runs already, its AS must be ${gateway.asn}`,
    pages: [
      {
        place: 'Services > FRR BGP > BGP',
        fields: [
          { name: 'Enable', value: 'checked' },
          { name: 'Log Adjacency Changes', value: 'checked' },
          { name: 'Local AS', value: gateway.asn },
          ...(gateway.routerId ? [{ name: 'Router ID', value: gateway.routerId }] : []),
          ...announced.map((prefix) => ({
            name: 'Networks to Distribute',
            value: `Subnet to Route ${prefix}, Route Map None`,
          })),
        ],
      },
      {
        place: 'Services > FRR BGP > Advanced',
        fields: [{ name: 'Network Import Check', value: 'checked' }],
      },
      ...tunnels.map((tunnel) => ({
        place: 'Services > FRR BGP > Neighbors > Add',
        fields: neighbor(tunnel),
        about: tunnel.about,
      })),
    ],
    undo: [
      ...tunnels.map(({ inside, about }) => ({
        text: `delete the neighbor ${inside.far} in Services > FRR BGP > Neighbors`,
        about,
      })),
      ...announced.map((prefix) => ({ text: `delete ${prefix} from Networks to Distribute` })),
    ],
  });
}

function neighbor(tunnel: BgpTunnel): Field[] {
  const { title, inside, bgp } = tunnel;
  return [
    { name: 'Name/Address', value: inside.far },
    { name: 'Description', value: title },
    { name: 'Remote AS', value: bgp.farAsn },
    { name: 'Update Source', value: `IPv4, ${interfaceOf(tunnel)}` },
    { name: 'Inbound Soft Reconfiguration', value: 'checked' },
    { name: 'Keep Alive Interval', value: bgp.near.keepaliveSeconds },
    { name: 'Hold Time', value: bgp.near.holdSeconds },
    { name: 'Connect Timer', value: connectSeconds },
    { name: 'Inbound Route Map Filter', value: inName(tunnel) },
    { name: 'Outbound Route Map Filter', value: outName(tunnel) },
    ...(isHosted(tunnel) ? [{ name: 'EBGP Multi-Hop', value: sessionHops }] : []),
    { name: 'Maximum Prefix', value: bgp.near.maximumPrefixes },
  ];
}

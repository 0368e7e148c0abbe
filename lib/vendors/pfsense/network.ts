import { aboutAnnounced, aboutExpected, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type StaticWay, staticWays } from '../static-ways';
import { worksheetSection } from '../worksheet';
import { aliases, gatewayOf, interfaceOf } from './names';

/** What the field MSS has on top of TCP's payload in IPv4: pfSense takes it off again. */
const ipv4Headers = 40;

type Line = { name: string; nextHop?: string; about: readonly string[] };

/** The lines that tunnels leave by, each once. */
function linesOf(tunnels: readonly OutlineTunnel[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { uplink, about } of tunnels) {
    const known = lines.get(uplink?.id ?? '');
    lines.set(uplink?.id ?? '', {
      name: uplink?.interface ?? 'WAN',
      ...(uplink?.nextHop ? { nextHop: uplink.nextHop } : {}),
      about: [...new Set([...(known?.about ?? []), ...about])],
    });
  }
  return [...lines.values()];
}

/** What pfSense must know of the lines already: it makes the routes to the peers of it. */
export const lineSection = ({ tunnels }: Outline): Section =>
  worksheetSection({
    title: 'The lines, to be compared: pfSense makes the routes to the peers of their gateways',
    pages: linesOf(tunnels).map(({ name, nextHop, about }) => ({
      place: 'System > Routing > Gateways',
      fields: [{ name: 'Interface', value: name }, ...(nextHop ? [{ name: 'Gateway', value: nextHop }] : [])],
      about,
    })),
    undo: [],
  });

/** An interface for each VTI, for BGP, routes and MSS. */
export const interfaceSection = ({ tunnels }: Outline): Section =>
  worksheetSection({
    title: 'Interfaces of the tunnels, after Apply Changes in VPN > IPsec',
    pages: tunnels.flatMap((tunnel) => [
      {
        place: 'Interfaces > Assignments',
        fields: [{ name: 'Available network ports', value: `ipsec (IPsec VTI: ${tunnel.title}), then Add` }],
        about: tunnel.about,
      },
      {
        place: 'Interfaces > (the new one)',
        fields: [
          { name: 'Enable', value: 'checked' },
          { name: 'Description', value: interfaceOf(tunnel) },
          { name: 'IPv4 Configuration Type', value: 'None' },
          { name: 'MTU', value: tunnel.mtu },
          { name: 'MSS', value: tunnel.mss + ipv4Headers },
        ],
        about: tunnel.about,
      },
    ]),
    undo: tunnels.map((tunnel) => ({
      text: `delete ${interfaceOf(tunnel)} in Interfaces > Assignments`,
      about: tunnel.about,
    })),
  });

const listed = (prefixes: readonly string[]): readonly string[] =>
  prefixes.some((prefix) => prefix.endsWith('/0')) ? [] : prefixes;

const entry = (prefix: string): { name: string; value: string } => ({ name: 'Network', value: prefix });

/** The names that rules use: the site's prefixes, those behind the peers with the inside ones, and the far ends of sessions. */
export function aliasSection(outline: Outline): Section {
  const { tunnels, gateway } = outline;
  const far = listed(outline.expected);
  const inside = [...new Set(tunnels.map((tunnel) => tunnel.inside.prefix))];
  const site = listed(outline.announced);
  const alias = (name: string, prefixes: readonly string[], about: readonly string[]) => ({
    place: 'Firewall > Aliases > IP > Add',
    fields: [{ name: 'Name', value: name }, { name: 'Type', value: 'Network(s)' }, ...prefixes.map(entry)],
    about,
  });
  const pages = [
    ...(site.length > 0
      ? [alias(aliases.site, site, [...new Set(site.flatMap((prefix) => aboutAnnounced(outline, prefix)))])]
      : []),
    alias(
      aliases.far,
      [...far, ...inside],
      [...new Set([gateway.id, ...far.flatMap((prefix) => aboutExpected(outline, prefix))])],
    ),
    ...(tunnels.some(({ bgp }) => bgp)
      ? [
          alias(
            aliases.sessions,
            tunnels.filter(({ bgp }) => bgp).map((tunnel) => `${tunnel.inside.far}/32`),
            [...new Set(tunnels.flatMap(({ about }) => about))],
          ),
        ]
      : []),
  ];
  return worksheetSection({
    title: 'Aliases',
    pages,
    undo: [...pages].reverse().map(({ fields }) => ({ text: `delete the alias ${fields[0]?.value}` })),
  });
}

/** What comes out of the tunnels, and what must not leave by an uplink while a tunnel is down. */
export function ruleSection({ tunnels, expected, announced }: Outline): Section {
  const pass = 'Firewall > Rules > IPsec > Add';
  const far = listed(expected).length === expected.length ? `Address or Alias ${aliases.far}` : 'Any';
  const site = listed(announced).length > 0 ? `Address or Alias ${aliases.site}` : 'Any';
  const rule = (place: string, fields: readonly { name: string; value: string }[]) => ({ place, fields });
  return worksheetSection({
    title: 'Rules; for IKE and ESP pfSense has its own',
    pages: [
      ...(tunnels.some(({ bgp }) => bgp)
        ? [
            rule(pass, [
              { name: 'Action', value: 'Pass' },
              { name: 'Address Family', value: 'IPv4' },
              { name: 'Protocol', value: 'TCP' },
              { name: 'Source', value: `Address or Alias ${aliases.sessions}` },
              { name: 'Destination', value: 'This Firewall (self)' },
              { name: 'Destination Port Range', value: 'BGP (179)' },
            ]),
          ]
        : []),
      rule(pass, [
        { name: 'Action', value: 'Pass' },
        { name: 'Address Family', value: 'IPv4' },
        { name: 'Protocol', value: 'Any' },
        { name: 'Source', value: far },
        { name: 'Destination', value: site },
      ]),
      ...linesOf(tunnels).map(({ name }) =>
        rule('Firewall > Rules > Floating > Add', [
          { name: 'Action', value: 'Block' },
          { name: 'Quick', value: 'checked' },
          { name: 'Interface', value: name },
          { name: 'Direction', value: 'out' },
          { name: 'Address Family', value: 'IPv4' },
          { name: 'Protocol', value: 'Any' },
          { name: 'Destination', value: `Address or Alias ${aliases.far}` },
        ]),
      ),
    ],
    undo: [{ text: `delete the rules that name ${aliases.far} or ${aliases.sessions}` }],
  });
}

/** Static routes of connections without BGP; there is one to a prefix. */
export function staticSection(outline: Outline): Section {
  const ways: StaticWay[] = staticWays(outline.tunnels);
  return worksheetSection({
    title: 'Static routes into the tunnels',
    pages: ways.map(({ prefix, tunnel }) => ({
      place: 'System > Routing > Static Routes > Add',
      fields: [
        { name: 'Destination network', value: prefix },
        { name: 'Gateway', value: gatewayOf(tunnel) },
      ],
      about: tunnel.about,
    })),
    undo: ways.map(({ prefix, tunnel }) => ({
      text: `delete the static route to ${prefix}`,
      about: tunnel.about,
    })),
  });
}

import { aboutAnnounced, aboutExpected, type Outline } from '../outline';
import type { Section } from '../section';
import { worksheetSection } from '../worksheet';
import { aliases } from './names';
import type { SheetPage } from './sheet';

const listed = (prefixes: readonly string[]): readonly string[] =>
  prefixes.some((prefix) => prefix.endsWith('/0')) ? [] : prefixes;

/** The names that rules use: the peers, the site’s prefixes, and those behind the peers with the inside ones. */
export function aliasSection(outline: Outline): Section {
  const { tunnels, gateway } = outline;
  const far = listed(outline.expected);
  const site = listed(outline.announced);
  const inside = [...new Set(tunnels.map((tunnel) => tunnel.inside.prefix))];
  const peers = [...new Set(tunnels.map(({ peer }) => `${peer}/32`))];
  const alias = (name: string, content: readonly string[], about: readonly string[]): SheetPage => ({
    place: 'Firewall > Aliases > Add',
    fields: [
      { name: 'Name', value: name },
      { name: 'Type', value: 'Network(s)' },
      ...content.map((value) => ({ name: 'Content', value })),
    ],
    about: [...new Set(about)],
  });
  const pages = [
    alias(
      aliases.peers,
      peers,
      tunnels.flatMap(({ about }) => about),
    ),
    ...(site.length > 0
      ? [
          alias(
            aliases.site,
            site,
            site.flatMap((prefix) => aboutAnnounced(outline, prefix)),
          ),
        ]
      : []),
    alias(
      aliases.far,
      [...far, ...inside],
      [gateway.id, ...far.flatMap((prefix) => aboutExpected(outline, prefix))],
    ),
  ];
  return worksheetSection({
    title: 'Aliases',
    pages,
    undo: [...pages].reverse().map(({ fields }) => ({ text: `delete the alias ${fields[0]?.value}` })),
  });
}

/** Where rules are, which moved twice. */
const rulesPlaces: Readonly<Record<string, string>> = {
  '26.1': 'Firewall > Rules (new) > Add',
  '25.7': 'Firewall > Automation > Filter > Add',
  '25.1': 'Firewall > Automation > Filter > Add',
  '24.7': 'Firewall > Automation > Filter > Add',
};

/** OPNsense makes rules for FRR, but none for IKE and ESP of connections. */
export function ruleSection({ tunnels, expected, announced }: Outline, version: string): Section {
  const place = rulesPlaces[version] ?? 'Firewall > Rules > Add';
  const lines = new Map(tunnels.map(({ uplink }) => [uplink?.id ?? '', uplink?.interface ?? 'WAN']));
  const far = listed(expected).length === expected.length ? aliases.far : 'any';
  const site = listed(announced).length > 0 ? aliases.site : 'any';
  type Rule = {
    action: string;
    line: string;
    direction: string;
    protocol: string;
    source: string;
    destination: string;
    port?: string;
  };
  const rule = ({ action, line, direction, protocol, source, destination, port }: Rule): SheetPage => ({
    place,
    fields: [
      { name: 'Action', value: action },
      { name: 'Quick', value: 'checked' },
      { name: 'Interface', value: line },
      { name: 'Direction', value: direction },
      { name: 'Version', value: 'IPv4' },
      { name: 'Protocol', value: protocol },
      { name: 'Source', value: source },
      { name: 'Destination', value: destination },
      ...(port ? [{ name: 'Destination port', value: port }] : []),
    ],
  });
  const inward = { action: 'Pass', direction: 'In' };
  return worksheetSection({
    title: 'Rules',
    pages: [
      ...[...lines.values()].flatMap((line) => [
        rule({
          ...inward,
          line,
          protocol: 'UDP',
          source: aliases.peers,
          destination: 'This Firewall',
          port: '500',
        }),
        rule({
          ...inward,
          line,
          protocol: 'UDP',
          source: aliases.peers,
          destination: 'This Firewall',
          port: '4500',
        }),
        rule({ ...inward, line, protocol: 'ESP', source: aliases.peers, destination: 'This Firewall' }),
        rule({
          action: 'Block',
          line,
          direction: 'Out',
          protocol: 'any',
          source: 'any',
          destination: aliases.far,
        }),
      ]),
      ...(tunnels.some(({ bgp }) => bgp)
        ? [
            rule({
              ...inward,
              line: 'IPsec',
              protocol: 'TCP',
              source: aliases.far,
              destination: 'This Firewall',
              port: '179',
            }),
          ]
        : []),
      rule({ ...inward, line: 'IPsec', protocol: 'any', source: far, destination: site }),
    ],
    undo: [{ text: `delete the rules that name ${aliases.peers} or ${aliases.far}` }],
  });
}

import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { siblingLists, siblingMaps } from '../siblings';
import { announcedList, defaultName, dotted, expectedList, inName, outName } from './names';
import { type Entry, type TableLine, tableSection } from './table';

/** The default route, which no network entry takes: it is redistributed while it is there. */
export const everything = '0.0.0.0/0';

export const announcesDefault = ({ tunnels, announced }: Outline): boolean =>
  tunnels.some(({ bgp }) => bgp) && announced.includes(everything);

export type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

export const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of rules in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** What may be announced, and what each connection may bring. Without ge and le a rule means exactly its prefix. */
export function prefixListSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const announced = tunnels.length > 0 ? outline.announced : [];
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const defaults: Entry[] = announced.includes(everything)
    ? [
        {
          key: `"${defaultName}"`,
          lines: ruleLines([everything], (prefix) => aboutAnnounced(outline, prefix)),
          about: [outline.gateway.id],
        },
      ]
    : [];
  const own: Entry[] =
    announced.length === 0
      ? []
      : [
          {
            key: `"${announcedList}"`,
            lines: ruleLines(announced, (prefix) => aboutAnnounced(outline, prefix)),
            about: [outline.gateway.id],
          },
        ];
  const far = [...byConnection]
    .filter(([, { expected }]) => expected.length > 0)
    .map(([name, { expected, connection }]) => ({
      key: `"${name}"`,
      lines: ruleLines(expected, () => [connection.id]),
      about: [connection.id],
    }));
  const siblings = siblingLists(outline.siblings).map(({ name, prefixes, about }) => ({
    key: `"${name}"`,
    lines: ruleLines(prefixes, () => [...about]),
    about,
  }));
  return tableSection({
    title: 'Prefix lists',
    path: 'router prefix-list',
    entries: [...own, ...defaults, ...far, ...siblings],
  });
}

const ruleLines = (prefixes: readonly string[], about: (prefix: string) => string[]): TableLine[] => [
  'config rule',
  ...prefixes.flatMap((prefix, index) =>
    [
      `    edit ${step * (index + 1)}`,
      '        set action permit',
      `        set prefix ${dotted(prefix)}`,
      '        unset ge',
      '        unset le',
      '    next',
    ].map((text) => ({ text, about: about(prefix) })),
  ),
  'end',
];

/** Filters of each session in both directions. What no rule permits is dropped. */
export function routeMapSection(outline: Outline): Section {
  const entries = outline.tunnels.filter(isBgp).flatMap((tunnel): Entry[] => {
    const { near } = tunnel.bgp;
    const path = Array(near.prepend).fill(near.asn).join(' ');
    return [
      {
        key: `"${inName(tunnel)}"`,
        lines: mapLines(
          tunnel.expected.length > 0
            ? [
                `set match-ip-address "${expectedList(tunnel)}"`,
                `set set-local-preference ${near.localPreference}`,
              ]
            : [],
        ),
        about: tunnel.about,
      },
      {
        key: `"${outName(tunnel)}"`,
        lines: mapLines(
          outline.announced.length > 0
            ? [
                `set match-ip-address "${announcedList}"`,
                ...(near.prepend > 0 ? ['set set-aspath-action prepend', `set set-aspath "${path}"`] : []),
              ]
            : [],
        ),
        about: tunnel.about,
      },
    ];
  });
  const about = aboutAnnounced(outline, everything);
  const defaults = announcesDefault(outline)
    ? [{ key: `"${defaultName}"`, lines: mapLines([`set match-ip-address "${defaultName}"`]), about }]
    : [];
  const siblings = siblingMaps(outline.siblings).map(({ name, list, prefixes, about: of }) => ({
    key: `"${name}"`,
    lines: mapLines(prefixes.length > 0 ? [`set match-ip-address "${list}"`] : []),
    about: of,
  }));
  return tableSection({
    title: 'Route maps',
    path: 'router route-map',
    entries: [...entries, ...defaults, ...siblings],
  });
}

/** One rule that permits what it matches, or, where it matches nothing, denies all. */
const mapLines = (matches: readonly string[]): string[] => [
  'config rule',
  `    edit ${step}`,
  `        set action ${matches.length > 0 ? 'permit' : 'deny'}`,
  ...matches.map((line) => `        ${line}`),
  '    next',
  'end',
];

import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { loopbackOf, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import {
  announcedList,
  defaultName,
  dotted,
  expectedList,
  ids,
  inName,
  interfaceOf,
  loopbackName,
  neighborText,
  outName,
} from './names';
import { type Entry, type TableLine, tableSection, writeEntry } from './table';

/** The default route, which no network entry takes: it is redistributed while it is there. */
const everything = '0.0.0.0/0';

const announcesDefault = ({ tunnels, announced }: Outline): boolean =>
  tunnels.some(({ bgp }) => bgp) && announced.includes(everything);

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of rules in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer: the first try comes before the tunnel is up. */
const connectSeconds = 10;

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
  return tableSection({
    title: 'Prefix lists',
    path: 'router prefix-list',
    entries: [...own, ...defaults, ...far],
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
  return tableSection({ title: 'Route maps', path: 'router route-map', entries: [...entries, ...defaults] });
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

/** The BGP process and its sessions. */
export function bgpSection(outline: Outline): Section {
  const { gateway, paths } = outline;
  const announced = outline.announced.filter((prefix) => prefix !== everything);
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(...existingBgpRemarks(outline, { routerId: 'set router-id' }).map((text) => `# ${text}`));
      file.add('config router bgp', `    set as ${gateway.asn}`);
      if (gateway.routerId) file.add(`    set router-id ${gateway.routerId}`);
      if (paths > 1) file.add('    set ebgp-multipath enable');
      file.add('    config neighbor');
      for (const tunnel of tunnels) writeEntry(file, neighborEntry(tunnel, outline.loopbacks), '        ');
      file.add('    end');
      if (announced.length > 0) {
        file.add('    config network');
        announced.forEach((prefix, index) => {
          const about = aboutAnnounced(outline, prefix);
          const lines = [`set prefix ${dotted(prefix)}`];
          writeEntry(file, { key: String(ids.networks + index), lines, about }, '        ');
        });
        file.add('    end');
      }
      if (announcesDefault(outline)) {
        file.about(aboutAnnounced(outline, everything), () =>
          file.add(
            '    # Where static routes are redistributed already, let that route map permit the default route instead.',
            '    config redistribute "static"',
            '        set status enable',
            `        set route-map "${defaultName}"`,
            '    end',
          ),
        );
      }
      file.add('end');
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add('config router bgp');
      if (announcesDefault(outline)) {
        file.add(
          '    config redistribute "static"',
          '        unset status',
          '        unset route-map',
          '    end',
        );
      }
      if (announced.length > 0) {
        file.add(
          '    config network',
          ...announced.map((_, index) => `        delete ${ids.networks + index}`),
          '    end',
        );
      }
      file.add(
        '    config neighbor',
        ...tunnels.map(({ inside }) => `        delete "${inside.far}"`),
        '    end',
        'end',
        'Only where BGP was not used before:',
        'config router bgp',
        ...(paths > 1 ? ['    unset ebgp-multipath'] : []),
        ...(gateway.routerId ? ['    unset router-id'] : []),
        '    set as 0',
        'end',
      );
    },
  };
}

/** A session ends with the interface that it leaves by, from a loopback as well: link-down-failover watches that. */
function neighborEntry(tunnel: BgpTunnel, loopbacks: Outline['loopbacks']): Entry {
  const { inside, bgp, about } = tunnel;
  const loopback = loopbackOf(loopbacks, tunnel);
  return {
    key: `"${inside.far}"`,
    lines: [
      `set description "${neighborText(tunnel)}"`,
      `set remote-as ${bgp.farAsn}`,
      ...(loopback
        ? [
            'set ebgp-enforce-multihop enable',
            `set ebgp-multihop-ttl ${sessionHops}`,
            `set update-source "${loopbackName(loopback)}"`,
          ]
        : []),
      `set keep-alive-timer ${bgp.near.keepaliveSeconds}`,
      `set holdtime-timer ${bgp.near.holdSeconds}`,
      `set connect-timer ${connectSeconds}`,
      'set link-down-failover enable',
      'set soft-reconfiguration enable',
      `set maximum-prefix ${bgp.near.maximumPrefixes}`,
      `set route-map-in "${inName(tunnel)}"`,
      `set route-map-out "${outName(tunnel)}"`,
    ],
    about,
  };
}

/**
 * Static routes into the tunnels of connections without BGP; a tunnel that is down takes its routes with it. The tunnels of a connection share a
 * distance, and a backup has a greater priority: so its route is in the table too, without which FortiOS drops what comes in by it.
 */
export function tunnelRoutes({
  tunnels,
}: Outline): { tunnel: OutlineTunnel; prefix: string; distance: number; priority: number }[] {
  const without = tunnels.filter((tunnel) => !isBgp(tunnel));
  const least = (id: string): number =>
    Math.min(...without.filter(({ connection }) => connection.id === id).map(({ distance }) => distance));
  return without.flatMap((tunnel) => {
    const distance = least(tunnel.connection.id);
    const priority = tunnel.distance - distance + 1;
    return tunnel.expected.map((prefix) => ({ tunnel, prefix, distance, priority }));
  });
}

export const staticSection = (outline: Outline): Section =>
  tableSection({
    title: 'Static routes into the tunnels',
    path: 'router static',
    entries: tunnelRoutes(outline).map(({ tunnel, prefix, distance, priority }, index) => ({
      key: String(ids.tunnelRoutes + index),
      lines: [
        `set dst ${dotted(prefix)}`,
        `set device "${interfaceOf(tunnel)}"`,
        `set distance ${distance}`,
        `set priority ${priority}`,
      ],
      about: tunnel.about,
    })),
  });

/** Blackhole routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. */
export const anchorSection = (outline: Outline): Section =>
  tableSection({
    title: 'Anchor routes: used only while nothing better is there',
    path: 'router static',
    entries: anchorsOf(outline).map(({ prefix, about }, index) => ({
      key: String(ids.anchors + index),
      lines: [`set dst ${dotted(prefix)}`, 'set blackhole enable', `set distance ${anchorDistance}`],
      about,
    })),
  });

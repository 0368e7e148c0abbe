import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { loopbackOf, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import type { OutlineSibling } from '../siblings';
import { announcesDefault, type BgpTunnel, everything, isBgp } from './filters';
import {
  defaultName,
  dotted,
  ids,
  inName,
  interfaceOf,
  loopbackName,
  neighborText,
  outName,
  portOf,
} from './names';
import { type Entry, tableSection, writeEntry } from './table';

/** Seconds between tries to reach a peer: the first try comes before the tunnel is up. */
const connectSeconds = 10;

/** The BGP process and its sessions. */
export function bgpSection(outline: Outline): Section {
  const { gateway, paths, siblings } = outline;
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
      for (const sibling of siblings) writeEntry(file, siblingEntry(sibling, gateway), '        ');
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
        ...siblings.map(({ address }) => `        delete "${address}"`),
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

/** An internal session leaves from the inside interface, whose address the sibling knows. */
const siblingEntry = (sibling: OutlineSibling, { asn, insideInterface }: Outline['gateway']): Entry => ({
  key: `"${sibling.address}"`,
  lines: [
    `set description "${sibling.title}"`,
    `set remote-as ${asn}`,
    `set update-source "${portOf(insideInterface, 'internal')}"`,
    `set keep-alive-timer ${sibling.keepaliveSeconds}`,
    `set holdtime-timer ${sibling.holdSeconds}`,
    `set connect-timer ${connectSeconds}`,
    'set link-down-failover enable',
    'set next-hop-self enable',
    'set soft-reconfiguration enable',
    `set maximum-prefix ${sibling.maximumPrefixes}`,
    `set route-map-in "${sibling.label}-in"`,
    `set route-map-out "${sibling.label}-out"`,
  ],
  about: sibling.about,
});

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

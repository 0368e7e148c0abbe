import { netmask } from '@/lib/addressing/prefix';
import { isHosted, routedPeers } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { ids, interfaceOf, loopbackName, portOf } from './names';
import { tableSection } from './table';

const ownMask = '255.255.255.255';

/** Addresses and sizes of the interfaces that the phase 1 entries brought; they go with them. */
export const interfaceSection = ({ tunnels }: Outline): Section => ({
  ...tableSection({
    title: 'Tunnel interfaces',
    path: 'system interface',
    entries: tunnels.map((tunnel) => ({
      key: `"${interfaceOf(tunnel)}"`,
      lines: interfaceLines(tunnel),
      about: tunnel.about,
    })),
  }),
  undo: () => {},
});

function interfaceLines(tunnel: OutlineTunnel): string[] {
  const { title, inside, mtu, mss } = tunnel;
  return [
    `set description "${title}"`,
    ...(isHosted(tunnel)
      ? []
      : [`set ip ${inside.near} ${ownMask}`, `set remote-ip ${inside.far} ${netmask(inside.prefix)}`]),
    'set mtu-override enable',
    `set mtu ${mtu}`,
    `set tcp-mss ${mss}`,
  ];
}

/** The inside addresses that tunnels share. */
export const loopbackSection = ({ loopbacks }: Outline): Section =>
  tableSection({
    title: 'Loopbacks: inside addresses that tunnels share',
    path: 'system interface',
    entries: loopbacks.map((loopback) => ({
      key: `"${loopbackName(loopback)}"`,
      lines: [
        'set vdom "root"',
        'set type loopback',
        `set description "${loopback.title}"`,
        `set ip ${loopback.address} ${ownMask}`,
      ],
      about: loopback.about,
    })),
  });

/** Routes to the far inside addresses that share no prefix with an interface. A tunnel that is down takes its route with it. */
export const insideRouteSection = ({ tunnels }: Outline): Section =>
  tableSection({
    title: 'Routes to the far ends of sessions, each through its tunnel',
    path: 'router static',
    entries: routedPeers(tunnels).map((tunnel, index) => ({
      key: String(ids.insideRoutes + index),
      lines: [`set dst ${tunnel.inside.far} ${ownMask}`, `set device "${interfaceOf(tunnel)}"`],
      about: tunnel.about,
    })),
  });

/**
 * Routes to the peers by the uplink of their tunnel. FortiOS looks for a tunnel's route among those of its own interface: where several lines
 * lead to a peer, all routes have one distance, so that all are there, and priorities of their own, so that nothing else is spread over them.
 */
export const hostRouteSection = ({ hostRoutes }: Outline): Section =>
  tableSection({
    title: 'Routes to the peers, each by its own uplink',
    path: 'router static',
    entries: hostRoutes.map(({ peer, nextHop, interface: name, rank, about }, index) => ({
      key: String(ids.peerRoutes + index),
      lines: [
        `set dst ${peer} ${ownMask}`,
        `set gateway ${nextHop}`,
        `set device "${portOf(name, 'wan1')}"`,
        `set priority ${rank + 1}`,
      ],
      about,
    })),
  });

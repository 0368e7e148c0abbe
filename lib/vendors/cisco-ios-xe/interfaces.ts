import { netmask } from '@/lib/addressing/prefix';
import type { Outline } from '../outline';
import type { Section } from '../section';

/** The smallest value that `ip tcp adjust-mss` takes. */
const leastMss = 500;

/** One tunnel interface for each tunnel; its line protocol follows the IPsec SA. */
export function interfaceSection({ tunnels }: Outline): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(
            `interface Tunnel${tunnel.number}`,
            ` description ${tunnel.title}`,
            ` ip address ${tunnel.inside.near} ${netmask(tunnel.inside.prefix)}`,
            ` ip mtu ${tunnel.mtu}`,
            ` ip tcp adjust-mss ${Math.max(leastMss, tunnel.mss)}`,
            ` tunnel source ${tunnel.local}`,
            ' tunnel mode ipsec ipv4',
            ` tunnel destination ${tunnel.peer}`,
            ` tunnel protection ipsec profile ${tunnel.label}`,
            ' no shutdown',
          ),
        );
      }
    },
    undo: (file) => {
      for (const { number, about } of tunnels) {
        file.about(about, () => file.add(`no interface Tunnel${number}`));
      }
    },
  };
}

/** Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. */
export function hostRouteSection({ hostRoutes }: Outline): Section {
  const line = ({ peer, nextHop, interface: name }: Outline['hostRoutes'][number]): string =>
    `ip route ${peer} 255.255.255.255 ${name} ${nextHop}`;
  return {
    title: 'Routes to the peers, each by its own uplink',
    write: (file) => {
      for (const route of hostRoutes) file.about(route.about, () => file.add(line(route)));
    },
    undo: (file) => {
      for (const route of hostRoutes) file.about(route.about, () => file.add(`no ${line(route)}`));
    },
  };
}

/** What inbound filters must let in. Written as remarks: an access list that is not there yet would cut off all else. */
export function filterRemarks({ tunnels }: Outline): Section {
  return {
    title: 'If an uplink has an inbound access list, it needs these lines',
    write: (file) => {
      for (const { peer, local, uplink, about } of tunnels) {
        file.about(about, () =>
          file.add(
            `! on ${uplink?.interface ?? 'the outside interface'}:`,
            `!  permit udp host ${peer} host ${local} eq isakmp`,
            `!  permit udp host ${peer} host ${local} eq non500-isakmp`,
            `!  permit esp host ${peer} host ${local}`,
          ),
        );
      }
    },
    undo: () => {},
  };
}

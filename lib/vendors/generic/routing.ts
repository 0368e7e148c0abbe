import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, routedPeers, sessionHops } from '../loopbacks';
import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import type { OutlineSibling } from '../siblings';
import { type Page, worksheetSection } from '../worksheet';
import { listed, tunnelName } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Loopbacks, routes of every kind, and BGP with the clouds and with the other devices of the site. */
export const routingSections = (outline: Outline): Section[] => [
  loopbackSection(outline),
  routeSection(outline),
  ...(outline.tunnels.some(isBgp) ? [bgpSection(outline)] : []),
];

const loopbackSection = ({ loopbacks }: Outline): Section =>
  worksheetSection({
    title: 'Inside addresses that tunnels share: on a loopback, or on each of the tunnels with all its bits',
    pages: loopbacks.map(({ number, address, about }) => ({
      place: `Loopback ${number}`,
      fields: [{ name: 'Address', value: `${address}/32` }],
      about,
    })),
    undo: loopbacks.map(({ number, about }) => ({ text: `remove loopback ${number}`, about })),
  });

/** A route: to where, by what, and what it is about. */
type Route = { to: string; by: string; about: readonly string[] };

function routeSection(outline: Outline): Section {
  const { tunnels, hostRoutes } = outline;
  const routes: Route[] = [
    ...hostRoutes.map(({ peer, nextHop, interface: name, local, lines, about }) => ({
      to: `${peer}/32`,
      by: `next hop ${nextHop} on ${name}${lines > 1 ? `, for what is sent from ${local}` : ''}`,
      about,
    })),
    ...routedPeers(tunnels).map((tunnel) => ({
      to: `${tunnel.inside.far}/32`,
      by: `into tunnel ${tunnelName(tunnel)}`,
      about: tunnel.about,
    })),
    ...tunnels
      .filter((tunnel) => !isBgp(tunnel))
      .flatMap((tunnel) =>
        tunnel.expected.map((prefix) => ({
          to: prefix,
          by: `into tunnel ${tunnelName(tunnel)}, distance ${tunnel.distance} where BGP has 20`,
          about: tunnel.about,
        })),
      ),
    ...anchorsOf(outline).map(({ prefix, about }) => ({
      to: prefix,
      by: `nowhere (blackhole), distance ${anchorDistance}: only while nothing better is there`,
      about,
    })),
  ];
  return worksheetSection({
    title: 'Static routes',
    pages: routes.map(({ to, by, about }) => ({
      place: `Route to ${to}`,
      fields: [{ name: 'Leads', value: by }],
      about,
    })),
    undo: routes.map(({ to, by, about }) => ({ text: `remove the route to ${to} ${by}`, about })),
  });
}

function bgpSection(outline: Outline): Section {
  const { siblings } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const sheet = worksheetSection({
    title: 'BGP',
    pages: [
      processPage(outline),
      ...tunnels.map((tunnel) => sessionPage(tunnel, outline)),
      ...siblings.map(siblingPage),
    ],
    undo: [
      { text: 'remove BGP, only where it was not used before' },
      ...tunnels.map(({ inside, about }) => ({
        text: `remove the session with ${inside.far} and its filters`,
        about,
      })),
      ...siblings.map(({ address, about }) => ({
        text: `remove the session with ${address} and its filters`,
        about,
      })),
    ],
  });
  const words = { routerId: 'the router ID', paths: 'the number of paths' };
  return {
    ...sheet,
    write: (file) => {
      file.add(...existingBgpRemarks(outline, words).map((text) => `# ${text}`));
      sheet.write(file);
    },
  };
}

const processPage = ({ gateway, announced, paths }: Outline): Page => ({
  place: 'BGP of the device',
  fields: [
    { name: 'Own AS', value: gateway.asn },
    ...(gateway.routerId ? [{ name: 'Router ID', value: gateway.routerId }] : []),
    { name: 'Equal paths side by side', value: paths },
    ...announced.map((prefix) => ({ name: 'Network', value: prefix })),
  ],
});

/** A filter takes the prefixes as they are, neither longer nor shorter ones, and refuses all else. */
function sessionPage(tunnel: BgpTunnel, { announced }: Outline): Page {
  const { inside, expected, bgp, about } = tunnel;
  const { near, farAsn } = bgp;
  return {
    place: `Session with ${inside.far} in tunnel ${tunnelName(tunnel)}`,
    fields: [
      { name: 'Peer AS', value: farAsn },
      { name: 'Own address', value: inside.near },
      { name: 'Hops to the peer', value: isHosted(tunnel) ? `up to ${sessionHops} (multihop)` : 1 },
      { name: 'Keepalive', value: `${near.keepaliveSeconds} s` },
      { name: 'Hold time', value: `${near.holdSeconds} s` },
      { name: 'Most prefixes', value: near.maximumPrefixes },
      { name: 'Let in, and only that', value: listed(expected) },
      { name: 'Local preference of what comes in', value: near.localPreference },
      { name: 'Let out, and only that', value: listed(announced) },
      { name: 'Own AS prepended', value: `${near.prepend} times` },
    ],
    about,
  };
}

const siblingPage = ({
  address,
  local,
  keepaliveSeconds,
  holdSeconds,
  maximumPrefixes,
  expected,
  told,
  about,
}: OutlineSibling): Page => ({
  place: `Session with the other device ${address}`,
  fields: [
    { name: 'Peer AS', value: 'the own one (internal)' },
    { name: 'Own address', value: local },
    { name: 'Next hop of what goes out', value: 'this device' },
    { name: 'Keepalive', value: `${keepaliveSeconds} s` },
    { name: 'Hold time', value: `${holdSeconds} s` },
    { name: 'Most prefixes', value: maximumPrefixes },
    { name: 'Let in, and only that', value: listed(expected) },
    { name: 'Let out, and only that', value: listed(told) },
  ],
  about,
});

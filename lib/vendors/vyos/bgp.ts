import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, sessionHops } from '../loopbacks';
import { aboutAnnounced, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type OutlineSibling, siblingLists, siblingMaps } from '../siblings';
import { announcedList, expectedList, inName, outName, quoted } from './names';
import type { VyosOutline } from './outline';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of rules in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer; FRR's own 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

const unicast = 'address-family ipv4-unicast';

/** Whether it is the default route, which gets no anchor. */
const isDefault = (prefix: string): boolean => prefix.endsWith('/0');

/** Filters first, then the sessions. */
export const bgpSections = (outline: VyosOutline): Section[] => [
  listSection(outline),
  mapSection(outline),
  processSection(outline),
];

function listSection(outline: VyosOutline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const lists = [...byConnection].filter(([, { expected }]) => expected.length > 0);
  const announced = tunnels.length > 0 ? outline.announced : [];
  const siblings = siblingLists(outline.siblings);
  const entry = (name: string, index: number, prefix: string): string[] => {
    const rule = `set policy prefix-list ${name} rule ${step * (index + 1)}`;
    return [`${rule} action 'permit'`, `${rule} prefix ${quoted(prefix)}`];
  };
  return {
    title: 'Prefix lists',
    write: (file) => {
      announced.forEach((prefix, index) => {
        file.about(aboutAnnounced(outline, prefix), () => file.add(...entry(announcedList, index, prefix)));
      });
      for (const [name, { expected, connection }] of lists) {
        file.about([connection.id], () =>
          file.add(...expected.flatMap((prefix, index) => entry(name, index, prefix))),
        );
      }
      for (const { name, prefixes, about } of siblings) {
        file.about(about, () => file.add(...prefixes.flatMap((prefix, index) => entry(name, index, prefix))));
      }
    },
    undo: (file) => {
      for (const { name, about } of siblings) {
        file.about(about, () => file.add(`delete policy prefix-list ${name}`));
      }
      for (const [name, { connection }] of lists) {
        file.about([connection.id], () => file.add(`delete policy prefix-list ${name}`));
      }
      if (announced.length > 0) file.add(`delete policy prefix-list ${announcedList}`);
    },
  };
}

/** A map ends with the refusal of the rest; one that lets nothing through says so, since an empty one would be none. */
function mapSection({ announced, tunnels: all, siblings, dialect }: VyosOutline): Section {
  const tunnels = all.filter(isBgp);
  const path = (name: string): string => `policy route-map ${name}`;
  const mapLines = (name: string, list: string | undefined, ...changes: string[]): string[] => {
    const rule = `set ${path(name)} rule ${step}`;
    if (list === undefined) return [`${rule} action 'deny'`];
    return [
      `${rule} action 'permit'`,
      `${rule} match ip address prefix-list ${quoted(list)}`,
      ...changes.map((change) => `${rule} ${change}`),
    ];
  };
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        const preference = `set local-preference ${quoted(near.localPreference)}`;
        const longer = `${dialect.prepend} ${quoted(Array(near.prepend).fill(near.asn).join(' '))}`;
        const takes = tunnel.expected.length > 0 ? expectedList(tunnel) : undefined;
        const gives = announced.length > 0 ? announcedList : undefined;
        file.about(tunnel.about, () =>
          file.add(
            ...mapLines(inName(tunnel), takes, preference),
            ...mapLines(outName(tunnel), gives, ...(near.prepend > 0 ? [longer] : [])),
          ),
        );
      }
      for (const { name, list, prefixes, about } of siblingMaps(siblings)) {
        file.about(about, () => file.add(...mapLines(name, prefixes.length > 0 ? list : undefined)));
      }
    },
    undo: (file) => {
      for (const { name, about } of siblingMaps(siblings)) {
        file.about(about, () => file.add(`delete ${path(name)}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(`delete ${path(outName(tunnel))}`, `delete ${path(inName(tunnel))}`),
        );
      }
    },
  };
}

function processSection(outline: VyosOutline): Section {
  const { gateway, announced, paths, siblings, dialect } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const { path, lines } = dialect.bgp(gateway.asn);
  const network = (prefix: string): string => `${path} ${unicast} network ${prefix}`;
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      const words = { routerId: 'parameters router-id', paths: 'maximum-paths' };
      file.add(...existingBgpRemarks(outline, words).map((text) => `# ${text}`));
      file.add(...lines.map((line) => `set ${line}`));
      if (gateway.routerId) file.add(`set ${path} parameters router-id ${quoted(gateway.routerId)}`);
      file.add(`set ${path} parameters log-neighbor-changes`);
      // Without it a network is announced whether the device has a route to it or not; those with an anchor always have.
      if (announced.some(isDefault)) file.add(`set ${path} parameters network-import-check`);
      if (paths > 1) file.add(`set ${path} ${unicast} maximum-paths ebgp ${quoted(paths)}`);
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`set ${network(prefix)}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...neighborLines(tunnel, `set ${path}`)));
      }
      for (const sibling of siblings) {
        file.about(sibling.about, () => file.add(...siblingLines(sibling, gateway.asn, `set ${path}`)));
      }
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      for (const { address, about } of siblings) {
        file.about(about, () => file.add(`delete ${path} neighbor ${address}`));
      }
      for (const { inside, about } of tunnels) {
        file.about(about, () => file.add(`delete ${path} neighbor ${inside.far}`));
      }
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`delete ${network(prefix)}`));
      }
      file.add('Only where BGP was not used before:', `delete ${path}`);
    },
  };
}

/** An internal session leaves from the device's inside address, by which the sibling knows it. */
function siblingLines(sibling: OutlineSibling, asn: number, path: string): string[] {
  const { address, local, title, label, keepaliveSeconds, holdSeconds, maximumPrefixes } = sibling;
  const neighbor = `${path} neighbor ${address}`;
  return [
    `${neighbor} description ${quoted(title)}`,
    `${neighbor} remote-as ${quoted(asn)}`,
    `${neighbor} update-source ${quoted(local)}`,
    `${neighbor} timers keepalive ${quoted(keepaliveSeconds)}`,
    `${neighbor} timers holdtime ${quoted(holdSeconds)}`,
    `${neighbor} timers connect ${quoted(connectSeconds)}`,
    `${neighbor} ${unicast} nexthop-self`,
    `${neighbor} ${unicast} soft-reconfiguration inbound`,
    `${neighbor} ${unicast} route-map import ${quoted(`${label}-in`)}`,
    `${neighbor} ${unicast} route-map export ${quoted(`${label}-out`)}`,
    `${neighbor} ${unicast} maximum-prefix ${quoted(maximumPrefixes)}`,
  ];
}

function neighborLines(tunnel: BgpTunnel, path: string): string[] {
  const { inside, title, bgp } = tunnel;
  const neighbor = `${path} neighbor ${inside.far}`;
  return [
    `${neighbor} description ${quoted(title)}`,
    `${neighbor} remote-as ${quoted(bgp.farAsn)}`,
    ...(isHosted(tunnel)
      ? [
          `${neighbor} ebgp-multihop ${quoted(sessionHops)}`,
          `${neighbor} update-source ${quoted(inside.near)}`,
        ]
      : []),
    `${neighbor} timers keepalive ${quoted(bgp.near.keepaliveSeconds)}`,
    `${neighbor} timers holdtime ${quoted(bgp.near.holdSeconds)}`,
    `${neighbor} timers connect ${quoted(connectSeconds)}`,
    `${neighbor} ${unicast} soft-reconfiguration inbound`,
    `${neighbor} ${unicast} route-map import ${quoted(inName(tunnel))}`,
    `${neighbor} ${unicast} route-map export ${quoted(outName(tunnel))}`,
    `${neighbor} ${unicast} maximum-prefix ${quoted(bgp.near.maximumPrefixes)}`,
  ];
}

import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { announcedList, expectedList, inName, outName, quoted } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Numbers of rules in lists and maps: gaps of ten, as people leave them. */
const step = 10;

/** Seconds between tries to reach a peer; the usual 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

/** Filters first, then the sessions. */
export const bgpSections = (outline: Outline): Section[] => [
  listSection(outline),
  mapSection(outline),
  processSection(outline),
];

function listSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const lists = [...byConnection].filter(([, { expected }]) => expected.length > 0);
  const announced = tunnels.length > 0 ? outline.announced : [];
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
    },
    undo: (file) => {
      for (const [name, { connection }] of lists) {
        file.about([connection.id], () => file.add(`delete policy prefix-list ${name}`));
      }
      if (announced.length > 0) file.add(`delete policy prefix-list ${announcedList}`);
    },
  };
}

/** A map ends with the refusal of the rest; one that lets nothing through says so, since an empty one would be none. */
function mapSection({ announced, tunnels: all }: Outline): Section {
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
        const longer = `set as-path-prepend ${quoted(Array(near.prepend).fill(near.asn).join(' '))}`;
        const takes = tunnel.expected.length > 0 ? expectedList(tunnel) : undefined;
        const gives = announced.length > 0 ? announcedList : undefined;
        file.about(tunnel.about, () =>
          file.add(
            ...mapLines(inName(tunnel), takes, preference),
            ...mapLines(outName(tunnel), gives, ...(near.prepend > 0 ? [longer] : [])),
          ),
        );
      }
    },
    undo: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(`delete ${path(outName(tunnel))}`, `delete ${path(inName(tunnel))}`),
        );
      }
    },
  };
}

function processSection(outline: Outline): Section {
  const { gateway, announced, paths } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const path = `protocols bgp ${gateway.asn}`;
  const network = (prefix: string): string => `${path} network ${prefix}`;
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      const words = { routerId: 'parameters router-id', paths: 'maximum-paths' };
      file.add(...existingBgpRemarks(outline, words).map((text) => `# ${text}`));
      if (gateway.routerId) file.add(`set ${path} parameters router-id ${quoted(gateway.routerId)}`);
      file.add(`set ${path} parameters log-neighbor-changes`);
      if (paths > 1) file.add(`set ${path} maximum-paths ebgp ${quoted(paths)}`);
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`set ${network(prefix)}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...neighborLines(tunnel, `set ${path}`)));
      }
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
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
    `${neighbor} soft-reconfiguration inbound`,
    `${neighbor} route-map import ${quoted(inName(tunnel))}`,
    `${neighbor} route-map export ${quoted(outName(tunnel))}`,
    `${neighbor} maximum-prefix ${quoted(bgp.near.maximumPrefixes)}`,
  ];
}

import { anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, sessionHops } from '../loopbacks';
import { aboutExpected, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { anchorRank, inName, interfaceOf, outName, peerOf, priorityOf, rankOf } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** What clish is told: tunnel interfaces, routes, filters, then the sessions. */
export const gaiaSections = (outline: Outline): Section[] => [
  lockSection,
  interfaceSection(outline),
  peerRouteSection(outline),
  tunnelRouteSection(outline),
  anchorSection(outline),
  mapSection(outline),
  bgpSection(outline),
];

const lockSection: Section = {
  title: 'The right to change the configuration',
  write: (file) => file.add('lock database override'),
  undo: (file) => file.add('save config'),
};

/** A numbered VTI leads to the far inside address by itself; several of them can have one near address. */
const interfaceSection = ({ tunnels }: Outline): Section => ({
  title: 'Tunnel interfaces',
  write: (file) => {
    for (const tunnel of tunnels) {
      const { number, inside, mtu, about } = tunnel;
      const name = interfaceOf(tunnel);
      file.about(about, () =>
        file.add(
          `add vpn tunnel ${number} type numbered local ${inside.near} remote ${inside.far} peer ${peerOf(tunnel)}`,
          `set interface ${name} state on`,
          `set interface ${name} mtu ${mtu}`,
        ),
      );
    }
  },
  undo: (file) => {
    for (const { number, about } of tunnels) {
      file.about(about, () => file.add(`delete vpn tunnel ${number}`));
    }
  },
});

const peerRouteSection = ({ hostRoutes }: Outline): Section => ({
  title: 'Routes to the peers, each by its own uplink',
  write: (file) => {
    for (const { peer, nextHop, about } of hostRoutes) {
      file.about(about, () => file.add(`set static-route ${peer}/32 nexthop gateway address ${nextHop} on`));
    }
  },
  undo: (file) => {
    for (const { peer, about } of hostRoutes) {
      file.about(about, () => file.add(`set static-route ${peer}/32 off`));
    }
  },
});

/** By prefix, the tunnels without BGP that lead to it. */
function staticTunnels({ tunnels }: Outline): Map<string, OutlineTunnel[]> {
  const byPrefix = new Map<string, OutlineTunnel[]>();
  for (const tunnel of tunnels.filter((each) => !isBgp(each))) {
    for (const prefix of tunnel.expected) {
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), tunnel]);
    }
  }
  return byPrefix;
}

function tunnelRouteSection(outline: Outline): Section {
  const byPrefix = staticTunnels(outline);
  return {
    title: 'Static routes into the tunnels',
    write: (file) => {
      for (const [prefix, tunnels] of byPrefix) {
        const route = `set static-route ${prefix}`;
        for (const tunnel of tunnels) {
          file.about(tunnel.about, () =>
            file.add(
              `${route} nexthop gateway logical ${interfaceOf(tunnel)} priority ${priorityOf(tunnel.distance)} on`,
            ),
          );
        }
        file.about(aboutExpected(outline, prefix), () =>
          file.add(`${route} rank ${rankOf(tunnels.map(({ distance }) => distance))}`),
        );
      }
    },
    undo: (file) => {
      for (const prefix of byPrefix.keys()) {
        file.about(aboutExpected(outline, prefix), () => file.add(`set static-route ${prefix} off`));
      }
    },
  };
}

/** A prefix has one static route: one into tunnels stays there while they are down, and a VTI sends nothing in clear. */
function anchorSection(outline: Outline): Section {
  const taken = staticTunnels(outline);
  const anchors = anchorsOf(outline).filter(({ prefix }) => !taken.has(prefix));
  return {
    title: 'Anchor routes: used only while nothing better is there',
    write: (file) => {
      for (const { prefix, about } of anchors) {
        file.about(about, () =>
          file.add(
            `set static-route ${prefix} nexthop blackhole`,
            `set static-route ${prefix} rank ${anchorRank}`,
          ),
        );
      }
    },
    undo: (file) => {
      for (const { prefix, about } of anchors) {
        file.about(about, () => file.add(`set static-route ${prefix} off`));
      }
    },
  };
}

/** Where announced prefixes may come from: each has an instance of the map, because an instance takes one protocol. */
const protocols = ['direct', 'static', 'aggregate', 'ospf2', 'rip'] as const;

/** The last instance of a map, which has no criteria, so that it refuses what is left. */
const restId = 1000;

function mapSection({ tunnels: all, announced }: Outline): Section {
  const tunnels = all.filter(isBgp);
  const instance = (
    name: string,
    id: number,
    { prefixes, more }: { prefixes: readonly string[]; more: readonly string[] },
  ): string[] =>
    prefixes.length === 0
      ? []
      : [
          `set routemap ${name} id ${id} on`,
          `set routemap ${name} id ${id} allow`,
          ...prefixes.map((prefix) => `set routemap ${name} id ${id} match network ${prefix} exact`),
          ...more.map((words) => `set routemap ${name} id ${id} ${words}`),
        ];
  const rest = (name: string): string[] => [
    `set routemap ${name} id ${restId} on`,
    `set routemap ${name} id ${restId} restrict`,
  ];
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { localPreference, prepend } = tunnel.bgp.near;
        const longer = prepend > 0 ? [`action aspath-prepend-count ${prepend}`] : [];
        file.about(tunnel.about, () =>
          file.add(
            ...instance(inName(tunnel), 10, {
              prefixes: tunnel.expected,
              more: [`action localpref ${localPreference}`],
            }),
            ...rest(inName(tunnel)),
            ...protocols.flatMap((protocol, index) =>
              instance(outName(tunnel), 10 * (index + 1), {
                prefixes: announced,
                more: [`match protocol ${protocol}`, ...longer],
              }),
            ),
            ...rest(outName(tunnel)),
          ),
        );
      }
    },
    undo: (file) => {
      for (const tunnel of tunnels) {
        const names = [
          ...(tunnel.expected.length > 0 ? [`${inName(tunnel)} id 10`] : []),
          `${inName(tunnel)} id ${restId}`,
          ...(announced.length > 0
            ? protocols.map((_, index) => `${outName(tunnel)} id ${10 * (index + 1)}`)
            : []),
          `${outName(tunnel)} id ${restId}`,
        ];
        file.about(tunnel.about, () => file.add(...names.map((name) => `set routemap ${name} off`)));
      }
    },
  };
}

function bgpSection(outline: Outline): Section {
  const { gateway, paths } = outline;
  const tunnels = outline.tunnels.filter(isBgp);
  const groups = [...new Set(tunnels.map(({ bgp }) => bgp.farAsn))];
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(...existingBgpRemarks(outline, { routerId: 'router-id' }).map((text) => `# ${text}`));
      file.add(`set as ${gateway.asn}`);
      if (gateway.routerId) file.add(`set router-id ${gateway.routerId}`);
      if (paths > 1) file.add('set bgp ecmp on');
      for (const asn of groups) file.add(`set bgp external remote-as ${asn} on`);
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...peerLines(tunnel)));
    },
    undo: (file) => {
      for (const { bgp, inside, about } of tunnels) {
        file.about(about, () => file.add(`set bgp external remote-as ${bgp.farAsn} peer ${inside.far} off`));
      }
      if (tunnels.length === 0) return;
      file.add('Only where no other peers are in the group:');
      for (const asn of groups) file.add(`set bgp external remote-as ${asn} off`);
    },
  };
}

function peerLines(tunnel: BgpTunnel): string[] {
  const { inside, bgp } = tunnel;
  const peer = `set bgp external remote-as ${bgp.farAsn} peer ${inside.far}`;
  return [
    `${peer} on`,
    ...(isHosted(tunnel) ? [`${peer} multihop on`, `${peer} ttl ${sessionHops}`] : []),
    `${peer} holdtime ${bgp.near.holdSeconds}`,
    `${peer} keepalive ${bgp.near.keepaliveSeconds}`,
    `${peer} log-state-transitions on`,
    `${peer} import-routemap "${inName(tunnel)}" preference 1 on`,
    `${peer} export-routemap "${outName(tunnel)}" preference 1 on`,
  ];
}

import { anchorDistance, anchorsOf } from '../anchors';
import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { type OutlineSibling, siblingMaps } from '../siblings';
import { exportName, importName, interfaceOf, loadBalancing, siblingGroup } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Junos wants precise timers below this hold time. */
const preciseBelow = 20;

/** Filters of each session in both directions. */
export function policyStatementSection(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'Routing policies',
    write: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(...importLines(tunnel)));
        writeExport(file, outline, tunnel);
      }
      for (const map of siblingMaps(outline.siblings)) {
        file.about(map.about, () => file.add(...siblingPolicy(map)));
      }
      if (outline.paths > 1) {
        file.add(`set policy-options policy-statement ${loadBalancing} then load-balance per-packet`);
      }
    },
    undo: (file) => {
      if (outline.paths > 1) file.add(`delete policy-options policy-statement ${loadBalancing}`);
      for (const { name, about } of siblingMaps(outline.siblings)) {
        file.about(about, () => file.add(`delete policy-options policy-statement ${name}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(
            `delete policy-options policy-statement ${exportName(tunnel)}`,
            `delete policy-options policy-statement ${importName(tunnel)}`,
          ),
        );
      }
    },
  };
}

function importLines(tunnel: BgpTunnel): string[] {
  const statement = `set policy-options policy-statement ${importName(tunnel)}`;
  const accept = [
    ...tunnel.expected.map((prefix) => `${statement} term expected from route-filter ${prefix} exact`),
    `${statement} term expected then local-preference ${tunnel.bgp.near.localPreference}`,
    `${statement} term expected then accept`,
  ];
  return [...(tunnel.expected.length > 0 ? accept : []), `${statement} term rest then reject`];
}

function writeExport(file: Parameters<Section['write']>[0], outline: Outline, tunnel: BgpTunnel): void {
  const statement = `set policy-options policy-statement ${exportName(tunnel)}`;
  const { prepend, asn } = tunnel.bgp.near;
  for (const prefix of outline.announced) {
    file.about([tunnel.id, ...aboutAnnounced(outline, prefix)], () =>
      file.add(`${statement} term own from route-filter ${prefix} exact`),
    );
  }
  file.about(tunnel.about, () => {
    if (outline.announced.length > 0) {
      if (prepend > 0) {
        file.add(`${statement} term own then as-path-prepend "${Array(prepend).fill(asn).join(' ')}"`);
      }
      file.add(`${statement} term own then accept`);
    }
    file.add(`${statement} term rest then reject`);
  });
}

/** What goes to a sibling names this device as next hop; what comes keeps the preference that the sibling gave it. */
function siblingPolicy({ name, way, prefixes }: ReturnType<typeof siblingMaps>[number]): string[] {
  const statement = `set policy-options policy-statement ${name}`;
  const accept = [
    ...prefixes.map((prefix) => `${statement} term clouds from route-filter ${prefix} exact`),
    ...(way === 'out'
      ? [`${statement} term clouds from protocol bgp`, `${statement} term clouds then next-hop self`]
      : []),
    `${statement} term clouds then accept`,
  ];
  return [...(prefixes.length > 0 ? accept : []), `${statement} term rest then reject`];
}

/** The device's ASN and the sessions, a group for each connection. */
export function bgpSection(outline: Outline): Section {
  const { gateway, tunnels: all, paths, siblings } = outline;
  const tunnels = all.filter(isBgp);
  const groups = [...new Set(tunnels.map(({ connection }) => connection.label))];
  const isQuick = tunnels.some(({ bgp }) => bgp.near.holdSeconds < preciseBelow);
  return {
    title: 'BGP',
    write: (file) => {
      if (tunnels.length > 0) {
        file.add(
          ...existingBgpRemarks(outline, { routerId: 'the line with router-id' }).map((text) => `# ${text}`),
        );
        if (gateway.routerId) file.add(`set routing-options router-id ${gateway.routerId}`);
        file.add(`set routing-options autonomous-system ${gateway.asn}`);
        if (isQuick) file.add('set protocols bgp precision-timers');
      }
      if (paths > 1) file.add(`set routing-options forwarding-table export ${loadBalancing}`);
      for (const label of groups) {
        const members = tunnels.filter(({ connection }) => connection.label === label);
        file.about([...new Set(members.map(({ connection }) => connection.id))], () => {
          file.add(`set protocols bgp group ${label} type external`);
          if (paths > 1) file.add(`set protocols bgp group ${label} multipath`);
        });
        for (const tunnel of members) {
          file.about(tunnel.about, () => file.add(...neighborLines(tunnel, label)));
        }
      }
      if (siblings.length > 0) file.add(`set protocols bgp group ${siblingGroup} type internal`);
      for (const sibling of siblings)
        file.about(sibling.about, () => file.add(...siblingLines(sibling, gateway.asn)));
    },
    undo: (file) => {
      if (siblings.length > 0) file.add(`delete protocols bgp group ${siblingGroup}`);
      for (const label of groups) file.add(`delete protocols bgp group ${label}`);
      if (paths > 1) file.add(`delete routing-options forwarding-table export ${loadBalancing}`);
      if (tunnels.length === 0) return;
      file.add('Only where BGP was not used before:');
      if (isQuick) file.add('delete protocols bgp precision-timers');
      file.add('delete routing-options autonomous-system');
      if (gateway.routerId) file.add('delete routing-options router-id');
    },
  };
}

function neighborLines(tunnel: BgpTunnel, label: string): string[] {
  const { inside, bgp, title } = tunnel;
  const neighbor = `set protocols bgp group ${label} neighbor ${inside.far}`;
  return [
    `${neighbor} description "${title}"`,
    ...(isHosted(tunnel) ? [`${neighbor} multihop ttl ${sessionHops}`] : []),
    `${neighbor} local-address ${inside.near}`,
    `${neighbor} peer-as ${bgp.farAsn}`,
    `${neighbor} hold-time ${bgp.near.holdSeconds}`,
    `${neighbor} import ${importName(tunnel)}`,
    `${neighbor} export ${exportName(tunnel)}`,
    `${neighbor} family inet unicast prefix-limit maximum ${bgp.near.maximumPrefixes}`,
    `${neighbor} family inet unicast prefix-limit teardown`,
  ];
}

function siblingLines(
  { address, local, title, label, holdSeconds, maximumPrefixes }: OutlineSibling,
  asn: number,
): string[] {
  const neighbor = `set protocols bgp group ${siblingGroup} neighbor ${address}`;
  return [
    `${neighbor} description "${title}"`,
    `${neighbor} local-address ${local}`,
    `${neighbor} peer-as ${asn}`,
    `${neighbor} hold-time ${holdSeconds}`,
    `${neighbor} import ${label}-in`,
    `${neighbor} export ${label}-out`,
    `${neighbor} family inet unicast prefix-limit maximum ${maximumPrefixes}`,
    `${neighbor} family inet unicast prefix-limit teardown`,
  ];
}

/** Static routes into the tunnels of connections without BGP; a tunnel that is down takes its routes with it. */
export function staticSection({ tunnels }: Outline): Section {
  const plain = tunnels.filter((tunnel) => !isBgp(tunnel));
  const routes = plain.flatMap((tunnel) =>
    tunnel.expected.map((prefix) => ({
      route: `routing-options static route ${prefix} qualified-next-hop ${interfaceOf(tunnel)}`,
      distance: tunnel.distance,
      about: tunnel.about,
    })),
  );
  return {
    title: 'Static routes into the tunnels',
    write: (file) => {
      for (const { route, distance, about } of routes) {
        file.about(about, () => file.add(`set ${route} preference ${distance}`));
      }
    },
    undo: (file) => {
      for (const { route, about } of routes) file.about(about, () => file.add(`delete ${route}`));
    },
  };
}

/**
 * Discard routes: traffic for the other side never leaves in clear text, and announced prefixes are there to be announced. A prefix with static
 * routes into tunnels gets none, since Junos has one static route for a prefix.
 */
export function anchorSection(outline: Outline): Section {
  const routed = new Set(
    outline.tunnels.filter((tunnel) => !isBgp(tunnel)).flatMap(({ expected }) => expected),
  );
  const anchors = anchorsOf(outline).filter(({ prefix }) => !routed.has(prefix));
  return {
    title: 'Anchor routes: used only while nothing better is there',
    write: (file) => {
      for (const { prefix, about } of anchors) {
        const route = `set routing-options static route ${prefix}`;
        file.about(about, () => file.add(`${route} discard`, `${route} preference ${anchorDistance}`));
      }
    },
    undo: (file) => {
      for (const { prefix, about } of anchors) {
        file.about(about, () => file.add(`delete routing-options static route ${prefix}`));
      }
    },
  };
}

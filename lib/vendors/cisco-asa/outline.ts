import { valueText } from '@/lib/plan/slots';
import { plain } from '@/lib/plan/text';
import { type Outline, type OutlineTunnel, outlineOf } from '../outline';
import { sharedPeerWarnings } from '../peer-routes';
import type { RenderJob } from '../vendor';
import { canBorrow, hasZones } from './facts';

/** Interfaces that a traffic zone takes, and as many equal routes. */
const zoneSize = 8;

/** The outline with what is the platform's own. */
export type AsaOutline = Outline & {
  /** The traffic zone of each tunnel that is in one, by the tunnel's id. */
  zones: ReadonlyMap<string, string>;
};

type View = RenderJob['tunnels'][number];

/** The outline of what the version can do, with a warning for each thing that it cannot. */
export function asaOutlineOf(job: RenderJob): AsaOutline {
  const { version } = job.gateway;
  const { tunnels, left } = possible(job);
  const outline = outlineOf({ ...job, tunnels });
  const zones: AsaOutline['zones'] = hasZones(version) ? zonesOf(outline, job) : new Map();
  const warnings = [
    ...left,
    ...sharedPeerWarnings(
      outline.tunnels,
      outline.hostRoutes,
      'Track the first line (sla monitor, track) so that the route by the other one takes its place.',
    ),
    ...identityWarnings(outline),
    ...(outline.paths > 1 && !hasZones(version)
      ? [
          'Before 9.17 tunnels cannot be in one traffic zone: what comes back by another tunnel than it left by is dropped. Make all but one tunnel to each cloud a backup.',
        ]
      : []),
  ].map((text) => plain(text, 240));
  return {
    ...outline,
    paths: hasZones(version) ? Math.min(outline.paths, zoneSize) : 1,
    warnings: [...outline.warnings, ...warnings],
    zones,
  };
}

/** The tunnels that can be written: one key for a far address, and before 9.19 one tunnel for an inside address. */
function possible({ tunnels, fill, gateway }: RenderJob): { tunnels: View[]; left: string[] } {
  const keys = new Map<string, View>();
  const addresses = new Map<string, View>();
  const left: string[] = [];
  const kept = tunnels.flatMap((view): View[] => {
    const { tunnel, near, far } = view;
    const target =
      far.instance === undefined ? valueText(far.outside, fill) : `${far.gateway}/${far.instance}`;
    const holder = keys.get(target);
    if (holder && holder.tunnel.key.id !== tunnel.key.id && holder.near.uplink !== near.uplink) {
      left.push(
        `Tunnel ${tunnel.label} is left out: the device has one key for a far address, and ${holder.tunnel.label} has another.`,
      );
      return [];
    }
    if (tunnel.numbering === 'link' || canBorrow(gateway.version) || !near.insideAddress) {
      keys.set(target, holder ?? view);
      return [view];
    }
    const first = addresses.get(near.insideAddress);
    if (first) {
      left.push(
        `Tunnel ${tunnel.label} is left out: it has the inside address of ${first.tunnel.label}, and tunnels can share one from version 9.19 on.`,
      );
      return [];
    }
    keys.set(target, holder ?? view);
    addresses.set(near.insideAddress, view);
    return [{ ...view, tunnel: { ...tunnel, numbering: 'link' } }];
  });
  return { tunnels: kept, left };
}

/** A zone for the tunnels to each far gateway, where there are several: a flow may then come back by another one than it left by. */
function zonesOf({ tunnels }: Outline, job: RenderJob): Map<string, string> {
  const farOf = new Map(job.tunnels.map(({ tunnel, far }) => [tunnel.id, far.gateway]));
  const zones = new Map<string, string>();
  for (const far of new Set(farOf.values())) {
    const same = tunnels.filter(({ id }) => farOf.get(id) === far);
    if (same.length < 2) continue;
    same.forEach(({ id }, index) => {
      const first = same[index - (index % zoneSize)];
      if (first) zones.set(id, `TL-ZONE-${first.number}`);
    });
  }
  return zones;
}

const identityWarnings = ({ tunnels }: Outline): string[] => {
  const own = new Map(
    tunnels
      .filter(({ local, identity }) => local !== identity)
      .map(({ local, identity }) => [local, identity]),
  );
  return [...own].map(
    ([local, identity]) =>
      `Behind NAT the device calls itself ${local} in IKE, not ${identity}: the far end must take that for its identity.`,
  );
};

/** The tunnels of a zone, by its name, in order. */
export function byZone({ tunnels, zones }: AsaOutline): Map<string, OutlineTunnel[]> {
  const named = new Map<string, OutlineTunnel[]>();
  for (const tunnel of tunnels) {
    const zone = zones.get(tunnel.id);
    if (zone) named.set(zone, [...(named.get(zone) ?? []), tunnel]);
  }
  return named;
}

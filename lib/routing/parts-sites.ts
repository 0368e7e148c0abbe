import type { Plan, TunnelEnd } from '@/lib/plan/plan';
import { type Part, part } from './part';
import { topology } from './topology';

/** A device's lines, each with the tunnels that it takes along. Circuits leave by no line of the drawing. */
export function uplinks(plan: Plan): Part[] {
  const map = topology(plan);
  return plan.gateways.flatMap(({ id: gateway, uplinks: lines }) =>
    lines.flatMap(({ id, name }) => {
      const down = map
        .tunnelsOf(gateway)
        .flatMap(({ near, tunnel }) => (near.uplink === id ? [tunnel.id] : []));
      const what = `uplink “${name}” of ${map.name(gateway)}`;
      return down.length === 0
        ? []
        : [part({ of: `${gateway}/${id}`, kind: 'uplink', what, down: new Set(down), at: [gateway] })];
    }),
  );
}

/** Of an HA pair one chassis fails, and the other takes over all of it. */
export const devices = (plan: Plan): Part[] =>
  plan.gateways.map(({ id, pair }) => {
    const name = topology(plan).name(id);
    return pair
      ? part({
          of: id,
          kind: 'device',
          what: `one chassis of ${name}`,
          down: new Set(),
          pauses: new Set([id]),
          at: [id],
        })
      : part({ of: id, kind: 'device', what: `device ${name}`, down: new Set([id]), at: [id] });
  });

/** A provider takes all its lines along, at every site, and the private circuits that it carries. */
export function isps(plan: Plan): Part[] {
  const found = new Map<string, { name: string; down: Set<string>; at: Set<string> }>();
  const add = (isp: string | undefined, down: string, at: string): void => {
    if (!isp) return;
    const group = found.get(ispKey(isp)) ?? { name: isp, down: new Set(), at: new Set() };
    group.down.add(down);
    group.at.add(at);
    found.set(ispKey(isp), group);
  };
  for (const { id: gateway } of plan.gateways)
    for (const { near, tunnel } of topology(plan).tunnelsOf(gateway))
      add(ispOf(plan, near), tunnel.id, gateway);
  for (const { id, carrier } of plan.circuits) add(carrier, id, id);
  return [...found].map(([key, { name, down, at }]) =>
    part({ of: key, kind: 'isp', what: `ISP “${name}”`, down, at: [...at] }),
  );
}

export function sites(plan: Plan): Part[] {
  const bySite = new Map<string, string[]>();
  for (const { id, site } of plan.gateways) bySite.set(site.id, [...(bySite.get(site.id) ?? []), id]);
  return [...bySite].map(([site, down]) =>
    part({
      of: site,
      kind: 'site',
      what: `site ${topology(plan).name(site)}`,
      down: new Set(down),
      at: [site],
    }),
  );
}

/** The same provider, however it is written. */
export const ispKey = (isp: string): string => isp.trim().toLowerCase();

/** The provider of the line an end of a tunnel uses, as drawn. */
export function ispOf(plan: Plan, { gateway, uplink }: TunnelEnd): string | undefined {
  return topology(plan)
    .gateway(gateway)
    ?.uplinks.find(({ id }) => id === uplink)?.isp;
}

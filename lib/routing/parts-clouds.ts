import type { Plan } from '@/lib/plan/plan';
import { type Part, part } from './part';
import { topology } from './topology';

/** Instances of gateways whose tunnels share outside addresses: each takes its tunnels along, but where another one stands by for it. */
export function instances(plan: Plan): Part[] {
  const map = topology(plan);
  return plan.cloudGateways.flatMap(({ id, type, instances: count = 0 }) =>
    Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const tunnels = new Set(
        map.tunnelsOf(id).flatMap(({ near, tunnel }) => (near.instance === index ? [tunnel.id] : [])),
      );
      if (tunnels.size === 0) return [];
      const isReplaced = count === 1 && type.instances?.standsBy === true;
      return part({
        of: `${id}/${index}`,
        kind: 'instance',
        what: isReplaced
          ? `the active instance of ${map.name(id)}`
          : `instance ${index + 1} of ${map.name(id)}`,
        ...(isReplaced ? { down: new Set(), pauses: tunnels } : { down: tunnels }),
        at: [id],
      });
    }),
  );
}

export const gateways = (plan: Plan): Part[] =>
  plan.cloudGateways.map(({ id, kind }) => {
    const isHub = kind === 'hub';
    const what = `${isHub ? 'hub' : 'gateway'} ${topology(plan).name(id)}`;
    return part({ of: id, kind: isHub ? 'hub' : 'gateway', what, down: new Set([id]), at: [id] });
  });

/** A zone takes its subnets along, in every VPC; where subnets have none they span all of the region's. */
export function zones(plan: Plan): Part[] {
  const found = new Map<string, { zone: string; down: Set<string>; at: Set<string> }>();
  for (const { id: vpc, cloud, region, subnets } of plan.vpcs) {
    for (const { id, zone } of subnets) {
      if (zone === region.code) continue;
      const key = `${cloud}/${zone}`;
      const group = found.get(key) ?? { zone, down: new Set(), at: new Set() };
      group.down.add(`${vpc}/${id}`);
      group.at.add(vpc);
      found.set(key, group);
    }
  }
  return [...found].map(([key, { zone, down, at }]) =>
    part({ of: key, kind: 'zone', what: `zone ${zone}`, down, at: [...at] }),
  );
}

export function regions(plan: Plan): Part[] {
  const found = new Map<string, { code: string; down: Set<string>; at: Set<string> }>();
  for (const { id, cloud, region } of [...plan.cloudGateways, ...plan.vpcs]) {
    const key = `${cloud}/${region.code}`;
    const group = found.get(key) ?? { code: region.code, down: new Set(), at: new Set() };
    group.down.add(id);
    group.at.add(region.id);
    found.set(key, group);
  }
  return [...found].map(([key, { code, down, at }]) =>
    part({ of: key, kind: 'region', what: `region ${code}`, down, at: [...at] }),
  );
}

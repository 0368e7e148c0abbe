import { derived } from '@/lib/plan/derived';
import type { TunnelView } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import { ispKey, ispOf } from './parts-sites';
import { topology } from './topology';

/** All tunnels between a site and a cloud gateway, and what every one of them needs. */
export type Bundle = {
  site: string;
  cloudGateway: string;
  tunnels: readonly TunnelView[];
  /** The only device. */
  device?: string;
  /** The only line of the only device. */
  uplink?: { gateway: string; id: string; name: string };
  /** The only provider of several lines. */
  isp?: string;
};

/** The bundles of a plan, each once; made once per plan. */
export const bundlesOf = derived((plan): readonly Bundle[] => {
  const map = topology(plan);
  const groups = new Map<string, TunnelView[]>();
  for (const gateway of plan.gateways) {
    for (const view of map.tunnelsOf(gateway.id)) {
      if (view.far.kind !== 'cloud') continue;
      const key = `${gateway.site.id} ${view.far.gateway}`;
      const group = groups.get(key);
      if (group) group.push(view);
      else groups.set(key, [view]);
    }
  }
  return [...groups.values()].flatMap((tunnels) => {
    const [first] = tunnels;
    const gateway = first && map.gateway(first.near.gateway);
    if (!first || !gateway) return [];
    return [{ site: gateway.site.id, cloudGateway: first.far.gateway, tunnels, ...shared(plan, tunnels) }];
  });
});

function shared(plan: Plan, tunnels: readonly TunnelView[]): Pick<Bundle, 'device' | 'uplink' | 'isp'> {
  const map = topology(plan);
  const device = only(tunnels.map(({ near }) => near.gateway));
  const lines = new Set(tunnels.map(({ near }) => `${near.gateway} ${near.uplink}`));
  const line = map
    .gateway(device ?? '')
    ?.uplinks.find(({ id }) => lines.size === 1 && id === tunnels[0]?.near.uplink);
  const isps = tunnels.map(({ near }) => ispOf(plan, near));
  const isp = lines.size > 1 ? only(isps.map((name) => (name ? ispKey(name) : undefined))) : undefined;
  return {
    ...(device ? { device } : {}),
    ...(device && line ? { uplink: { gateway: device, id: line.id, name: line.name } } : {}),
    ...(isp ? { isp: isps[0] } : {}),
  };
}

/** The value that all have, if they have the same. */
function only<Value>(values: readonly Value[]): Value | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

import { plain, slug } from '@/lib/plan/text';
import type { Outage } from '@/lib/routing/outage';
import { ispKey } from '@/lib/routing/parts-sites';
import type { Ground } from './ground';
import { linesOf } from './outside';

/** One thing that can fail in the lab, by the id that a person types. */
export type Failure = {
  /** `connection/tunnel`, `gateway/uplink`, a gateway, or `isp:` and a word. */
  id: string;
  /** What it is, in words that a shell does not obey. */
  what: string;
  /** How it fails: which packets the internet drops, or which box all its packets. */
  drops: readonly Drop[];
  /** The tunnels that it takes along. */
  tunnels: readonly string[];
  /** What is out of service then, for the question who still reaches whom. */
  down: Outage;
};

type Drop = { kind: 'pair'; addresses: readonly [string, string] } | { kind: 'address' | 'box'; at: string };

/** Everything that the design shows and that can fail, in the order of the plan. */
export function failuresOf(ground: Ground): Failure[] {
  return [
    ...tunnelFailures(ground),
    ...uplinkFailures(ground),
    ...ispFailures(ground),
    ...deviceFailures(ground),
  ];
}

const tunnelFailures = ({ plan, addresses }: Ground): Failure[] =>
  plan.connections.flatMap(({ name, tunnels }) =>
    tunnels.map(({ id, index, from, to }) => ({
      id,
      what: `tunnel ${index} of ${plain(name)}`,
      drops: [{ kind: 'pair', addresses: [addresses.outside(from), addresses.outside(to)] }],
      tunnels: [id],
      down: new Set([id]),
    })),
  );

function uplinkFailures(ground: Ground): Failure[] {
  return ground.plan.gateways.flatMap((gateway) =>
    linesOf(ground, gateway).map(({ uplink, seen }) => {
      const tunnels = tunnelsOn(ground, gateway.id, uplink.id);
      return {
        id: `${gateway.id}/${uplink.id}`,
        what: `uplink ${plain(uplink.name)} of ${plain(gateway.name)}`,
        drops: [{ kind: 'address', at: seen }],
        tunnels,
        down: new Set(tunnels),
      } satisfies Failure;
    }),
  );
}

const tunnelsOn = ({ look }: Ground, gateway: string, uplink: string): string[] =>
  look
    .tunnelsOf(gateway)
    .filter(({ near }) => near.uplink === uplink)
    .map(({ tunnel }) => tunnel.id);

function ispFailures(ground: Ground): Failure[] {
  const byIsp = new Map<string, { name: string; drops: Drop[]; tunnels: Set<string> }>();
  for (const gateway of ground.plan.gateways) {
    for (const { uplink, seen } of linesOf(ground, gateway)) {
      if (!uplink.isp) continue;
      const key = ispKey(uplink.isp);
      const known = byIsp.get(key) ?? { name: uplink.isp, drops: [], tunnels: new Set() };
      byIsp.set(key, known);
      known.drops.push({ kind: 'address', at: seen });
      for (const tunnel of tunnelsOn(ground, gateway.id, uplink.id)) known.tunnels.add(tunnel);
    }
  }
  const words = new Set<string>();
  return [...byIsp.values()].map(({ name, drops, tunnels }) => ({
    id: `isp:${freeWord(words, slug(name, { max: 28, fallback: 'provider' }))}`,
    what: `provider ${plain(name)}`,
    drops,
    tunnels: [...tunnels],
    down: tunnels,
  }));
}

function freeWord(taken: Set<string>, word: string): string {
  let free = word;
  for (let count = 2; taken.has(free); count++) free = `${word}-${count}`;
  taken.add(free);
  return free;
}

const deviceFailures = ({ plan, look }: Ground): Failure[] =>
  plan.gateways.map(({ id, name }) => ({
    id,
    what: `device ${plain(name)}`,
    drops: [{ kind: 'box', at: id }],
    tunnels: look.tunnelsOf(id).map(({ tunnel }) => tunnel.id),
    down: new Set([id]),
  }));

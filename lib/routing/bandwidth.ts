import type { Need } from './need';
import type { State } from './state';

/** What of a line, circuit, tunnel or gateway is asked for and what it carries, in Mbit/s. */
export type Load = {
  id: string;
  what: 'uplink' | 'circuit' | 'tunnel' | 'gateway';
  carries: number;
  asked: number;
};

/** The load of everything whose capacity is known, by the flows that state a bandwidth: shared as the traffic is, the heavier direction counted. */
export function loadsOf(state: State, needs: readonly Need[]): Load[] {
  const loads = new Map<string, Load>();
  for (const need of needs) {
    const mbps = need.flow.bandwidthMbps;
    if (mbps === undefined) continue;
    for (const [id, { load, share }] of sharesOf(state, need)) {
      const known = loads.get(id) ?? { ...load, asked: 0 };
      loads.set(id, { ...known, asked: known.asked + mbps * share });
    }
  }
  return [...loads.values()];
}

/** What is left for a flow on its way: the least of all that it passes, and where; undefined where no capacity on it is known. */
export function leftFor(state: State, need: Need, loads: readonly Load[]): Load | undefined {
  const passed = sharesOf(state, need);
  return loads
    .filter(({ id }) => passed.has(id))
    .sort((a, b) => a.carries - a.asked - (b.carries - b.asked))[0];
}

type Shared = { load: Omit<Load, 'asked'>; share: number };

function sharesOf(state: State, { there, back }: Need): Map<string, Shared> {
  const shares = new Map<string, Shared>();
  for (const traces of [there, back]) {
    const one = new Map<string, Shared>();
    const [first] = traces;
    for (const { hops, share } of first?.paths ?? []) {
      for (const { id, via, session } of hops) {
        for (const load of capacities(state, { id, via, session })) {
          const known = one.get(load.id);
          one.set(load.id, { load, share: (known?.share ?? 0) + share });
        }
      }
    }
    for (const [id, shared] of one) if (shared.share > (shares.get(id)?.share ?? 0)) shares.set(id, shared);
  }
  return shares;
}

type At = { id: string; via: string | undefined; session: string | undefined };

function capacities({ map }: State, { id, via, session }: At): Omit<Load, 'asked'>[] {
  const gateway = map.cloudGateway(id);
  const circuit = map.circuit(via ?? '');
  const tunnel = map.tunnel(session ?? '');
  const connection = map.connection(via ?? '');
  const lines = [tunnel?.from, tunnel?.to].flatMap((end) => {
    const line = map.gateway(end?.gateway ?? '')?.uplinks.find((each) => each.id === end?.uplink);
    return line?.bandwidthMbps === undefined
      ? []
      : [{ id: `${end?.gateway}/${line.id}`, what: 'uplink' as const, carries: line.bandwidthMbps }];
  });
  const tunnelMbps = [tunnel?.from, tunnel?.to].flatMap((end) => {
    const facts = map.cloudGateway(end?.gateway ?? '')?.type.tunnelMbps;
    return facts ? [facts.bySize?.[connection?.tunnelSize ?? ''] ?? facts.usual] : [];
  });
  return [
    ...(gateway?.size ? [{ id, what: 'gateway' as const, carries: gateway.size.mbps }] : []),
    ...(circuit ? [{ id: circuit.id, what: 'circuit' as const, carries: circuit.bandwidthMbps }] : []),
    ...(tunnel && tunnelMbps.length > 0
      ? [{ id: tunnel.id, what: 'tunnel' as const, carries: Math.min(...tunnelMbps) }]
      : []),
    ...lines,
  ];
}

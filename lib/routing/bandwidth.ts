import type { Need } from './need';
import type { State } from './state';

/** What of a line, circuit, tunnel or gateway is asked for and what it carries, in Mbit/s. */
export type Load = {
  id: string;
  what: 'uplink' | 'circuit' | 'tunnel' | 'gateway';
  carries: number;
  asked: number;
};

/** What a flow uses of everything that it passes and whose capacity is known: shared as the traffic is, the heavier direction counted. */
export type Shares = ReadonlyMap<string, { load: Omit<Load, 'asked'>; share: number }>;

/** What a flow uses, by the ids of what it passes. */
export function sharesOf(state: State, { there, back }: Need): Shares {
  const shares = new Map<string, { load: Omit<Load, 'asked'>; share: number }>();
  for (const traces of [there, back]) {
    const one = new Map<string, { load: Omit<Load, 'asked'>; share: number }>();
    const [first] = traces;
    for (const { hops, share } of first?.paths ?? []) {
      for (const [place, { id, via, session }] of hops.entries()) {
        const cameBy = hops[place - 1]?.via;
        for (const load of capacities(state, { id, via, session, cameBy })) {
          const known = one.get(load.id);
          one.set(load.id, { load, share: (known?.share ?? 0) + share });
        }
      }
    }
    for (const [id, shared] of one) if (shared.share > (shares.get(id)?.share ?? 0)) shares.set(id, shared);
  }
  return shares;
}

/** The load of everything that any of these flows passes, by the flows that state a bandwidth. */
export function loadsOf(
  flows: readonly { mbps: number | undefined; shares: Shares }[],
): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  for (const { mbps, shares } of flows) {
    if (mbps === undefined) continue;
    for (const [id, { load, share }] of shares) {
      const known = loads.get(id);
      loads.set(id, { ...load, asked: (known?.asked ?? 0) + mbps * share });
    }
  }
  return loads;
}

/** What is left for a flow on its way: the least of all that it passes, and where; undefined where no capacity on it is known. */
export function leftFor(shares: Shares, loads: ReadonlyMap<string, Load>): Load | undefined {
  const left = ({ carries, asked }: Load): number => carries - asked;
  let least: Load | undefined;
  for (const id of shares.keys()) {
    const load = loads.get(id);
    if (load && (least === undefined || left(load) < left(least))) least = load;
  }
  return least;
}

/** A hop, and the link by which the traffic came to it. */
type At = Record<'via' | 'session' | 'cameBy', string | undefined> & { id: string };

function capacities({ map }: State, { id, via, session, cameBy }: At): Omit<Load, 'asked'>[] {
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
    // A size is what all tunnels carry together: what goes from VPC to VPC, or by a circuit, has nothing to do with it.
    ...(gateway?.size && (connection || map.connection(cameBy ?? ''))
      ? [{ id, what: 'gateway' as const, carries: gateway.size.mbps }]
      : []),
    ...(circuit ? [{ id: circuit.id, what: 'circuit' as const, carries: circuit.bandwidthMbps }] : []),
    ...(tunnel && tunnelMbps.length > 0
      ? [{ id: tunnel.id, what: 'tunnel' as const, carries: Math.min(...tunnelMbps) }]
      : []),
    ...lines,
  ];
}

import type { Facts, Source } from '../facts';
import { type Ledger, ledger } from '../ledger';
import { lookup } from '../lookup';
import type { ConnectionPlan, Plan, TunnelPlan, UnagreedPlan } from '../plan';
import { cloudSides, type Side } from '../side';
import { espRows, ikeRows } from './crypto';
import { keyRow } from './key';
import { espLifetimeRow, ikeLifetimeRow } from './lifetimes';
import { identityRow, initiatorRow, natRow, outsideRow, selectorRow } from './path';
import type { ProofEnd, ProofRow } from './row';
import { asnRow, dpdRow, insideRow, routingRow, timerRow } from './session';
import { sizeRows } from './sizes';

export type { ProofItem, ProofRow } from './row';

/** Who an end is: the gateway as drawn, and its platform and version, or its cloud's type of gateway. */
type EndName = { gateway: string; name: string; platform: string };

/**
 * What both ends of a tunnel offer, item by item, and what comes of it. It is worked out from the facts of each end, not from what the plan settled,
 * so that it can say otherwise.
 */
export type TunnelProof = {
  /** `connection/tunnel`. */
  tunnel: string;
  connection: { id: string; name: string };
  /** From 1. */
  index: number;
  left: EndName;
  right: EndName;
  /** In the order in which a tunnel comes up; they end with the first mismatch where no proposal could be settled. */
  rows: readonly ProofRow[];
  /** Undefined where no proposal could be settled. */
  ledger?: Ledger;
};

/** The proofs of all tunnels, in the plan's order, then of those that could not be settled. */
export function proofsOf(plan: Plan, facts: Facts): TunnelProof[] {
  const sides = sidesOf(plan, facts);
  return [
    ...plan.connections.flatMap((connection) =>
      connection.tunnels.flatMap((tunnel) => proofOf(tunnel, { connection, sides })),
    ),
    ...plan.unagreed.flatMap((connection) => refusedProofs(connection, sides)),
  ];
}

/** The proofs of a connection's tunnels. */
export function proofsOfConnection(plan: Plan, { id, facts }: { id: string; facts: Facts }): TunnelProof[] {
  const sides = sidesOf(plan, facts);
  const connection = lookup(plan).connection(id);
  const refused = plan.unagreed.find((each) => each.id === id);
  if (connection) return connection.tunnels.flatMap((tunnel) => proofOf(tunnel, { connection, sides }));
  return refused ? refusedProofs(refused, sides) : [];
}

/** The rows where the ends do not agree. */
export const mismatchesOf = ({ rows }: TunnelProof): readonly ProofRow[] =>
  rows.filter(({ outcome }) => outcome.is === 'mismatch');

/** Every source of a row, each once. */
export const sourcesOf = ({ left, right, standards }: ProofRow): Source[] => [
  ...new Map(
    [...left.sources, ...right.sources, ...standards].map((source) => [
      `${source.name} ${source.url ?? ''}`,
      source,
    ]),
  ).values(),
];

type Sides = (gateway: string) => Side | undefined;

const sidesOf = (plan: Plan, facts: Facts): Sides => {
  const known = lookup(plan);
  return (id) => {
    const device = known.gateway(id);
    const vendor = device && facts.vendor(device.platform, device.version);
    if (device && vendor) return { kind: 'customer', gateway: device, facts: vendor };
    const gateway = known.cloudGateway(id);
    const cloud = gateway && facts.cloud(gateway.cloud);
    return gateway && cloud ? { kind: 'cloud', gateway, facts: cloud } : undefined;
  };
};

function proofOf(
  tunnel: TunnelPlan,
  { connection, sides }: { connection: ConnectionPlan; sides: Sides },
): TunnelProof[] {
  const [left, right] = [sides(tunnel.from.gateway), sides(tunnel.to.gateway)];
  if (!left || !right) return [];
  const ends = [
    { side: left, end: tunnel.from },
    { side: right, end: tunnel.to },
  ] as const;
  const crypto = { left, right, tunnel, wish: {} };
  const sizes = ledgerOf(tunnel, ends);
  return [
    {
      tunnel: tunnel.id,
      connection: { id: connection.id, name: connection.name },
      index: tunnel.index,
      left: endName(left),
      right: endName(right),
      rows: [
        outsideRow(ends),
        initiatorRow(ends),
        natRow(ends, tunnel),
        ...ikeRows(crypto),
        ikeLifetimeRow(ends),
        identityRow(ends),
        keyRow(ends),
        dpdRow(ends),
        ...espRows(crypto),
        espLifetimeRow(ends),
        selectorRow(ends),
        ...sizeRows(ends, { ...tunnel, inside: tunnel.inside?.version ?? 4, ledger: sizes }),
        insideRow(ends, tunnel),
        routingRow(ends, connection),
        ...(connection.routing === 'bgp' ? [asnRow(ends), timerRow(ends)] : []),
      ],
      ledger: sizes,
    },
  ];
}

/** Counts a tunnel's bytes from what its ends are, not from what the plan says of it. */
function ledgerOf(tunnel: TunnelPlan, ends: readonly [ProofEnd, ProofEnd]): Ledger {
  const lines = ends.flatMap(({ side, end }) => {
    const line =
      side.kind === 'customer' ? side.gateway.uplinks.find(({ id }) => id === end.uplink) : undefined;
    return line ? [{ ...line, gateway: side.gateway.name }] : [];
  });
  const { encryption, integrity } = tunnel.esp;
  return ledger({
    lines,
    clouds: cloudSides(...ends.map(({ side }) => side)).map(({ facts }) => facts),
    suite: {
      encryption,
      integrity,
      outer: lines.some(({ address }) => address?.includes(':')) ? 6 : 4,
      encapsulation: tunnel.encapsulation,
    },
    inside: tunnel.inside?.version ?? 4,
  });
}

const refusedProofs = ({ id, name, from, to, tunnels, wish }: UnagreedPlan, sides: Sides): TunnelProof[] => {
  const [left, right] = [sides(from), sides(to)];
  if (!left || !right) return [];
  const ike = ikeRows({ left, right, wish });
  const isRefused = ike.some(({ outcome }) => outcome.is === 'mismatch');
  const rows = isRefused ? ike : [...ike, ...espRows({ left, right, wish })];
  return tunnels.map((tunnel, at) => ({
    tunnel: `${id}/${tunnel}`,
    connection: { id, name },
    index: at + 1,
    left: endName(left),
    right: endName(right),
    rows,
  }));
};

/** The type of a cloud's gateway, with the cloud's name where it is not in it. */
const typeName = (cloud: string, type: string): string => (type.includes(cloud) ? type : `${cloud} ${type}`);

const endName = ({ kind, gateway, facts }: Side): EndName => ({
  gateway: gateway.id,
  name: gateway.name || gateway.id,
  platform:
    kind === 'cloud' ? typeName(facts.name, gateway.type.name) : `${facts.name} ${gateway.version}`.trim(),
});

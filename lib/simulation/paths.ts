import type { Plan } from '@/lib/plan/plan';
import type { EntrySource } from '@/lib/routing/forward';
import type { Outage } from '@/lib/routing/outage';
import { type ObjectTable, tablesAt } from '@/lib/routing/tables';
import { topology } from '@/lib/routing/topology';
import type { Trace } from '@/lib/routing/trace';
import type { Path, PathEnd, TraceHop } from '@/lib/routing/walk';
import { type Named, namesOf } from './names';

/** One place on the way of a packet: what its table said and why, and how the packet leaves it. */
export type HopView = Named & {
  table?: Named;
  entry?: {
    prefix: string;
    /** The prefix as it is shown here, where a translation changes it. */
    shown?: string;
    source: EntrySource;
    /** Administrative distance, on devices. */
    distance?: number;
    /** The route in a few words, and why it is followed; not in a short view. */
    route?: string;
    why?: string;
  };
  via?: Named;
  session?: Named;
  protection?: NonNullable<TraceHop['protection']>;
  /** Largest packet that the link carries, in bytes. */
  mtu?: number;
};

/** One way of a packet; `share` is the part of the traffic that takes it. */
export type PathView = { end: PathEnd; why: string; share: number; hops: readonly HopView[] };

/** Where the packets to one prefix go. */
export type TraceView = {
  from: Named;
  to: Named;
  prefix: string;
  reached: boolean;
  /** The smallest of the largest packets that its links carry, in bytes, where any is known. */
  mtu?: number;
  paths: readonly PathView[];
};

/** How much is told of a hop: `short` leaves out why its route is followed, which takes a look at the whole table. */
export type Detail = 'short' | 'full';

/** Makes a function that tells of traces under an outage; a table is read once for all of them. */
export function traceViews(plan: Plan, down?: Outage): (trace: Trace, detail: Detail) => TraceView {
  const names = namesOf(plan);
  const known = new Map<string, readonly ObjectTable[]>();
  const tablesOf = (object: string): readonly ObjectTable[] => {
    const made = known.get(object) ?? tablesAt(plan, object, down);
    known.set(object, made);
    return made;
  };
  const choice = ({ id, table, entry }: TraceHop): { route?: string; why?: string } => {
    const line = tablesOf(id)
      .find((one) => one.table === (table ?? id))
      ?.lines.find(({ prefix }) => prefix === entry?.prefix);
    return line ? { why: line.why, ...(line.route === undefined ? {} : { route: line.route }) } : {};
  };
  const hopView = (hop: TraceHop, detail: Detail): HopView => {
    const { id, table, entry, via, session, protection, mtu } = hop;
    return {
      ...names.of(id),
      ...(table === undefined ? {} : { table: { id: table, name: tableName(plan, hop) } }),
      ...(entry === undefined
        ? {}
        : {
            entry: {
              prefix: entry.prefix,
              ...(entry.shown === undefined ? {} : { shown: entry.shown }),
              source: entry.source,
              ...(entry.distance === undefined ? {} : { distance: entry.distance }),
              ...(detail === 'full' ? choice(hop) : {}),
            },
          }),
      ...(via === undefined ? {} : { via: names.of(via) }),
      ...(session === undefined ? {} : { session: names.session(session) }),
      ...(protection === undefined ? {} : { protection }),
      ...(mtu === undefined ? {} : { mtu }),
    };
  };
  const pathView = ({ end, why, share, hops }: Path, detail: Detail): PathView => ({
    end,
    why,
    share,
    hops: hops.map((hop) => hopView(hop, detail)),
  });
  return ({ from, to, prefix, reached, paths }, detail) => {
    const sizes = paths.flatMap(({ hops }) => hops.flatMap(({ mtu }) => mtu ?? []));
    return {
      from: names.of(from),
      to: names.of(to),
      prefix,
      reached,
      ...(sizes.length > 0 ? { mtu: Math.min(...sizes) } : {}),
      paths: paths.map((path) => pathView(path, detail)),
    };
  };
}

function tableName(plan: Plan, { id, table }: TraceHop): string {
  const map = topology(plan);
  const tables = [...map.tablesOf(id), ...(map.vpc(id)?.routeTables ?? [])];
  return tables.find((one) => one.id === table)?.name ?? table ?? '';
}

import type { Plan } from '@/lib/plan/plan';
import type { Outage } from '@/lib/routing/outage';
import { tablesAt } from '@/lib/routing/tables';
import { type Named, namesOf } from './names';

/** A line of a route table: what is followed and why, and what lost. */
export type LineView = {
  prefix: string;
  shown?: string;
  source: string;
  distance?: number;
  /** The next steps that share the traffic: the neighbour, and the tunnel, circuit or link there. */
  ways: readonly { to: Named; by: Named }[];
  ends?: 'here' | 'dropped';
  route?: string;
  why: string;
  others: readonly { route: string; by?: Named; why: string }[];
};

export type TableView = { object: Named; table: Named; lines: readonly LineView[] };

/** The route tables of an object, or of the devices in front of a network. */
export function tableViews(plan: Plan, id: string, down?: Outage): TableView[] {
  const names = namesOf(plan);
  return tablesAt(plan, id, down).map(({ object, table, name, lines }) => ({
    object: names.of(object),
    table: { id: table, name },
    lines: lines.map(({ prefix, entry, route, why, others }) => ({
      prefix,
      ...(entry.shown === undefined ? {} : { shown: entry.shown }),
      source: entry.source,
      ...(entry.distance === undefined ? {} : { distance: entry.distance }),
      ways: entry.ways.map(({ link, to, session }) => ({
        to: names.of(to),
        by: names.session(session ?? link),
      })),
      ...(entry.ends === undefined ? {} : { ends: entry.ends }),
      ...(route === undefined ? {} : { route }),
      why,
      others: others.map(({ route: lost, link, why: because }) => ({
        route: lost,
        ...(link === undefined ? {} : { by: names.session(link) }),
        why: because,
      })),
    })),
  }));
}

import { example } from '@/lib/model/build';
import type { Change } from '@/lib/model/edit';
import { defineRule, type RuleContext } from '../rule';
import { designFormat } from '../sources';

/** A field that names something that is not there, and the change that takes the name out. */
type Dangling = { id: string; field: string; missing: string; change: Change };

export const rule = defineRule({
  id: 'design/no-dangling-reference',
  severity: 'error',
  title: 'A field must not name something that does not exist.',
  why: 'The name is passed over, so the route, uplink or subnet that was meant is not the one that is used.',
  sources: [designFormat],
  examples: {
    bad: () => example({ vpn: { tunnels: [{ id: 't1', uplink: 'u9' }, { id: 't2' }] } }),
    good: () => example({ vpn: { tunnels: [{ id: 't1', uplink: 'u1' }, { id: 't2' }] } }),
  },
  *check(context) {
    const parts = [uplinks, circuits, subnetTables, attachmentSubnets, vpcRoutes, hubTables];
    for (const part of parts) {
      for (const { id, field, missing, change } of part(context)) {
        yield {
          what: `${context.name(id)} names “${missing}”, which does not exist.`,
          action: 'Choose one that exists, or leave it out.',
          at: [{ id, field }],
          fix: { label: `Take “${missing}” out`, changes: [change] },
        };
      }
    }
  },
});

function* uplinks({ query }: RuleContext): Generator<Dangling> {
  for (const { id, from, to, tunnels } of query.all('vpn-connection')) {
    const lines = [from, to].flatMap((end) => query.get(end, 'customer-gateway')?.uplinks ?? []);
    for (const [index, { uplink }] of tunnels.entries()) {
      if (uplink === undefined || lines.some((line) => line.id === uplink)) continue;
      const path = ['tunnels', index, 'uplink'];
      yield { id, field: path.join('/'), missing: uplink, change: { op: 'unset', id, path } };
    }
  }
}

function* circuits({ query }: RuleContext): Generator<Dangling> {
  for (const { id, circuit } of query.all('vpn-connection')) {
    if (circuit === undefined || query.get(circuit, 'private-circuit')) continue;
    yield { id, field: 'circuit', missing: circuit, change: { op: 'unset', id, path: ['circuit'] } };
  }
}

function* subnetTables({ query }: RuleContext): Generator<Dangling> {
  for (const { id, subnets, routeTables } of query.all('vpc')) {
    for (const [index, { routeTable }] of subnets.entries()) {
      if (routeTable === undefined || routeTables.some((table) => table.id === routeTable)) continue;
      const path = ['subnets', index, 'routeTable'];
      yield { id, field: path.join('/'), missing: routeTable, change: { op: 'unset', id, path } };
    }
  }
}

function* attachmentSubnets({ query }: RuleContext): Generator<Dangling> {
  for (const { id, to, subnets = [] } of query.all('attachment')) {
    const known = query.get(to, 'vpc')?.subnets ?? [];
    for (const missing of subnets.filter((subnet) => !known.some((other) => other.id === subnet))) {
      const value = subnets.filter((subnet) => subnet !== missing);
      yield { id, field: 'subnets', missing, change: { op: 'set', id, path: ['subnets'], value } };
    }
  }
}

function* vpcRoutes({ query }: RuleContext): Generator<Dangling> {
  for (const { id, routeTables } of query.all('vpc')) {
    for (const [index, { routes }] of routeTables.entries()) {
      for (const { via } of routes.filter((route) => !query.object(route.via))) {
        const path = ['routeTables', index, 'routes'];
        const value = routes.filter((route) => route.via !== via);
        yield { id, field: path.join('/'), missing: via, change: { op: 'set', id, path, value } };
      }
    }
  }
}

function* hubTables({ query }: RuleContext): Generator<Dangling> {
  for (const { id, routeTables } of query.all('hub')) {
    const links = new Set(query.links(id).map((link) => link.id));
    for (const [index, table] of routeTables.entries()) {
      for (const list of ['associated', 'propagated'] as const) {
        for (const missing of table[list].filter((link) => !links.has(link))) {
          const path = ['routeTables', index, list];
          const value = table[list].filter((link) => link !== missing);
          yield { id, field: path.join('/'), missing, change: { op: 'set', id, path, value } };
        }
      }
      for (const { via } of table.routes) {
        if (via === undefined || links.has(via)) continue;
        const path = ['routeTables', index, 'routes'];
        const value = table.routes.filter((route) => route.via !== via);
        yield { id, field: path.join('/'), missing: via, change: { op: 'set', id, path, value } };
      }
    }
  }
}

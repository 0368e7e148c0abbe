import { catalog, choices } from '@/lib/catalog';
import type { KeyMode, KeyWay } from '@/lib/clouds/cloud';
import { withFormerNames } from '@/lib/exports/former-names';
import type { ImportFile } from '@/lib/imports/import';
import type { Parsed } from '@/lib/model/parse';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import { proofsOfConnection, type TunnelProof } from '@/lib/plan/proof/proof';
import type { Rule } from '@/lib/rules/rule';

// What screens ask of the families, so that no component imports the catalog or a member of it.

export { choices };

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** What a rule says about itself; undefined for a rule that is gone. */
export const ruleText = (id: string): Pick<Rule, 'title' | 'why' | 'sources' | 'severity'> | undefined =>
  ruleById.get(id);

/** How many rules look at a design. */
export const ruleCount: number = catalog.rules.length;

/** Reads a file that a person opened or dropped, with the first importer that knows it; undefined when none does. */
export const readFile = (file: ImportFile): Parsed | undefined =>
  catalog.importers.find((importer) => importer.detect(file))?.read(file);

/** How the keys of so many tunnels get to a cloud. */
export type KeyRoute = { cloud: string; way: KeyWay; tunnels: number };

/** How the keys of a plan's tunnels get to each cloud in a mode. */
export function keyRoutes(plan: Plan, mode: KeyMode): KeyRoute[] {
  const look = lookup(plan);
  const routes = new Map<string, KeyRoute>();
  for (const { tunnels } of plan.connections) {
    for (const { from, to } of tunnels) {
      const ends = [from, to].flatMap(({ gateway }) => {
        const cloud = catalog.cloud(look.cloudGateway(gateway)?.cloud ?? '');
        return cloud ? [cloud] : [];
      });
      for (const cloud of ends) {
        const way = cloud.keyWay(mode, { bothClouds: ends.length === 2 });
        const key = `${cloud.id} ${way}`;
        const tunnelCount = (routes.get(key)?.tunnels ?? 0) + 1;
        routes.set(key, { cloud: cloud.name, way, tunnels: tunnelCount });
      }
    }
  }
  return [...routes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, route]) => route);
}

/** What both ends of each tunnel of a connection offer and agree on. */
export const tunnelProofs = (plan: Plan, id: string): TunnelProof[] =>
  proofsOfConnection(plan, { id, facts: catalog });

/** A cloud's name by its id. */
export const cloudName = (id: string): string => catalog.cloud(id)?.name ?? id;

/** A design as it is kept after an export, for the next one to compare with. */
export const asExported = withFormerNames;

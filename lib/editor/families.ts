import { catalog, choices } from '@/lib/catalog';
import type { KeyMode, KeyWay } from '@/lib/clouds/cloud';
import { withFormerNames } from '@/lib/exports/former-names';
import type { ImportFile } from '@/lib/imports/import';
import type { Design } from '@/lib/model/design';
import type { Parsed } from '@/lib/model/parse';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import { proofsOfConnection, type TunnelProof } from '@/lib/plan/proof/proof';
import type { Rule } from '@/lib/rules/rule';
import { type Problem, policyOf, runRules } from '@/lib/rules/run';

// What screens ask of the families, so that no component imports the catalog or a member of it.

export { choices };

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** What a rule says about itself; undefined for a rule that is gone. */
export const ruleText = (id: string): Pick<Rule, 'title' | 'why' | 'sources' | 'severity'> | undefined =>
  ruleById.get(id);

/** A rule’s examples, and what the rule says of the bad one. */
export type RuleExamples = { bad: Design; good: Design; problem?: Problem };

/** The examples of a rule; undefined for a rule that is gone. */
export function ruleExamples(id: string): RuleExamples | undefined {
  const rule = ruleById.get(id);
  if (!rule) return undefined;
  const { cloud, vendor, pack } = catalog;
  const [bad, good] = [rule.examples.bad(), rule.examples.good()];
  const today = new Date().toISOString().slice(0, 10);
  const [problem] = runRules({ design: bad, rules: [rule], cloud, vendor, pack, today });
  return { bad, good, ...(problem ? { problem } : {}) };
}

/** How many rules look at a design. */
export const ruleCount: number = catalog.rules.length;

/** By what a design is judged: the packs in force, and for a rule those that set how grave it is. */
export type Judging = {
  packs: readonly { id: string; title: string }[];
  /** The packs, in words, that set a rule’s severity; undefined where none does. */
  setBy(rule: string): string | undefined;
};

/** The packs that judge a design. */
export function judging(design: Design): Judging {
  const { packs, severitySetBy } = policyOf(design, catalog.pack);
  return { packs, setBy: severitySetBy };
}

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

import type { CloudGatewayPlan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** A hub whose own block is made in the cloud, with the block. */
export type HubPrefix = {
  hub: CloudGatewayPlan;
  prefix: string;
  rules: NonNullable<CloudGatewayPlan['type']['ownPrefix']>;
};

/** The hubs' own blocks: all that are drawn, and automatic ones that something uses. */
export function* hubPrefixes({
  plan,
  lookup,
  query,
}: Pick<RuleContext, 'plan' | 'lookup' | 'query'>): Generator<HubPrefix> {
  for (const hub of plan.cloudGateways) {
    const { prefix } = hub;
    const rules = hub.type.ownPrefix;
    if (!prefix || !rules) continue;
    const isUsed =
      rules.onlyFor === undefined ||
      query.get(hub.id, 'hub')?.prefix !== undefined ||
      lookup.tunnelsOf(hub.id).some(({ connection }) => connection.underlay === rules.onlyFor);
    if (isUsed) yield { hub, prefix, rules };
  }
}

import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan, Plan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** A connection as its cloud end sees it; one between two clouds is seen twice. */
export type CloudConnection = {
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  /** The device at the other end, or the cloud gateway. */
  device?: GatewayPlan;
  far?: CloudGatewayPlan;
};

const cache = new WeakMap<Plan, readonly CloudConnection[]>();

/** Every connection that has an end in a cloud; made once per plan. */
export function cloudConnections({
  plan,
  lookup,
}: Pick<RuleContext, 'plan' | 'lookup'>): readonly CloudConnection[] {
  const known = cache.get(plan);
  if (known) return known;
  const made = plan.connections.flatMap((connection) =>
    [connection.to, connection.from].flatMap((end): CloudConnection[] => {
      const gateway = lookup.cloudGateway(end);
      if (!gateway) return [];
      const other = end === connection.to ? connection.from : connection.to;
      const device = lookup.gateway(other);
      const far = lookup.cloudGateway(other);
      return [{ connection, gateway, ...(device ? { device } : {}), ...(far ? { far } : {}) }];
    }),
  );
  cache.set(plan, made);
  return made;
}

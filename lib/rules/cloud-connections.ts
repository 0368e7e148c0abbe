import { derived } from '@/lib/plan/derived';
import { lookup } from '@/lib/plan/lookup';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan } from '@/lib/plan/plan';
import type { RuleContext } from './rule';

/** A connection as its cloud end sees it; one between two clouds is seen twice. */
export type CloudConnection = {
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  /** The device at the other end, or the cloud gateway. */
  device?: GatewayPlan;
  far?: CloudGatewayPlan;
};

/** Every connection that has an end in a cloud; made once per plan. */
export const cloudConnections = ({ plan }: Pick<RuleContext, 'plan'>): readonly CloudConnection[] =>
  connectionsOf(plan);

const connectionsOf = derived((plan): readonly CloudConnection[] => {
  const { cloudGateway, gateway: deviceOf } = lookup(plan);
  return plan.connections.flatMap((connection) =>
    [connection.to, connection.from].flatMap((end): CloudConnection[] => {
      const gateway = cloudGateway(end);
      if (!gateway) return [];
      const other = end === connection.to ? connection.from : connection.to;
      const device = deviceOf(other);
      const far = cloudGateway(other);
      return [{ connection, gateway, ...(device ? { device } : {}), ...(far ? { far } : {}) }];
    }),
  );
});

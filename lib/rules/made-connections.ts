import type { CloudGatewayPlan, ConnectionPlan } from '@/lib/plan/plan';
import { cloudConnections } from './cloud-connections';
import { farKey } from './far-ends';
import type { RuleContext } from './rule';
import { viewsAt } from './views';

/** What a cloud makes of a drawn connection: one connection for each outside address of the other end. */
export type MadeConnection = {
  connection: ConnectionPlan;
  gateway: CloudGatewayPlan;
  /** The same text for the same outside address of the same device; undefined where the other end is a cloud’s. */
  device?: string;
};

/** Every connection as the clouds make it, those between two clouds once for each of them. */
export function* madeConnections(context: Pick<RuleContext, 'plan' | 'lookup'>): Generator<MadeConnection> {
  for (const { connection, gateway, device } of cloudConnections(context)) {
    const seen = new Set<string>();
    for (const view of viewsAt(connection, gateway.id)) {
      const key = farKey(view);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { connection, gateway, ...(device ? { device: `${device.id} ${view.far.uplink}` } : {}) };
    }
  }
}

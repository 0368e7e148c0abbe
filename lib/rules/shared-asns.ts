import type { CloudGatewayPlan, GatewayPlan } from '@/lib/plan/plan';
import { cloudConnections } from './cloud-connections';
import type { RuleContext } from './rule';

/** A device with the ASN that a device of another site has too, where both speak BGP to one cloud gateway. */
export type SharedAsn = { cloudGateway: CloudGatewayPlan; first: GatewayPlan; again: GatewayPlan };

/** Every such device once for each cloud gateway, told with the first one of that ASN. */
export function* sharedAsns(context: Pick<RuleContext, 'plan' | 'lookup'>): Generator<SharedAsn> {
  const firstOf = new Map<string, GatewayPlan>();
  const told = new Set<string>();
  for (const { connection, gateway, device } of cloudConnections(context)) {
    if (!device || connection.routing !== 'bgp') continue;
    const key = `${gateway.id} ${device.asn}`;
    const first = firstOf.get(key);
    if (!first) firstOf.set(key, device);
    else if (first.site.id !== device.site.id && !told.has(`${gateway.id} ${device.id}`)) {
      told.add(`${gateway.id} ${device.id}`);
      yield { cloudGateway: gateway, first, again: device };
    }
  }
}

import type { Tunnel } from '@/lib/model/kinds';
import type { CloudFacts, VendorFacts } from './facts';
import type { CloudGatewayPlan, GatewayPlan, UplinkPlan } from './plan';

/** An end of a connection with the facts of its cloud or vendor. */
export type Side = CustomerSide | CloudSide;
type CustomerSide = { kind: 'customer'; gateway: GatewayPlan; facts: VendorFacts };
export type CloudSide = { kind: 'cloud'; gateway: CloudGatewayPlan; facts: CloudFacts };

/** The ends that are a cloud's. */
export const cloudSides = (...sides: readonly Side[]): CloudSide[] =>
  sides.filter((side) => side.kind === 'cloud');

/** The uplink of a device that a tunnel uses: as drawn, else the first. */
export function uplinkOf(side: Side, tunnel: Pick<Tunnel, 'uplink'>): UplinkPlan | undefined {
  if (side.kind !== 'customer') return undefined;
  const { uplinks } = side.gateway;
  return uplinks.find(({ id }) => id === tunnel.uplink) ?? uplinks[0];
}

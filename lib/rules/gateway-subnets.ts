import type { GatewayType } from '@/lib/plan/facts';
import type { RuleContext } from './rule';

/** What a gateway wants of the VPC that it stands in: a subnet of a name, usually of so many bits, of `longest` at most. */
export type WantedSubnet = NonNullable<GatewayType['gatewaySubnet']> & { vpc: string; gateway: string };

/** The subnets that gateways want, one for each VPC. */
export function wantedSubnets({ plan, lookup }: Pick<RuleContext, 'plan' | 'lookup'>): WantedSubnet[] {
  const found = new Map<string, WantedSubnet>();
  for (const { vpc, gateway, through } of plan.attachments) {
    const subnet = lookup.cloudGateway(gateway)?.type.gatewaySubnet;
    if (subnet && through === undefined && !found.has(vpc)) found.set(vpc, { ...subnet, vpc, gateway });
  }
  return [...found.values()];
}

import { prefixVersion } from '@/lib/addressing/prefix';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { seenPrefixes } from './seen-prefixes';
import type { AzureVpc, Omit, VpcFlows } from './selection';

/** Azure subscription and service limits: rules of one security group. */
const mostRules = 1000;

/** The drawn flows of each VNet, in IPv4. */
export function selectFlows(
  plan: Plan,
  { vpcs, omit }: { vpcs: readonly AzureVpc[]; omit: Omit },
): VpcFlows[] {
  return vpcs.flatMap((vpc) => {
    const own = plan.flows
      .filter(({ from, to }) => from === vpc.id || to === vpc.id)
      .map((flow) => asSeen(plan, flow, vpc.id))
      .flatMap(inIPv4);
    if (own.length === 0 || vpc.subnets.length === 0) return [];
    const about = own.map(({ id }) => id);
    if (vpc.found) {
      omit({
        about: [vpc.id, ...about],
        what: `Security rules for the flows of VNet ${vpc.name}, which exists: its subnets may have security groups already`,
        action: `Allow in them: ${own.map(({ name }) => name).join(', ')}.`,
      });
      return [];
    }
    for (const { id, name } of own.slice(mostRules))
      omit({
        about: [vpc.id, id],
        what: `Security rule for flow ${name} in VNet ${vpc.name}: a security group takes ${mostRules}`,
        action: 'Draw fewer, wider flows.',
      });
    return [{ vpc, flows: own.slice(0, mostRules) }];
  });
}

/** A flow with the far end's prefixes as the VNet sees them. */
const asSeen = (plan: Plan, flow: FlowPlan, vpc: string): FlowPlan =>
  flow.to === vpc
    ? { ...flow, fromPrefixes: seenPrefixes(plan, { network: flow.from, vpc, prefixes: flow.fromPrefixes }) }
    : { ...flow, toPrefixes: seenPrefixes(plan, { network: flow.to, vpc, prefixes: flow.toPrefixes }) };

function inIPv4(flow: FlowPlan): FlowPlan[] {
  const keep = (prefixes: readonly string[]): string[] =>
    prefixes.filter((prefix) => prefixVersion(prefix) === 4);
  const [fromPrefixes, toPrefixes] = [keep(flow.fromPrefixes), keep(flow.toPrefixes)];
  return fromPrefixes.length > 0 && toPrefixes.length > 0 ? [{ ...flow, fromPrefixes, toPrefixes }] : [];
}

import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { byNumber, labelsFor } from './labels';
import { byId, optional } from './maps';
import type { CircuitPlan, CloudGatewayPlan, GatewayPlan } from './plan';

// Where the design says nothing: a gigabit, the smallest port that all clouds sell, and a VLAN that differs between circuits (IEEE 802.1Q: 1 to 4094).
const usualMbps = 1000;
const firstVlan = 101;
const vlanCount = 3900;

/** The private circuits whose ends are settled, in order of number. */
export function compileCircuits(
  context: Context,
  {
    gateways,
    cloudGateways,
  }: { gateways: readonly GatewayPlan[]; cloudGateways: readonly CloudGatewayPlan[] },
): CircuitPlan[] {
  const found = byNumber(query(context.design).all('private-circuit'));
  const labels = labelsFor(found);
  const devices = byId(gateways);
  const clouds = byId(cloudGateways);
  const prefixesIn = (gateway: CloudGatewayPlan | undefined): number | undefined =>
    context.facts.cloud(gateway?.cloud ?? '')?.quotas?.['prefixes-of-circuit']?.most;
  return found.flatMap(({ id, name, number, from, to, carrier, location, bandwidthMbps, vlan }) => {
    if (!devices.has(from) || !clouds.has(to)) return [];
    const insides = [1, 2].flatMap((index) => context.insidePrefix([], { connection: number, index }) ?? []);
    return [
      {
        id,
        name,
        label: labels.get(id) ?? id,
        number,
        gateway: from,
        cloudGateway: to,
        ...optional('carrier', carrier),
        ...optional('location', location),
        bandwidthMbps: bandwidthMbps ?? usualMbps,
        vlan: vlan ?? firstVlan + ((number - 1) % vlanCount),
        ...optional('prefixesIn', prefixesIn(clouds.get(to))),
        insides,
      },
    ];
  });
}

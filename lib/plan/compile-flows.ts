import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { labelsFor } from './labels';
import { optional } from './maps';
import type { FlowPlan, GatewayPlan, VpcPlan } from './plan';

/** The flows of a design whose two ends are settled, with the prefixes at both. */
export function compileFlows(
  context: Context,
  { gateways, vpcs }: { gateways: readonly GatewayPlan[]; vpcs: readonly VpcPlan[] },
): FlowPlan[] {
  const prefixes = new Map<string, readonly string[]>([
    ...gateways.flatMap(({ networks }) => networks.map((network) => [network.id, network.prefixes] as const)),
    ...vpcs.map((vpc) => [vpc.id, vpc.prefixes] as const),
  ]);
  const found = query(context.design).all('flow');
  const labels = labelsFor(found);
  return found.flatMap(({ id, name, from, to, protocol, ports, ...need }) => {
    const fromPrefixes = prefixes.get(from);
    const toPrefixes = prefixes.get(to);
    if (!fromPrefixes || !toPrefixes) return [];
    const hasPorts = protocol === 'tcp' || protocol === 'udp';
    return [
      {
        id,
        name,
        label: labels.get(id) ?? id,
        from,
        to,
        fromPrefixes,
        toPrefixes,
        protocol: protocol ?? 'any',
        ports: hasPorts ? rangesOf(ports ?? '') : [],
        survives: need.survives,
        ...optional('bandwidthMbps', need.bandwidthMbps),
        ...optional('switchWithinSeconds', need.switchWithinSeconds),
      },
    ];
  });
}

/** `443,8000-8080` as closed ranges; a range written backwards is turned round. */
function rangesOf(ports: string): [number, number][] {
  return ports
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [first = 0, last = first] = part.split('-').map(Number);
      return [Math.min(first, last), Math.max(first, last)];
    });
}

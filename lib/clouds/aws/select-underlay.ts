import type { CloudGatewayPlan, ConnectionPlan } from '@/lib/plan/plan';
import type { AwsCircuit } from './select-circuits';

/** What carries the tunnels of a connection. */
export type Underlay =
  | { kind: 'internet' | 'accelerated' }
  | { kind: 'private-circuit'; circuit: AwsCircuit; prefix: string };

type Refusal = { why: string; action: string };

/** The underlay that a connection asks for, where its gateway has it. */
export function underlayOf(
  { underlay = 'internet', circuit: wanted }: ConnectionPlan,
  gateway: CloudGatewayPlan,
  circuits: readonly AwsCircuit[],
): Underlay | Refusal {
  if (underlay === 'internet') return { kind: underlay };
  const known = gateway.type.options.underlays?.some(({ id }) => id === underlay);
  if (!known)
    return {
      why: `a ${gateway.type.name} has no tunnels over ${underlay}`,
      action: 'Use a transit gateway, or the internet.',
    };
  if (underlay === 'accelerated') return { kind: underlay };
  const circuit = circuits.find((item) => item.circuit.id === wanted && item.gateway.id === gateway.id);
  if (!circuit)
    return {
      why: 'its private circuit does not end at its gateway, or is not in this bundle',
      action: 'Draw a private circuit to the gateway, and choose it.',
    };
  if (gateway.prefix === undefined)
    return {
      why: `${gateway.name} has no block of its own for the tunnels’ outside addresses`,
      action: 'Give it one, /24 or larger.',
    };
  return { kind: 'private-circuit', circuit, prefix: gateway.prefix };
}

import type { Plan } from '@/lib/plan/plan';
import type { AwsCircuit } from './select-circuits';

/** Private ASNs of four bytes (RFC 6996), which nothing else here is given by itself. */
const first = 4_200_000_000;

/**
 * The ASN of a Direct Connect gateway: its own, because it must differ from that of a transit gateway behind it (AWS Direct Connect User Guide, “Transit gateway
 * associations”). It follows from the lowest number of the circuits, so that another circuit changes nothing.
 */
export function directConnectAsn(
  { gateways, cloudGateways }: Pick<Plan, 'gateways' | 'cloudGateways'>,
  circuits: readonly AwsCircuit[],
): number {
  const taken = new Set([...gateways, ...cloudGateways].map(({ asn }) => asn));
  let asn = first + Math.min(...circuits.map(({ circuit }) => circuit.number));
  while (taken.has(asn)) asn += 1;
  return asn;
}

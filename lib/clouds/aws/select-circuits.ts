import { isAdvertised } from '@/lib/plan/advertised';
import type { CircuitPlan, CloudGatewayPlan, GatewayPlan, Plan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';
import type { Attached } from './select-attachments';

/** A private circuit as AWS has it: a virtual interface on a Direct Connect connection. */
export type AwsCircuit = {
  circuit: CircuitPlan;
  gateway: CloudGatewayPlan;
  device: GatewayPlan;
  /**
   * Whether the interface stands on the virtual private gateway itself. Only so does that gateway pass routes on between lines and VPN connections (AWS Direct
   * Connect User Guide, “Direct Connect gateways”).
   */
  direct: boolean;
};

/** `bgp_asn` of a virtual interface is signed. AWS Direct Connect API Reference, NewPrivateVirtualInterface. */
const largestAsn = 2_147_483_647;

type Context = {
  gateways: readonly CloudGatewayPlan[];
  attachments: readonly Attached[];
  omit: (omission: Omission) => void;
};

/** The circuits that AWS can end. */
export function selectCircuits(plan: Plan, { gateways, attachments, omit }: Context): AwsCircuit[] {
  const gatewayById = new Map(gateways.map((gateway) => [gateway.id, gateway]));
  const deviceById = new Map(plan.gateways.map((device) => [device.id, device]));
  return plan.circuits.flatMap((circuit) => {
    const gateway = gatewayById.get(circuit.cloudGateway);
    const device = deviceById.get(circuit.gateway);
    if (!gateway || !device) return [];
    const refuse = (why: string, action: string): [] => {
      omit({ about: [circuit.id], what: `Private circuit ${circuit.name}: ${why}`, action });
      return [];
    };
    if (device.asn > largestAsn)
      return refuse(
        `the ASN of ${device.name} (${device.asn}) is above the largest that the provider takes here, ${largestAsn}`,
        'Give the device a smaller one.',
      );
    const direct = !gateway.type.routeTables && gateway.type.joinsCircuits;
    const isAttached = attachments.some((item) => item.gateway.id === gateway.id);
    if (!gateway.type.routeTables && !direct && !isAttached)
      return refuse(
        'a virtual private gateway behind a Direct Connect gateway must be attached to a VPC',
        'Attach one.',
      );
    const item = { circuit, gateway, device, direct };
    if (!direct && allowedPrefixes(plan, [item]).length === 0)
      return refuse(`${gateway.name} has nothing to announce over it`, 'Attach a VPC to the gateway.');
    return [item];
  });
}

/**
 * What a Direct Connect gateway announces to the premises for a gateway: all that it has, but nothing of other circuits, between which it passes nothing; of a
 * virtual private gateway, its VPC only.
 */
export function allowedPrefixes(
  { tables, circuits }: Pick<Plan, 'tables' | 'circuits'>,
  behind: readonly Pick<AwsCircuit, 'circuit' | 'gateway' | 'device'>[],
): string[] {
  const circuitIds = new Set(circuits.map(({ id }) => id));
  const prefixes = behind.flatMap(({ circuit, gateway, device }) =>
    tables
      .filter((table) => table.gateway === gateway.id && table.associated.includes(circuit.id))
      .flatMap((table) => {
        const audience = { link: circuit.id, isCircuit: true, place: device.site.id, table };
        return table.routes
          .filter(({ via, origin }) =>
            gateway.type.routeTables ? via !== undefined && !circuitIds.has(via) : origin === 'vpc',
          )
          .filter((route) => isAdvertised(route, gateway, audience, circuitIds));
      })
      .map(({ prefix }) => prefix),
  );
  return [...new Set(prefixes)];
}

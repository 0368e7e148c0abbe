import { byId } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import type { AzureCircuit, AzureGateway, AzureHub, Omit } from './selection';

/** Azure ExpressRoute, “Bandwidth options” of provider circuits, in megabits per second. */
const sold = [50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

type Around = { gateways: readonly AzureGateway[]; hubs: readonly AzureHub[]; omit: Omit };

/** The circuits that can be ordered: the carrier and the place are known, and there is something in Azure to lead to. */
export function selectCircuits(plan: Plan, { gateways, hubs, omit }: Around): AzureCircuit[] {
  const gatewayById = new Map(gateways.map((item) => [item.gateway.id, item]));
  const hubById = new Map(hubs.map((item) => [item.gateway.id, item]));
  const devices = byId(plan.gateways);
  return plan.circuits.flatMap((circuit): AzureCircuit[] => {
    const gateway = gatewayById.get(circuit.cloudGateway);
    const hub = hubById.get(circuit.cloudGateway);
    if (!gateway && !hub) return [];
    const refuse = (why: string, action: string): [] => {
      omit({ about: [circuit.id], what: `Private circuit ${circuit.name}: ${why}`, action });
      return [];
    };
    const device = devices.get(circuit.gateway);
    const { carrier, location } = circuit;
    const [primary, secondary] = circuit.insides;
    const mbps = sold.find((each) => each >= circuit.bandwidthMbps);
    if (!device || !primary || !secondary)
      return refuse('it is not settled', 'See the problems of the circuit, and export again.');
    if (!carrier || !location)
      return refuse(
        'its carrier and location are not drawn',
        'Enter both as Azure names them (ExpressRoute partners and peering locations).',
      );
    if (mbps === undefined)
      return refuse(`carriers sell at most ${sold.at(-1)} Mbit/s`, 'Order ExpressRoute Direct yourself.');
    const common = { circuit, device, carrier, location, mbps, insides: [primary, secondary] } as const;
    if (hub && !hub.found) return [{ ...common, hub }];
    if (gateway && !gateway.found) return [{ ...common, gateway }];
    return refuse('what it leads to exists already', 'Connect the circuit to it yourself.');
  });
}

import type { AttachmentPlan, CircuitPlan, ConnectionPlan } from '@/lib/plan/plan';

/** What is out of service, by id: gateways, links, tunnels (`connection/tunnel`), subnets (`vpc/subnet`). */
export type Outage = ReadonlySet<string>;

/** Everything works. */
export const untouched: Outage = new Set();

/** Whether a connection still has a tunnel, and both its ends. */
export function isConnectionUp({ id, from, to, circuit, tunnels }: ConnectionPlan, down: Outage): boolean {
  if (down.size === 0) return tunnels.length > 0;
  if (down.has(id) || down.has(from) || down.has(to) || down.has(circuit ?? '')) return false;
  return tunnels.some((tunnel) => !down.has(tunnel.id));
}

/** Whether an attachment still works: one to a hub lives in its subnets, and dies with the last of them. */
export function isAttachmentUp(
  { id, gateway, vpc, subnets, through }: AttachmentPlan,
  down: Outage,
): boolean {
  if (down.size === 0) return true;
  if (down.has(id) || down.has(gateway) || down.has(vpc) || down.has(through ?? '')) return false;
  return subnets.length === 0 || subnets.some((subnet) => !down.has(`${vpc}/${subnet}`));
}

/** Whether a circuit and both its ends still work. */
export const isCircuitUp = ({ id, gateway, cloudGateway }: CircuitPlan, down: Outage): boolean =>
  !down.has(id) && !down.has(gateway) && !down.has(cloudGateway);

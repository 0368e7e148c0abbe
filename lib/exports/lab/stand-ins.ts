import type { CloudGatewayPlan, GatewayPlan, Plan, TunnelEnd, UplinkPlan } from '@/lib/plan/plan';
import type { ExportJob } from '../export';
import type { BoxVendor } from './ground';
import { usualMtu } from './scene';

/** The inside interface of a stand-in. */
export const insideInterface = 'lan0';

type Platforms = { standIn: BoxVendor; vendor: ExportJob['vendor'] };

/** The plan with devices whose platform does not run on a box as one that does: all their values stay, but for the names of interfaces. */
export const standIns = (plan: Plan, platforms: Platforms): Plan => ({
  ...plan,
  gateways: plan.gateways.map((gateway) => standInFor(gateway, platforms)),
});

function standInFor(gateway: GatewayPlan, { standIn, vendor }: Platforms): GatewayPlan {
  if (vendor(gateway.platform)?.lab && hasUsableNames(gateway)) return { ...gateway, insideInterface };
  return {
    ...gateway,
    platform: standIn.id,
    version: standIn.versions[0] ?? '',
    uplinks: gateway.uplinks.map((uplink, index) => ({ ...uplink, interface: `eth${index}` })),
    insideInterface,
  };
}

/** Linux names interfaces with up to 15 characters; some are taken on a box. */
function hasUsableNames({ uplinks }: GatewayPlan): boolean {
  const names = uplinks.map((uplink) => uplink.interface);
  const usable = /^(?!lo$|lan0$|xfrm)[A-Za-z][A-Za-z0-9._-]{0,14}$/;
  return names.every((name) => usable.test(name)) && new Set(names).size === names.length;
}

/** The only uplink of a cloud's box. */
export const cloudUplink = 'eth0';

/**
 * The plan with a cloud gateway as one more device, so that its end of each tunnel is written by the same renderer as the other end, from the same
 * values. What it announces differs from connection to connection and is not in it.
 */
export function asDevice(plan: Plan, cloud: CloudGatewayPlan, given: DeviceValues): Plan {
  const uplink: UplinkPlan = {
    id: cloudUplink,
    name: 'Internet',
    interface: cloudUplink,
    nextHop: given.router,
    mtu: usualMtu,
    transport: [],
  };
  const device: GatewayPlan = {
    id: cloud.id,
    name: cloud.name,
    label: cloud.label,
    site: { id: cloud.region.id, name: cloud.region.name },
    platform: given.standIn.id,
    version: given.standIn.versions[0] ?? '',
    asn: cloud.asn,
    paths: 1,
    uplinks: [uplink],
    insideInterface,
    pair: false,
    networks: [],
    advertises: [],
    siblings: [],
  };
  const own = (end: TunnelEnd): TunnelEnd => (end.gateway === cloud.id ? { ...end, uplink: uplink.id } : end);
  return {
    ...plan,
    gateways: [...plan.gateways, device],
    connections: plan.connections
      .filter(({ from, to }) => from === cloud.id || to === cloud.id)
      .map((connection) => ({
        ...connection,
        tunnels: connection.tunnels.map((tunnel) => ({
          ...tunnel,
          from: own(tunnel.from),
          to: own(tunnel.to),
        })),
      })),
  };
}

type DeviceValues = { standIn: BoxVendor; router: string };

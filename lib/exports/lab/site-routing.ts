import type { GatewayPlan } from '@/lib/plan/plan';
import type { Ground } from './ground';

/** The last private AS (RFC 6996): the site's own routers, which the design does not draw. */
const lastPrivateAsn = 4_294_967_294;

/** Seconds: a dead device is to be missed by its site before it is by the cloud, as with VRRP or OSPF. */
const timers = '1 3';

/** The best that a route can be: what one is less than this, is worse. */
const metricBase = 1000;

/**
 * What FRR on a device of a site with several is told besides its own configuration, so that the site's traffic goes to the device with the best way: the
 * local preference of each route as a metric, since it does not cross an external session itself (RFC 4271, section 5.1.5). None for a single device.
 */
export function siteAddition(ground: Ground, gateway: GatewayPlan): string[] {
  const { look, wires, plan } = ground;
  const wire = wires.of(gateway.id)[0];
  if (!wire || plan.gateways.filter(({ site }) => site.id === gateway.site.id).length < 2) return [];
  const tunnels = look.tunnelsOf(gateway.id);
  const preferences = [...new Set(tunnels.flatMap(({ near }) => near.bgp?.localPreference ?? []))].sort(
    (a, b) => b - a,
  );
  const neighbor = `neighbor ${wire.far.address}`;
  const written = tunnels
    .filter(({ connection }) => connection.routing === 'static')
    .flatMap((view) => look.expectedAt(view));
  return [
    ...preferences.flatMap((preference, index) => [
      `route-map lab-site-out permit ${(index + 1) * 10}`,
      ` match local-preference ${preference}`,
      ` set metric ${metricBase - preference}`,
      'exit',
    ]),
    `route-map lab-site-out permit ${(preferences.length + 1) * 10}`,
    ` set metric ${metricBase}`,
    'exit',
    'route-map lab-site-in deny 10',
    'exit',
    `router bgp ${gateway.asn}`,
    ` ${neighbor} remote-as ${siteAsn(ground)}`,
    ` ${neighbor} timers ${timers}`,
    ` ${neighbor} timers connect 1`,
    ' address-family ipv4 unicast',
    ...[...new Set(written)].map((prefix) => `  network ${prefix}`),
    `  ${neighbor} activate`,
    `  ${neighbor} route-map lab-site-in in`,
    `  ${neighbor} route-map lab-site-out out`,
    ' exit-address-family',
    'exit',
  ];
}

/** What FRR does on the box of a site with several devices: it takes the way with the lowest metric. */
export function siteRouting(ground: Ground, site: string): string[] {
  const { wires, look } = ground;
  const peers = wires.of(site).map(({ far }) => ({ ...far, asn: look.gateway(far.box)?.asn }));
  const each = (lines: (neighbor: string, asn: number | undefined) => string[]): string[] =>
    peers.flatMap(({ address, asn }) => lines(`neighbor ${address}`, asn));
  return [
    'route-map in permit 10',
    'exit',
    'route-map out deny 10',
    'exit',
    `router bgp ${siteAsn(ground)}`,
    ` bgp router-id ${wires.of(site)[0]?.own.address}`,
    ' no bgp default ipv4-unicast',
    ' bgp always-compare-med',
    ' bgp bestpath as-path ignore',
    ...each((neighbor, asn) => [
      ` ${neighbor} remote-as ${asn}`,
      ` ${neighbor} timers ${timers}`,
      ` ${neighbor} timers connect 1`,
    ]),
    ' address-family ipv4 unicast',
    ...each((neighbor) => [
      `  ${neighbor} activate`,
      `  ${neighbor} route-map in in`,
      `  ${neighbor} route-map out out`,
    ]),
    ' exit-address-family',
    'exit',
  ];
}

/** An AS for the sites' own routers that no device or cloud of the plan has. */
function siteAsn({ plan }: Ground): number {
  const taken = new Set([...plan.gateways, ...plan.cloudGateways].map(({ asn }) => asn));
  let asn = lastPrivateAsn;
  while (taken.has(asn)) asn--;
  return asn;
}

import { hostAddress, prefixLength } from '@/lib/addressing/prefix';
import { isSpecific } from './addresses';
import { gatewaysAt } from './gateway-box';
import type { Ground } from './ground';
import { type Box, hostLine } from './scene';
import { siteRouting } from './site-routing';
import { wireLines } from './wires';

/** The host of a prefix that the lab has: the tenth, or where the prefix is too short the first. */
export function hostOf(prefix: string): string {
  const bits = prefixLength(prefix);
  return hostAddress(prefix, bits <= 28 ? 10 : bits === 32 ? 0 : 1);
}

/** A site's box: its own routers and a host in each of its networks. What no host has is dropped, so that it does not go round in circles. */
export function siteBox(ground: Ground, site: string): Box {
  const wires = ground.wires.of(site);
  const gateways = gatewaysAt(ground.plan, site);
  const prefixes = [...new Set(gateways.flatMap(({ advertises }) => advertises))].filter(isSpecific);
  const [first] = wires;
  const isAlone = gateways.length === 1;
  return {
    name: site,
    part: 'site',
    about: [site],
    net: [
      ...wireLines(wires),
      ...prefixes.map(hostOf).map(hostLine),
      ...prefixes.map((prefix) => `route add blackhole ${prefix}`),
      ...wires.flatMap(({ far }) => {
        const inside = gateways.find(({ id }) => id === far.box)?.lanAddress;
        return inside ? [`route add ${inside}/32 via ${far.address}`] : [];
      }),
      ...(isAlone && first ? [`route add default via ${first.far.address}`] : []),
    ],
    rules: [],
    files: isAlone
      ? []
      : [
          {
            name: 'frr.conf',
            place: '/etc/frr/frr.conf',
            lines: siteRouting(ground, site).map((text) => ({ text })),
          },
        ],
    daemons: isAlone ? [] : ['frr'],
    turn: 'answers',
  };
}

import { routedPeers } from './loopbacks';
import { aboutAnnounced, aboutExpected, type Outline } from './outline';

/**
 * Distance of a null route: worse than every routing protocol (IOS, FRR and Junos all end at 255), so that it counts only while nothing
 * better is there. It keeps traffic of the tunnels off the internet while they are down, and makes an announced prefix present.
 */
export const anchorDistance = 254;

/**
 * The prefixes that get a null route, with what each line is about: those announced by BGP, those behind the peers, and those of sessions
 * with a host route, so that neither the session nor what was learned on it follows the default route while the tunnel is down. Default routes get
 * none: it would stand in for, or replace, the device's own way to the internet, and announce one that is not there.
 */
export function anchorsOf(outline: Outline): readonly { prefix: string; about: readonly string[] }[] {
  const announced = outline.tunnels.some(({ bgp }) => bgp) ? outline.announced : [];
  return [
    ...announced.map((prefix) => ({ prefix, about: aboutAnnounced(outline, prefix) })),
    ...outline.expected
      .filter((prefix) => !announced.includes(prefix))
      .map((prefix) => ({ prefix, about: aboutExpected(outline, prefix) })),
    ...routedPeers(outline.tunnels).map(({ inside, about }) => ({ prefix: inside.prefix, about })),
  ].filter(({ prefix }) => !prefix.endsWith('/0'));
}

import { prefixVersion } from '@/lib/addressing/prefix';
import type { RenderJob } from './vendor';

/** Said where the site announces the default route. */
export const announcedWhileThere = '0.0.0.0/0 is announced only while the device has a default route.';

/** What a gateway's files do not do with some of its prefixes, or only under a condition; a sentence each. */
export const prefixWarnings = (job: RenderJob): string[] => [
  ...versionWarnings(job),
  ...defaultWarnings(job),
];

/** Prefixes of an IP version that no session carries. A tunnel carries the version that its inside addresses have. */
function versionWarnings({ gateway, tunnels, platform }: RenderJob): string[] {
  const written = tunnels.filter(({ tunnel }) =>
    platform.insideVersions.includes(tunnel.inside?.version ?? 4),
  );
  const versionOf = ({ tunnel }: RenderJob['tunnels'][number]): 4 | 6 => tunnel.inside?.version ?? 4;
  const carried = new Set(written.map(versionOf));
  const only = carried.has(6) && !carried.has(4) ? 6 : 4;
  const left = (prefixes: readonly string[]): string[] =>
    prefixes.filter((prefix) => !carried.has(prefixVersion(prefix)) && prefixVersion(prefix) !== only);
  const own = left(gateway.advertises);
  const far = [...new Set(left(tunnels.flatMap(({ expected }) => expected)))];
  const because = `because the sessions carry IPv${only} only`;
  return [
    ...(own.length > 0 ? [`Not announced, ${because}: ${own.join(', ')}`] : []),
    ...(far.length > 0 ? [`Not let in, ${because}: ${far.join(', ')}`] : []),
  ];
}

/** The default route is also the way to the peers' outside addresses, so it is never taken from the device. */
function defaultWarnings({ gateway, tunnels }: RenderJob): string[] {
  const hearing = tunnels.filter(({ expected }) => expected.includes('0.0.0.0/0'));
  const bare = hearing.filter(
    ({ near, connection }) =>
      connection.routing === 'bgp' && !gateway.uplinks.find(({ id }) => id === near.uplink)?.nextHop,
  );
  return [
    ...(gateway.advertises.includes('0.0.0.0/0') && tunnels.some(({ near }) => near.bgp)
      ? [announcedWhileThere]
      : []),
    ...(bare.length > 0
      ? [
          'The default route is learned through the tunnels: make sure of routes to the peers by the uplinks, or the tunnels carry their own packets.',
        ]
      : []),
    ...(hearing.some(({ connection }) => connection.routing === 'static')
      ? [
          'The default route is not written as a static route into the tunnels, because it would take their own packets too.',
        ]
      : []),
  ];
}

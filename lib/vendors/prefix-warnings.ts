import { prefixVersion } from '@/lib/addressing/prefix';
import type { RenderJob } from './vendor';

/** Said where the site announces the default route. */
export const announcedWhileThere = '0.0.0.0/0 is announced only while the device has a default route.';

/** What a gateway's files do not do with some of its prefixes, or only under a condition; a sentence each. */
export const prefixWarnings = (job: RenderJob): string[] => [
  ...versionWarnings(job),
  ...defaultWarnings(job),
];

function versionWarnings({ gateway, tunnels }: RenderJob): string[] {
  const six = gateway.advertises.filter((prefix) => prefixVersion(prefix) === 6);
  const far = [
    ...new Set(tunnels.flatMap(({ expected }) => expected.filter((prefix) => prefixVersion(prefix) === 6))),
  ];
  return [
    ...(six.length > 0 ? [`Not announced, because the sessions carry IPv4 only: ${six.join(', ')}`] : []),
    ...(far.length > 0 ? [`Not let in, because the sessions carry IPv4 only: ${far.join(', ')}`] : []),
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

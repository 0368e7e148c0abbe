import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, literals } from '@/lib/testing/vendors/jobs';
import { outlineOf } from './outline';
import { sharedPeerWarnings } from './peer-routes';

function outline(name: string) {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, 'example'), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return outlineOf(job);
}

describe('routes to peers', () => {
  it('are by the one line of their tunnels', () => {
    const { hostRoutes, tunnels } = outline('azure-one-uplink');
    expect(hostRoutes.map(({ peer, rank, lines }) => ({ peer, rank, lines }))).toEqual(
      tunnels.map(({ peer }) => ({ peer, rank: 0, lines: 1 })),
    );
    expect(sharedPeerWarnings(tunnels, hostRoutes, 'Do this.')).toEqual([]);
  });

  it('take turns in what is first where lines are shared', () => {
    const { hostRoutes, tunnels } = outline('azure-two-uplinks');
    expect(hostRoutes.map(({ target, line, rank, lines }) => [target, line, rank, lines])).toEqual([
      ['azure-vpn/0', 0, 0, 2],
      ['azure-vpn/0', 1, 1, 2],
      ['azure-vpn/1', 0, 1, 2],
      ['azure-vpn/1', 1, 0, 2],
    ]);
    expect(sharedPeerWarnings(tunnels, hostRoutes, 'Do this.')).toEqual([
      expect.stringMatching(/^office-to-azure-frankfurt-t2 /),
      expect.stringMatching(/^office-to-azure-frankfurt-t3 /),
      'Do this.',
    ]);
  });

  it('are as many as there are outside addresses of their own', () => {
    const { hostRoutes, tunnels } = outline('three-clouds');
    expect(hostRoutes).toHaveLength(tunnels.length);
    expect(hostRoutes.every(({ rank, lines }) => rank === 0 && lines === 1)).toBe(true);
  });
});

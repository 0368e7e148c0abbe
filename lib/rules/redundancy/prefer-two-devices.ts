import { example } from '@/lib/model/build';
import { circuitsBetween } from '../circuits';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { wholeBundles } from '../whole-bundles';

export const rule = defineRule({
  id: 'redundancy/prefer-two-devices',
  severity: 'warning',
  title: 'A site should reach the cloud by two devices.',
  why: 'The failure or upgrade of the only device cuts the whole site off.',
  sources: [aws.redundancy, microsoft.activeActive, google.topologies],
  examples: {
    bad: () =>
      example({
        gw: {
          uplinks: [
            { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 },
            { id: 'u2', name: 'Line B', isp: 'ISP B', address: '198.51.100.10', mtu: 1500 },
          ],
        },
        gw2: null,
        vpn2: {
          from: 'gw',
          preference: 'primary',
          tunnels: [
            { id: 't1', role: 'active', uplink: 'u2' },
            { id: 't2', role: 'active', uplink: 'u2' },
          ],
        },
      }),
    good: () => example(),
  },
  *check(context) {
    const { plan, lookup, name } = context;
    for (const { site, cloudGateway, device } of wholeBundles(plan)) {
      // Of two chassis that are one device, one may fail.
      if (device === undefined || lookup.gateway(device)?.pair) continue;
      const isJoinedElsewhere = circuitsBetween(context, { site, cloudGateway }).some(
        ({ gateway }) => gateway !== device,
      );
      if (isJoinedElsewhere) continue;
      yield {
        what: `${name(site)} reaches ${name(cloudGateway)} by ${name(device)} alone.`,
        action: 'Add a second customer gateway to the site, and connect it too.',
        at: [
          { id: device, label: 'the only device' },
          { id: cloudGateway, label: 'the cloud’s end' },
        ],
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, rfc } from '../sources';

const least = 1280;

const lineOf = (mtu: number) => ({
  uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu }],
});

export const rule = defineRule({
  id: 'tunnel/no-small-mtu',
  severity: 'warning',
  title: 'A tunnel should carry packets of 1280 bytes whole.',
  why: 'IPv6 does not work below 1280 bytes, and many services send IPv4 packets of that size that must not be split.',
  sources: [rfc(8200, 'Internet Protocol, Version 6 (IPv6) Specification', '5'), aws.device],
  examples: {
    bad: () => example({ gw: lineOf(1300) }),
    good: () => example({ gw: lineOf(1400) }),
  },
  *check({ plan, name }) {
    for (const { id, tunnels } of plan.connections) {
      const tunnel = tunnels.find(({ mtu }) => mtu < least);
      const device = [tunnel?.from, tunnel?.to].find((end) => end?.uplink !== undefined);
      if (!tunnel) continue;
      yield {
        what: `Tunnel ${tunnel.index} of ${name(id)} carries ${tunnel.mtu} bytes after encryption, less than ${least}.`,
        action: `Use a line with a larger MTU: ${least + 100} bytes or more.`,
        at: [{ id }, ...(device ? [{ id: device.gateway, field: 'uplinks', label: 'the line' }] : [])],
      };
    }
  },
});

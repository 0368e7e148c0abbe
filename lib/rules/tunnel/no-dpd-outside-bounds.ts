import { example } from '@/lib/model/build';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'tunnel/no-dpd-outside-bounds',
  severity: 'warning',
  title: 'The interval of dead-peer detection should lie in what the device takes.',
  why: 'The device refuses a value outside its bounds, so the plan uses the nearest one it takes instead of what was asked.',
  sources: [
    {
      name: 'Juniper, Junos CLI Reference, “dead-peer-detection”',
      url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/security-edit-dead-peer-detection.html',
      checked: '2026-11-23',
    },
  ],
  examples: {
    bad: () => example({ vpn: { dpdSeconds: 5 } }),
    good: () => example({ vpn: { dpdSeconds: 10 } }),
  },
  *check({ query, lookup, vendor, name }) {
    for (const { id, from, to, dpdSeconds } of query.all('vpn-connection')) {
      for (const end of [from, to]) {
        const device = lookup.gateway(end);
        const facts = device && vendor(device.platform, device.version);
        if (!facts || dpdSeconds === undefined) continue;
        const { minSeconds, maxSeconds } = facts.dpd;
        if (dpdSeconds >= minSeconds && dpdSeconds <= maxSeconds) continue;
        yield {
          what: `${name(id)} asks for a probe every ${dpdSeconds} s, but ${facts.name} (${name(end)}) takes ${minSeconds} to ${maxSeconds} s.`,
          action: 'Use a value in these bounds, or leave it empty.',
          at: [
            { id, field: 'dpdSeconds' },
            { id: end, field: 'platform', label: 'the device' },
          ],
          fix: {
            label: 'Leave the interval to the plan',
            changes: [{ op: 'unset', id, path: ['dpdSeconds'] }],
          },
        };
      }
    }
  },
});

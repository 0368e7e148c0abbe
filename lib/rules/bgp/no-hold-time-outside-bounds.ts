import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-hold-time-outside-bounds',
  severity: 'warning',
  title: 'The hold time should lie in what the device takes.',
  why: 'The device refuses a value outside its bounds, so the plan uses the nearest one it takes instead of what was asked.',
  sources: [
    {
      name: 'Juniper, Junos CLI Reference, “hold-time (Protocols BGP)”',
      url: 'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/hold-time-edit-protocols-bgp.html',
      checked: '2026-11-23',
    },
    rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '4.2'),
  ],
  examples: {
    bad: () => example({ gw: { platform: 'juniper-srx', version: '22.4' }, vpn: { holdSeconds: 9 } }),
    good: () => example({ gw: { platform: 'juniper-srx', version: '22.4' }, vpn: { holdSeconds: 30 } }),
  },
  *check({ query, lookup, vendor, name }) {
    for (const { id, from, to, holdSeconds } of query.all('vpn-connection')) {
      for (const end of [from, to]) {
        const device = lookup.gateway(end);
        const facts = device && vendor(device.platform, device.version);
        if (!facts || holdSeconds === undefined) continue;
        const { min, max } = facts.holdSeconds;
        if (holdSeconds >= min && holdSeconds <= max) continue;
        yield {
          what: `${name(id)} asks for a hold time of ${holdSeconds} s, but ${facts.name} (${name(end)}) takes ${min} to ${max} s.`,
          action: 'Use a value in these bounds, or leave it empty.',
          at: [
            { id, field: 'holdSeconds' },
            { id: end, field: 'platform', label: 'the device' },
          ],
          fix: {
            label: 'Leave the hold time to the plan',
            changes: [{ op: 'unset', id, path: ['holdSeconds'] }],
          },
        };
      }
    }
  },
});

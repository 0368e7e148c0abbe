import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'gateway/require-public-address',
  severity: 'error',
  title: 'A device that is connected needs its outside address.',
  why: 'The cloud is told the address of the device when the connection is made: without it there is no tunnel and no configuration.',
  sources: [aws.gatewayOptions, microsoft.vpnFaq],
  examples: {
    bad: () => example({ gw: { uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', mtu: 1500 }] } }),
    good: () => example(),
  },
  *check(context) {
    for (const { at, field } of unsettled(context, 'address')) {
      const index = Number(field?.split('/')[1]);
      const line = context.lookup.gateway(at)?.uplinks[index];
      yield {
        what: line
          ? `“${line.name}” of ${context.name(at)} has no outside address.`
          : `${context.name(at)} has no uplink with an outside address.`,
        action: 'Enter the public address that the cloud sees, or the one of the NAT device in front.',
        at: [{ id: at, field: field ?? 'uplinks' }],
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { type FarAddress, farAddresses, tunnelsTo } from '../far-addresses';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-shared-far-address',
  severity: 'warning',
  title: 'The tunnels of a connection should end at different addresses of the cloud.',
  why: 'Two tunnels to one address end on the same machine of the cloud: maintenance takes both down, and a device knows one key for the address.',
  sources: [aws.tunnels, aws.redundancy],
  examples: {
    bad: () => example({ vpn: tunnelsTo('192.0.2.1', '192.0.2.1') }),
    good: () => example({ vpn: tunnelsTo('192.0.2.1', '192.0.2.2') }),
  },
  *check(context) {
    const { name } = context;
    const firstOf = new Map<string, FarAddress>();
    for (const far of farAddresses(context)) {
      const { connection, index, address, tunnel, place } = far;
      // From two uplinks to one instance of the cloud this is as it should be.
      const ends = [tunnel?.from, tunnel?.to].map((end) => end?.uplink ?? '');
      const key = `${connection} ${ends.join(' ')} ${address}`;
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, far);
      if (!first) continue;
      yield {
        what: `Tunnels ${first.index + 1} and ${index + 1} of ${name(connection)} both end at ${address}.`,
        action: 'Enter the other address that the cloud gave, or leave it empty.',
        at: [
          { ...place, label: 'the same address' },
          { ...first.place, label: 'as here' },
        ],
        fix: {
          label: `Leave the cloud’s address of tunnel ${index + 1} empty`,
          changes: [{ op: 'unset', id: connection, path: ['tunnels', index, 'farAddress'] }],
        },
      };
    }
  },
});

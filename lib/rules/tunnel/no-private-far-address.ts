import { addressClass, isPublic } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { circuitUnderlay } from '../circuits';
import { farAddresses, tunnelsTo } from '../far-addresses';
import { defineRule } from '../rule';
import { aws, google } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-private-far-address',
  severity: 'error',
  title: 'The cloud’s outside address of a tunnel over the internet must be a public one.',
  why: 'A private address is not reached over the internet, so the tunnel never comes up.',
  sources: [aws.device, google.advanced],
  examples: {
    bad: () => example({ vpn: tunnelsTo('10.0.0.1', '192.0.2.2') }),
    good: () => example({ vpn: tunnelsTo('192.0.2.1', '192.0.2.2') }),
  },
  *check(context) {
    const { query, name } = context;
    for (const { connection, index, address, place } of farAddresses(context)) {
      const underlay = query.get(connection, 'vpn-connection')?.underlay;
      // Addresses of documentation have their own rule.
      if (underlay === circuitUnderlay || isPublic(address) || addressClass(address) === 'documentation')
        continue;
      yield {
        what: `Tunnel ${index + 1} of ${name(connection)} is to end at ${address}, which is no public address.`,
        action: 'Enter the public address that the cloud gave, or leave it empty.',
        at: [place],
        fix: {
          label: 'Leave it empty',
          changes: [{ op: 'unset', id: connection, path: ['tunnels', index, 'farAddress'] }],
        },
      };
    }
  },
});

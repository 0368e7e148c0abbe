import { example } from '@/lib/model/build';
import { farAddresses, tunnelsTo } from '../far-addresses';
import { defineRule, type Place } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-far-address-of-device',
  severity: 'error',
  title: 'The cloud’s outside address must not be one of the premises.',
  why: 'The device would look for the cloud at its own site: the two addresses were exchanged, or one was copied to the wrong field.',
  sources: [designFormat],
  examples: {
    bad: () => example({ vpn: tunnelsTo('203.0.113.10', '198.51.100.202') }),
    good: () => example({ vpn: tunnelsTo('198.51.100.201', '198.51.100.202') }),
  },
  *check(context) {
    const { query, name } = context;
    const owners = new Map<string, Place>();
    for (const { id, uplinks } of query.all('customer-gateway')) {
      for (const [index, { address }] of uplinks.entries())
        if (address) owners.set(address, { id, field: `uplinks/${index}/address` });
    }
    for (const { connection, index, address, place } of farAddresses(context)) {
      const owner = owners.get(address);
      if (!owner) continue;
      yield {
        what: `Tunnel ${index + 1} of ${name(connection)} is to end at ${address}, which is the address of ${name(owner.id)}.`,
        action: 'Enter the address that the cloud gave, or leave it empty.',
        at: [place, { ...owner, label: 'has the address' }],
        fix: {
          label: 'Leave it empty',
          changes: [{ op: 'unset', id: connection, path: ['tunnels', index, 'farAddress'] }],
        },
      };
    }
  },
});

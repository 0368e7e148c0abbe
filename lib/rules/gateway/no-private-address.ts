import { type AddressClass, addressClass } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const lineWith = (address: string) => ({
  uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address, mtu: 1500 }],
});

/** Addresses for documentation and benchmarks stand in samples, and have a rule of their own. */
const reachable: readonly AddressClass[] = ['public', 'documentation', 'benchmark'];

export const rule = defineRule({
  id: 'gateway/no-private-address',
  severity: 'error',
  title: 'The outside address of a device must be a public one.',
  why: 'A cloud cannot send to a private, shared or otherwise special address over the internet, and refuses such a peer.',
  sources: [aws.gatewayOptions, google.ciphers, microsoft.vpnFaq],
  examples: {
    bad: () => example({ gw: lineWith('192.168.1.2') }),
    good: () => example({ gw: lineWith('203.0.113.77') }),
  },
  *check({ plan, lookup, name }) {
    for (const { id, uplinks } of plan.gateways) {
      const toCloud = new Set(
        lookup
          .tunnelsOf(id)
          // Over a private circuit the addresses are private ones.
          .filter(({ far, connection }) => far.kind === 'cloud' && connection.circuit === undefined)
          .map(({ near }) => near.uplink),
      );
      for (const [index, line] of uplinks.entries()) {
        if (!line.address || !toCloud.has(line.id)) continue;
        const found = addressClass(line.address);
        if (reachable.includes(found)) continue;
        yield {
          what: `${line.address}, the outside address of “${line.name}” of ${name(id)}, is a ${found} address.`,
          action:
            'Enter the public address that the cloud sees; behind NAT, keep this one as the own address.',
          at: [{ id, field: `uplinks/${index}/address` }],
        };
      }
    }
  },
});

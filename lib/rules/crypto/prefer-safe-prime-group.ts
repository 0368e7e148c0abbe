import { example } from '@/lib/model/build';
import { agreedBadly } from '../agreed';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const small: readonly (string | number)[] = [23, 24];

export const rule = defineRule({
  id: 'crypto/prefer-safe-prime-group',
  severity: 'info',
  title: 'Groups 23 and 24 are discouraged.',
  why: 'Their primes have small subgroups: a device that does not check what it receives gives bits of its secret away.',
  sources: [rfc(8247, 'Algorithm Implementation Requirements and Usage Guidance for IKEv2', '2.4')],
  examples: {
    bad: () => example({ vpn: { ike: { dhGroup: 24 } } }),
    good: () => example({ vpn: { ike: { dhGroup: 19 } } }),
  },
  check: (context) =>
    agreedBadly(context, {
      isBad: ({ item, value }) => item === 'dhGroup' && small.includes(value),
      what: 'uses',
      action: 'Use group 20 or 19, or leave it empty.',
    }),
});

import { example } from '@/lib/model/build';
import { agreedBadly } from '../agreed';
import { defineRule } from '../rule';
import { google, rfc } from '../sources';

const weak: readonly (string | number)[] = [1, 2, 5, 22];

export const rule = defineRule({
  id: 'crypto/no-weak-dh-group',
  severity: 'warning',
  title: 'Diffie-Hellman groups below 2048 bits should not be used.',
  why: 'Groups 1, 2, 5 and 22 can be broken with large but real computing power, which opens every recorded session at once.',
  sources: [
    rfc(8247, 'Algorithm Implementation Requirements and Usage Guidance for IKEv2', '2.4'),
    google.ciphers,
  ],
  examples: {
    bad: () =>
      example({
        gw: { platform: 'strongswan-frr', version: '' },
        vpn: { ike: { dhGroup: 2 }, esp: { dhGroup: 2 } },
      }),
    good: () =>
      example({
        gw: { platform: 'strongswan-frr', version: '' },
        vpn: { ike: { dhGroup: 14 }, esp: { dhGroup: 14 } },
      }),
  },
  check: (context) =>
    agreedBadly(context, {
      isBad: ({ item, value }) => item === 'dhGroup' && weak.includes(value),
      what: 'uses',
      action: 'Use group 20 or 19, at least 14, or leave it empty.',
    }),
});

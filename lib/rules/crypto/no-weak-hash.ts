import { example } from '@/lib/model/build';
import { agreedBadly } from '../agreed';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const weak: readonly (string | number)[] = ['sha1', 'md5'];

export const rule = defineRule({
  id: 'crypto/no-weak-hash',
  severity: 'warning',
  title: 'SHA-1 and MD5 should not be used.',
  why: 'Both hashes are broken; auditors and newer software refuse them, so the connection fails a review or an upgrade.',
  sources: [
    rfc(8247, 'Algorithm Implementation Requirements and Usage Guidance for IKEv2', '2.3'),
    rfc(8221, 'Cryptographic Algorithm Implementation Requirements and Usage Guidance for ESP and AH', '6'),
  ],
  examples: {
    bad: () => example({ vpn: { ike: { encryption: 'aes256-cbc', integrity: 'sha1' } } }),
    good: () => example({ vpn: { ike: { encryption: 'aes256-cbc', integrity: 'sha256' } } }),
  },
  check: (context) =>
    agreedBadly(context, {
      isBad: ({ item, value }) => item === 'integrity' && weak.includes(value),
      what: 'uses',
      action: 'Use sha384 or sha256, or leave it empty.',
    }),
});

import { example } from '@/lib/model/build';
import { agreedBadly } from '../agreed';
import { defineRule } from '../rule';
import { aws, rfc } from '../sources';

export const rule = defineRule({
  id: 'crypto/prefer-long-keys',
  severity: 'info',
  title: 'AES with 256-bit keys costs little more than with shorter ones.',
  why: 'Recorded traffic that must stay secret for decades needs the longer key, since quantum computers would halve its strength.',
  sources: [
    aws.tunnels,
    rfc(8247, 'Algorithm Implementation Requirements and Usage Guidance for IKEv2', '2.1'),
  ],
  examples: {
    bad: () => example({ vpn: { esp: { encryption: 'aes128-gcm16' } } }),
    good: () => example({ vpn: { esp: { encryption: 'aes256-gcm16' } } }),
  },
  check: (context) =>
    agreedBadly(context, {
      isBad: ({ item, value }) => item === 'encryption' && String(value).startsWith('aes128'),
      what: 'uses',
      action: 'Use aes256-gcm16 or aes256-cbc, or leave it empty.',
    }),
});

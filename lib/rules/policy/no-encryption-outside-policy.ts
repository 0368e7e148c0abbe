import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';
import { outsidePolicy } from '../within-policy';

const pack = {
  parameters: { ikeEncryption: ['aes256-cbc'], espEncryption: ['aes256-gcm16'] },
} satisfies Parameters<typeof underPolicy>[0];

export const rule = defineRule({
  id: 'policy/no-encryption-outside-policy',
  severity: 'warning',
  title: 'Tunnels must use a cipher that the policy allows.',
  why: 'A design that leaves the policy it names is refused in review, or worse, after it is built.',
  sources: [policyPacks],
  examples: {
    bad: () => underPolicy(pack, { vpn: { esp: { encryption: 'aes128-gcm16' } } }),
    good: () => underPolicy(pack),
  },
  check: (context) =>
    outsidePolicy(context, ({ ike, esp }) => [
      {
        parameter: 'ikeEncryption',
        words: `${ike.encryption} for IKE`,
        value: ike.encryption,
        group: 'ike',
        item: 'encryption',
      },
      {
        parameter: 'espEncryption',
        words: `${esp.encryption} for ESP`,
        value: esp.encryption,
        group: 'esp',
        item: 'encryption',
      },
    ]),
});

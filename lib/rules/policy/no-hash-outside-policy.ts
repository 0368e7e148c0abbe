import { underPolicy } from '../policy-example';
import { defineRule } from '../rule';
import { policyPacks } from '../sources';
import { type Judged, outsidePolicy } from '../within-policy';

export const rule = defineRule({
  id: 'policy/no-hash-outside-policy',
  severity: 'warning',
  title: 'Tunnels must use hashes that the policy allows.',
  why: 'Integrity and the PRF rest on the hash; a policy that names hashes does not take others, even as a fallback.',
  sources: [policyPacks],
  examples: {
    bad: () =>
      underPolicy(
        { parameters: { integrity: ['sha384', 'sha512'], prf: ['sha384', 'sha512'] } },
        { vpn: { ike: { encryption: 'aes256-cbc', integrity: 'sha256' } } },
      ),
    good: () => underPolicy({ parameters: { integrity: ['sha384', 'sha512'], prf: ['sha384', 'sha512'] } }),
  },
  check: (context) =>
    outsidePolicy(context, ({ ike, esp }): Judged[] => [
      ...(ike.integrity
        ? [
            {
              parameter: 'integrity',
              words: `${ike.integrity} for IKE`,
              value: ike.integrity,
              group: 'ike',
              item: 'integrity',
            } as const,
          ]
        : [
            {
              parameter: 'prf',
              words: `the PRF ${ike.prf} for IKE`,
              value: ike.prf,
              group: 'ike',
              item: 'integrity',
            } as const,
          ]),
      ...(esp.integrity
        ? [
            {
              parameter: 'integrity',
              words: `${esp.integrity} for ESP`,
              value: esp.integrity,
              group: 'esp',
              item: 'integrity',
            } as const,
          ]
        : []),
    ]),
});

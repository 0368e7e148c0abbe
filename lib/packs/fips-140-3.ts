import { aesCiphers } from '@/lib/model/crypto';
import { definePack } from './pack';

const checked = '2026-11-27';

const transitions = {
  name: 'NIST SP 800-131A Rev. 2, “Transitioning the Use of Cryptographic Algorithms and Key Lengths”',
  url: 'https://doi.org/10.6028/NIST.SP.800-131Ar2',
  checked,
};

const groups = {
  name: 'NIST SP 800-56A Rev. 3, “Recommendation for Pair-Wise Key-Establishment Schemes Using Discrete Logarithm Cryptography”, appendix D',
  url: 'https://doi.org/10.6028/NIST.SP.800-56Ar3',
  checked,
};

const ipsec = {
  name: 'NIST SP 800-77 Rev. 1, “Guide to IPsec VPNs”',
  url: 'https://doi.org/10.6028/NIST.SP.800-77r1',
  checked,
};

export const pack = definePack({
  id: 'fips-140-3',
  title: 'FIPS 140-3 algorithms',
  about: 'The algorithms that NIST approves for modules under FIPS 140-3, as far as IPsec negotiates them.',
  limits:
    'It judges algorithms only. Whether a gateway runs a validated module, in its approved mode, is not in a design: look its certificate up. It certifies nothing.',
  claims: [
    {
      says: 'IKE version 2 is recommended for IPsec.',
      source: ipsec,
      parameters: { ikeVersions: [2] },
      severities: { 'policy/no-ike-version-outside-policy': 'warning' },
    },
    {
      says: 'AES is approved for encryption; Triple DES is not after 2023.',
      source: transitions,
      parameters: {
        ikeEncryption: [...aesCiphers],
        espEncryption: [...aesCiphers],
      },
      severities: { 'policy/no-encryption-outside-policy': 'error' },
    },
    {
      says: 'HMAC is approved with SHA-1 and SHA-2, not with MD5.',
      source: transitions,
      parameters: {
        integrity: ['sha512', 'sha384', 'sha256', 'sha1'],
        prf: ['sha512', 'sha384', 'sha256', 'sha1'],
      },
      severities: { 'policy/no-hash-outside-policy': 'error' },
    },
    {
      says: 'Keys are agreed on in the safe-prime groups of 2048 bits and more (14 to 18) or on the curves P-256, P-384 and P-521 (19 to 21).',
      source: groups,
      parameters: { dhGroups: [14, 15, 16, 17, 18, 19, 20, 21] },
      severities: { 'policy/no-group-outside-policy': 'error' },
    },
  ],
});

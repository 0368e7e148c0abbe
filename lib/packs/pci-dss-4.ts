import { aesCiphers } from '@/lib/model/crypto';
import { definePack } from './pack';

const standard = (part: string) => ({
  name: `PCI DSS v4.0.1, ${part}`,
  url: 'https://www.pcisecuritystandards.org/document_library/',
  checked: '2026-11-27',
});

export const pack = definePack({
  id: 'pci-dss-4',
  title: 'PCI DSS 4',
  about:
    'What PCI DSS 4 asks of connections that carry account data over public networks, as far as a design shows it.',
  limits:
    'It judges the algorithms of tunnels and the flows that are drawn. Scope, segmentation, key management, logging and every other requirement are an assessor’s to judge. It certifies nothing.',
  claims: [
    {
      says: 'Strong cryptography protects account data on public networks; what is in use supports no fallback to insecure versions, algorithms or key sizes.',
      source: standard('requirement 4.2.1'),
      parameters: { ikeVersions: [2] },
      severities: {
        'policy/no-ike-version-outside-policy': 'error',
        'crypto/no-weak-hash': 'error',
        'crypto/no-weak-dh-group': 'error',
      },
      requires: ['crypto/no-weak-hash', 'crypto/no-weak-dh-group'],
    },
    {
      says: 'Strong cryptography has an effective strength of at least 112 bits and follows industry-accepted algorithms.',
      source: standard('appendix G, “Strong cryptography”'),
      parameters: {
        ikeEncryption: [...aesCiphers],
        espEncryption: [...aesCiphers],
        integrity: ['sha512', 'sha384', 'sha256'],
        prf: ['sha512', 'sha384', 'sha256'],
        dhGroups: [14, 15, 16, 17, 18, 19, 20, 21, 31],
      },
      severities: {
        'policy/no-encryption-outside-policy': 'error',
        'policy/no-hash-outside-policy': 'error',
        'policy/no-group-outside-policy': 'error',
      },
    },
    {
      says: 'Data-flow diagrams show all flows of account data across systems and networks.',
      source: standard('requirement 1.2.4'),
      severities: { 'policy/require-stated-flow': 'warning' },
    },
  ],
});

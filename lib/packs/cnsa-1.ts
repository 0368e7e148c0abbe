import { definePack } from './pack';

const rfc9206 = {
  name: 'RFC 9206, “Commercial National Security Algorithm (CNSA) Suite Cryptography for Internet Protocol Security (IPsec)”',
  url: 'https://www.rfc-editor.org/rfc/rfc9206.html',
  checked: '2026-11-27',
};

/**
 * Version 1 of the suite. Version 2 asks for ML-KEM-1024 in the key exchange, which no cloud's VPN and none of the platforms negotiates today, and its
 * profile for IPsec is a draft: a pack for it could only refuse every design.
 */
export const pack = definePack({
  id: 'cnsa-1',
  title: 'CNSA 1.0 for IPsec',
  about:
    'The Commercial National Security Algorithm Suite 1.0 as RFC 9206 profiles it for IPsec: AES with 256 bits, SHA-384 or stronger, group 20 or a prime of 3072 bits and more.',
  limits:
    'It judges the algorithms that two ends agree on. It does not judge products, certificates, the strength of keys or the way they are kept, and certifies nothing. Post-quantum key exchange (CNSA 2.0) is not part of it.',
  claims: [
    {
      says: 'Only version 2 of IKE is used.',
      source: rfc9206,
      parameters: { ikeVersions: [2] },
      severities: { 'policy/no-ike-version-outside-policy': 'error' },
    },
    {
      says: 'Encryption is AES with keys of 256 bits.',
      source: rfc9206,
      parameters: {
        ikeEncryption: ['aes256-gcm16', 'aes256-cbc'],
        espEncryption: ['aes256-gcm16', 'aes256-cbc'],
      },
      severities: { 'policy/no-encryption-outside-policy': 'error' },
    },
    {
      says: 'Integrity and the PRF are HMAC with SHA-384 or SHA-512.',
      source: rfc9206,
      parameters: { integrity: ['sha384', 'sha512'], prf: ['sha384', 'sha512'] },
      severities: { 'policy/no-hash-outside-policy': 'error' },
    },
    {
      says: 'Keys are agreed on in group 20 (P-384), or in group 15 or 16 (primes of 3072 and 4096 bits).',
      source: rfc9206,
      parameters: { dhGroups: [15, 16, 20] },
      severities: { 'policy/no-group-outside-policy': 'error' },
    },
  ],
});

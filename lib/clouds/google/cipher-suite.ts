import { type Attribute, attribute, type Block, block, list, text } from '@/lib/plan/hcl';
import type { EspPlan, IkePlan } from '@/lib/plan/plan';

// Google Cloud VPN, “Supported IKE ciphers”: names of the algorithms as `gcloud compute vpn-tunnels create` takes them.
const encryption: Partial<Record<IkePlan['encryption'], string>> = {
  'aes256-gcm16': 'AES-GCM-16-256',
  'aes192-gcm16': 'AES-GCM-16-192',
  'aes128-gcm16': 'AES-GCM-16-128',
  'aes256-cbc': 'AES-CBC-256',
  'aes192-cbc': 'AES-CBC-192',
  'aes128-cbc': 'AES-CBC-128',
};

const integrity: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'HMAC-SHA2-512-256',
  sha384: 'HMAC-SHA2-384-192',
  sha256: 'HMAC-SHA2-256-128',
  sha1: 'HMAC-SHA1-96',
};

const prf: Partial<Record<IkePlan['prf'], string>> = {
  sha512: 'PRF-HMAC-SHA2-512',
  sha384: 'PRF-HMAC-SHA2-384',
  sha256: 'PRF-HMAC-SHA2-256',
  sha1: 'PRF-HMAC-SHA1',
};

/** The one algorithm of each role that both ends agreed on. With AES-GCM there is no integrity to say, and Google refuses any. */
export const cipherSuite = ({ ike, esp }: { ike: IkePlan; esp: EspPlan }): Block =>
  block(
    'cipher_suite',
    [],
    [
      block(
        'phase1',
        [],
        [
          ...one('encryption', encryption[ike.encryption]),
          ...one('integrity', ike.integrity && integrity[ike.integrity]),
          ...one('prf', prf[ike.prf]),
          ...one('dh', `Group-${ike.dhGroup}`),
        ],
      ),
      block(
        'phase2',
        [],
        [
          ...one('encryption', encryption[esp.encryption]),
          ...one('integrity', esp.integrity && integrity[esp.integrity]),
          ...one('pfs', `Group-${esp.dhGroup}`),
        ],
      ),
    ],
  );

const one = (name: string, value: string | undefined): Attribute[] =>
  value === undefined ? [] : [attribute(name, list([text(value)]))];

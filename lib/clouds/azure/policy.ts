import type { EspPlan, IkePlan, TunnelPlan } from '@/lib/plan/plan';

// Terraform provider azurerm, `ipsec_policy`: names and values. Azure VPN Gateway, “Cryptographic requirements”: a policy is complete or refused, and
// GCM in ESP stands for both encryption and integrity.
const ikeEncryption: Partial<Record<EspPlan['encryption'], string>> = {
  'aes256-gcm16': 'GCMAES256',
  'aes128-gcm16': 'GCMAES128',
  'aes256-cbc': 'AES256',
  'aes192-cbc': 'AES192',
  'aes128-cbc': 'AES128',
  '3des-cbc': 'DES3',
};

const espEncryption: Partial<Record<EspPlan['encryption'], string>> = {
  ...ikeEncryption,
  'aes192-gcm16': 'GCMAES192',
};

const ikeIntegrity: Partial<Record<IkePlan['prf'], string>> = {
  sha384: 'SHA384',
  sha256: 'SHA256',
  sha1: 'SHA1',
  md5: 'MD5',
};

const espIntegrity: Partial<Record<IkePlan['prf'], string>> = { sha256: 'SHA256', sha1: 'SHA1', md5: 'MD5' };

const ikeGroups: Partial<Record<IkePlan['dhGroup'], string>> = {
  1: 'DHGroup1',
  2: 'DHGroup2',
  14: 'DHGroup14',
  19: 'ECP256',
  20: 'ECP384',
  24: 'DHGroup24',
};

const espGroups: Partial<Record<IkePlan['dhGroup'], string>> = {
  1: 'PFS1',
  2: 'PFS2',
  14: 'PFS2048',
  19: 'ECP256',
  20: 'ECP384',
  24: 'PFS24',
};

/** A complete policy in Azure's words. */
export type Policy = {
  ike: { encryption: string; integrity: string; group: string };
  esp: { encryption: string; integrity: string; group: string; lifetimeSeconds: number; kilobytes: number };
};

/** Azure's own bound on the data of one security association, in kilobytes. */
const kilobytes = 102_400_000;

/** The policy of a tunnel; undefined where Azure has no word for a part of it. */
export function policyOf({ ike, esp }: TunnelPlan, espLifetimeSeconds: number): Policy | undefined {
  const aead = esp.integrity === undefined;
  const encryption = espEncryption[esp.encryption];
  const words = {
    ike: {
      encryption: ikeEncryption[ike.encryption],
      // Azure asks for it with GCM, too; the hash of the plan's PRF is the one that fits.
      integrity: ikeIntegrity[ike.integrity ?? ike.prf],
      group: ikeGroups[ike.dhGroup],
    },
    esp: {
      encryption,
      integrity: aead ? encryption : esp.integrity && espIntegrity[esp.integrity],
      group: espGroups[esp.dhGroup],
    },
  };
  if (!isComplete(words.ike) || !isComplete(words.esp)) return undefined;
  return { ike: words.ike, esp: { ...words.esp, lifetimeSeconds: espLifetimeSeconds, kilobytes } };
}

type Words = { encryption: string; integrity: string; group: string };

const isComplete = (words: { [Name in keyof Words]: string | undefined }): words is Words =>
  Object.values(words).every((word) => word !== undefined);

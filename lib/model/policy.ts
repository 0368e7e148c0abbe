import { z } from 'zod';
import { dhGroup, encryption, hash } from './crypto';
import { line, paragraph, whole, word } from './fields';

/** How grave a pack makes a rule's problems; `off` silences the rule. */
const packSeverity = z.enum(['error', 'warning', 'info', 'off']);

/** A rule's id. */
const ruleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a rule id such as bgp/no-duplicate-asn')
  .max(120);

/**
 * A pattern for a whole name: `*` stands for any run of characters, `?` for one, `#` for a digit; all else is itself. Not a regular expression, so
 * that none can take long.
 */
const namePattern = line(60).min(1);

/** What a policy can bound. A list names all that is allowed. */
export const policyParameters = z.looseObject({
  ikeVersions: z
    .array(z.literal([1, 2]))
    .min(1)
    .optional(),
  ikeEncryption: z.array(encryption).min(1).optional(),
  espEncryption: z.array(encryption).min(1).optional(),
  /** Of IKE and ESP, where a suite has one beside the cipher. */
  integrity: z.array(hash).min(1).optional(),
  prf: z.array(hash).min(1).optional(),
  /** For the key exchange and for perfect forward secrecy. */
  dhGroups: z.array(dhGroup).min(1).optional(),
  /** Seconds. */
  ikeLifetimeMost: whole(60, 604_800).optional(),
  /** Seconds. */
  espLifetimeMost: whole(60, 604_800).optional(),
  /** Ids of clouds, regions (`eu-central-1`) and platforms. */
  clouds: z.array(word()).min(1).max(64).optional(),
  regions: z.array(word()).min(1).max(256).optional(),
  platforms: z.array(word()).min(1).max(64).optional(),
  /** By kind of object. */
  names: z.record(z.string().regex(/^[a-z-]{1,40}$/), namePattern).optional(),
  /** Prefixes that a site announces. */
  prefixesMost: whole(1, 100_000).optional(),
  /** Tags that the design must give. */
  tags: z.array(line(60).min(1)).min(1).max(50).optional(),
});

/** A policy pack of a person's own, as its JSON file holds it. */
export const ownPack = z.looseObject({
  format: z.literal('trunkline-pack'),
  version: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens, a letter first'),
  title: line(80).min(1),
  about: paragraph(1000).optional(),
  severities: z.record(ruleId, packSeverity).optional(),
  parameters: policyParameters.optional(),
  /** Rules that no waiver and no other pack silences. */
  requires: z.array(ruleId).max(1000).optional(),
});

export type PackSeverity = z.infer<typeof packSeverity>;

/** What a policy bounds, without what this version does not know. */
export type PolicyParameters = {
  [Key in keyof z.infer<typeof policyParameters> as string extends Key ? never : Key]: z.infer<
    typeof policyParameters
  >[Key];
};

export type OwnPack = {
  format: 'trunkline-pack';
  version: 1;
  id: string;
  title: string;
  about?: string;
  severities?: Readonly<Record<string, PackSeverity>>;
  parameters?: PolicyParameters;
  requires?: readonly string[];
};

/** Most packs a design names, and most of its own that it holds. */
export const maxPacks = 16;

/** Whether a name fits a pattern (see `namePattern`), capital letters counting. Takes time in proportion to both lengths. */
export function fitsPattern(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  let index = 0;
  while (at < name.length) {
    const sign = pattern[index];
    if (sign === '*') {
      star = index++;
      retry = at;
    } else if (index < pattern.length && takes(sign, name[at])) {
      index++;
      at++;
    } else if (star >= 0) {
      index = star + 1;
      at = ++retry;
    } else return false;
  }
  while (pattern[index] === '*') index++;
  return index === pattern.length;
}

const takes = (sign: string | undefined, letter: string | undefined): boolean =>
  sign === '?' || (sign === '#' ? /^\d$/.test(letter ?? '') : sign === letter);

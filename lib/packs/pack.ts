import type { PackSeverity, PolicyParameters } from '@/lib/model/policy';
import type { Source } from '@/lib/plan/facts';

/** One thing a document asks for, and what it means for a design. */
type Claim = {
  /** What the document says, in a sentence of ours. */
  says: string;
  source: Source;
  parameters?: PolicyParameters;
  severities?: Readonly<Record<string, PackSeverity>>;
  /** Rules that no waiver silences while the pack is in force. */
  requires?: readonly string[];
};

/** A policy pack: what a document asks of a design, as far as a design can show it. */
export interface Pack {
  id: string;
  title: string;
  /** What it judges, in a sentence or two. */
  about: string;
  /** What it cannot judge: no pack certifies anything. */
  limits: string;
  claims: readonly Claim[];
}

/** Checks a pack against its contract. */
export const definePack = (pack: Pack): Pack => pack;

import type { CloudFacts, Source } from '@/lib/plan/facts';
import type { Expression, Item } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';

/** How Terraform gets the pre-shared keys: stored by the cloud and never in state, or given as sensitive variables (and so in state). */
export type KeyMode = 'cloud-secret-store' | 'variables';

export type TerraformOptions = { keys: KeyMode; revision: string };

/** A cloud: its facts, and the Terraform of what a design has in it. */
export interface Cloud extends CloudFacts {
  /** Short, for marks on the canvas. */
  shortName: string;
  sources: readonly Source[];
  /** The Terraform of this cloud's part of a plan; `emptyPart` when it has no part. */
  terraform(plan: Plan, options: TerraformOptions): TerraformPart;
}

/** What a cloud adds to a bundle. */
export type TerraformPart = {
  files: readonly TerraformFile[];
  providers: readonly Provider[];
  variables: readonly Variable[];
  outputs: readonly Output[];
  /** The expression for each slot this cloud fills on apply, by slot id. */
  slotExpressions: Readonly<Record<string, Expression>>;
  /** What the design has in this cloud and these files do not create. */
  omitted: readonly Omission[];
  /** Paragraphs of the bundle's README. */
  guide: readonly GuideSection[];
};

/** A file of resources; its path is one name, relative to the bundle, and starts with the cloud's id. */
export type TerraformFile = { path: string; title: string; body: readonly Item[] };

/** A provider: where it comes from, which versions do, and the arguments of its block. */
export type Provider = {
  name: string;
  source: string;
  version: string;
  body: readonly Item[];
  about?: readonly string[];
};

export type Variable = {
  name: string;
  description: string;
  /** HCL, for example `string`. */
  type: string;
  /** Without one the variable must be given. */
  default?: Expression;
  sensitive?: true;
  /** `condition` is HCL. */
  validation?: { condition: string; message: string };
  about?: readonly string[];
};

export type Output = { name: string; description: string; value: Expression };

/** Something left out of the bundle: what, and what to do about it. Both may hold text of a person. */
export type Omission = { about: readonly string[]; what: string; action: string };

/** A section of a README: paragraphs in Markdown, of ours, without text of a person. */
export type GuideSection = { title: string; paragraphs: readonly string[] };

/** The part of a cloud that a design has nothing in. */
export const emptyPart: TerraformPart = {
  files: [],
  providers: [],
  variables: [],
  outputs: [],
  slotExpressions: {},
  omitted: [],
  guide: [],
};

/** Checks a cloud against its contract. */
export const defineCloud = (cloud: Cloud): Cloud => cloud;

import type { ConfigFile } from '@/lib/plan/config-file';
import type { CloudFacts, Source } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';

/** How Terraform gets the pre-shared keys: stored by the cloud and never in state, or given as sensitive variables (and so in state). */
export type KeyMode = 'cloud-secret-store' | 'variables';

export type TerraformOptions = { keys: KeyMode; revision: string };

/** A cloud: its facts, and the Terraform of what a design has in it. */
export interface Cloud extends CloudFacts {
  /** Short, for marks on the canvas. */
  shortName: string;
  sources: readonly Source[];
  /** The Terraform files of this cloud's part of a plan; none when it has no part. Paths are relative to the bundle. */
  terraform(plan: Plan, options: TerraformOptions): TerraformPart;
}

/** What a cloud adds to a bundle. */
export type TerraformPart = {
  files: ConfigFile[];
  providers: { name: string; source: string; version: string; configurations: ProviderConfiguration[] }[];
  variables: Variable[];
  outputs: { name: string; description: string; value: string; sensitive?: true }[];
  /** The HCL expression for each slot this cloud fills on apply, by slot id. */
  slotExpressions: Readonly<Record<string, string>>;
};

/** A provider block: its alias where there are several regions, and its arguments as HCL expressions. */
export type ProviderConfiguration = {
  alias?: string;
  arguments: Readonly<Record<string, string>>;
  about: readonly string[];
};

export type Variable = {
  name: string;
  description: string;
  /** HCL, for example `string`. */
  type: string;
  /** HCL; without one the variable must be given. */
  default?: string;
  sensitive?: true;
  validation?: { condition: string; message: string };
  about?: readonly string[];
};

/** Checks a cloud against its contract. */
export const defineCloud = (cloud: Cloud): Cloud => cloud;

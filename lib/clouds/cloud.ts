import type { CloudFacts, Source } from '@/lib/plan/facts';
import type { Expression, Item } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';

/**
 * How Terraform gets the pre-shared keys. `out-of-state`: the best each cloud has (its own secret store, or a write-only argument fed by an ephemeral
 * variable), and a sensitive variable only where the provider has nothing better. `variables`: sensitive variables everywhere (and so in state).
 */
export type KeyMode = 'out-of-state' | 'variables';

/** How the key of a tunnel reaches a cloud: the cloud makes it, by a write-only argument, or by an argument that is kept in state. */
export type KeyWay = 'made-by-cloud' | 'write-only' | 'in-state';

export type TerraformOptions = {
  keys: KeyMode;
  revision: string;
  /**
   * Where the other clouds' parts give a value that only they know: the expression for a slot (an outside address of a tunnel's far end). Undefined
   * where no cloud gives it.
   */
  far(slotId: string): Expression | undefined;
  /** The variable with the key of a tunnel, by its id. Both ends of a tunnel use the same. */
  key(tunnel: string): Expression;
};

/** A cloud: its facts, and the Terraform of what a design has in it. */
export interface Cloud extends CloudFacts {
  /** Short, for marks on the canvas. */
  shortName: string;
  sources: readonly Source[];
  /** How a tunnel's key gets to this cloud in a mode. `bothClouds`: the other end is a cloud's, too, so the key must be known to both. */
  keyWay(mode: KeyMode, tunnel: { bothClouds: boolean }): KeyWay;
  /** The expression for each slot that this cloud fills on apply, by slot id; made before any cloud's files, so that they can use one another's. */
  slots(plan: Plan): Readonly<Record<string, Expression>>;
  /** The Terraform of this cloud's part of a plan; `emptyPart` when it has no part. */
  terraform(plan: Plan, options: TerraformOptions): TerraformPart;
  /** What happens to resources of this cloud over their life, by type. */
  lifecycle: Readonly<Record<string, ResourceLife>>;
}

/** What is known of a resource type: what its creation takes and costs, and what a change of it does. */
export type ResourceLife = {
  /** Minutes that creation usually takes, where it is more than five. */
  minutes?: readonly [least: number, most: number];
  /** It is billed by the hour from creation on; or only where that argument refers to a resource of that type. */
  hourly?: true | { argument: string; refersTo: string };
  /** Arguments (blocks by their path, `bgp_settings.asn`) whose change destroys the resource and makes a new one. */
  replacedBy: readonly string[];
  /** What arguments are, as they would stand in the files, where they are not written: to write just that changes nothing. */
  unwritten?: Readonly<Record<string, string>>;
  /** Arguments whose change interrupts traffic; `*` at the end stands for any rest. */
  restartedBy?: readonly string[];
  /** What a replacement means for traffic, a sentence. */
  outage?: string;
  /** What a change of `restartedBy` means for traffic, a sentence; it is there wherever that is. */
  interruption?: string;
  /** What stands in the way of a removal, a sentence. */
  removal?: string;
  sources: readonly Source[];
};

/** What a cloud adds to a bundle. */
export type TerraformPart = {
  files: readonly TerraformFile[];
  providers: readonly Provider[];
  variables: readonly Variable[];
  outputs: readonly Output[];
  /** What the design has in this cloud and these files do not create. */
  omitted: readonly Omission[];
  /** Resources that exist already and are taken over: their address and their id in the cloud. */
  imports: readonly { to: readonly [type: string, name: string]; id: string }[];
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
  /** Never kept in state or plan (Terraform 1.10). */
  ephemeral?: true;
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
  omitted: [],
  imports: [],
  guide: [],
};

/** Checks a cloud against its contract. */
export const defineCloud = (cloud: Cloud): Cloud => cloud;

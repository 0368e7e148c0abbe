import type { Cloud, KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import type { ConfigFile } from '@/lib/plan/config-file';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';
import type { FailuresLeftOut, FailureTable } from './failures';
import type { Lifecycle } from './lifecycle';

/** What an export works on. */
export type ExportJob = {
  design: Design;
  plan: Plan;
  cloud: (id: string) => Cloud | undefined;
  vendor: (id: string, version?: string) => Vendor | undefined;
  /** All of them, for exports that need one that can do something. */
  vendors: readonly Vendor[];
  /** Of the design's content; in every file's head. */
  revision: string;
  options: ExportOptions;
  /** What failures do to the stated flows, where somebody worked it out, or that they are too many for a document; undefined where there are none. */
  failures?(): FailureTable | FailuresLeftOut | undefined;
};

export type ExportOptions = {
  /** How Terraform gets the pre-shared keys. */
  keys: KeyMode;
  /** Literals for slots by slot id, given by the person for this download only. Never stored. */
  filled: Readonly<Record<string, string>>;
  /** The design as it was last exported and built, so that what was only renamed since is not made anew. */
  previous?: Design;
};

/** What was read out of the text that a tool prints once it has built the design. */
export type OutputsReading =
  | {
      /** The address of each slot that the design has, by slot id. */
      addresses: Readonly<Record<string, string>>;
      /** Slots in the text that the design does not have: it is of another design, or an older state of this one. */
      unknown: readonly string[];
      /** Address slots of the design's clouds that the text does not fill. */
      missing: readonly string[];
    }
  | {
      /** Why nothing was read, a sentence each. They repeat no value of the text. */
      problems: readonly string[];
    };

/** Some of an exporter's files, which can be built without the others. */
export type ExportPart = {
  /** Where they lie, relative to the exporter's own folder. */
  folder: string;
  /** The object they are about. */
  about: string;
  build(): ConfigFile[];
};

/** A way to write a design out as files. */
export interface Exporter {
  id: string;
  name: string;
  /** One sentence for the dialog. */
  about: string;
  /** Where its files come in the order of work: lower first. */
  order: number;
  /** What a person does with the files that it has built, in order: Markdown sentences of ours. */
  steps(files: readonly ConfigFile[]): readonly string[];
  /** `options.keys` changes what it writes: the person is to choose. */
  asksKeyMode?: true;
  /** Its files have slots, which `options.filled` fills. */
  takesFilled?: true;
  /** Whether the design has anything for it, or the reason it has not. */
  accepts(job: ExportJob): true | { reason: string };
  /** Its files; paths are relative to the exporter's own folder. */
  build(job: ExportJob): ConfigFile[];
  /** The same files in parts, for those who show one file at a time of a large design. */
  parts?(job: ExportJob): ExportPart[];
  /** What building its files makes and takes, and what it changes since `options.previous`. */
  lifecycle?(job: ExportJob): Lifecycle;
  /** Reads what its tool prints after the work. Reads addresses only, never keys. */
  readOutputs?(text: string, job: ExportJob): OutputsReading;
}

/** Checks an exporter against its contract. */
export const defineExport = (exporter: Exporter): Exporter => exporter;

import type { Cloud, KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import type { ConfigFile } from '@/lib/plan/config-file';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';

/** What an export works on. */
export type ExportJob = {
  design: Design;
  plan: Plan;
  cloud: (id: string) => Cloud | undefined;
  vendor: (id: string) => Vendor | undefined;
  /** Of the design's content; in every file's head. */
  revision: string;
  options: ExportOptions;
};

export type ExportOptions = {
  /** How Terraform gets the pre-shared keys. */
  keys: KeyMode;
  /** Literals for slots by slot id, given by the person for this download only. Never stored. */
  filled: Readonly<Record<string, string>>;
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
  /** What a person does with the files, in order: Markdown sentences of ours. */
  steps: readonly string[];
  /** `options.keys` changes what it writes: the person is to choose. */
  asksKeyMode?: true;
  /** Whether the design has anything for it, or the reason it has not. */
  accepts(job: ExportJob): true | { reason: string };
  /** Its files; paths are relative to the exporter's own folder. */
  build(job: ExportJob): ConfigFile[];
  /** The same files in parts, for those who show one file at a time of a large design. */
  parts?(job: ExportJob): ExportPart[];
}

/** Checks an exporter against its contract. */
export const defineExport = (exporter: Exporter): Exporter => exporter;

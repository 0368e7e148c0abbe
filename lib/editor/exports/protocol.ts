import type { catalog } from '@/lib/catalog';
import type { KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import type { ConfigFile } from '@/lib/plan/config-file';

/** What a list of files tells of each: everything but its lines. */
export type FileHead = {
  /** Exporter and path, as in the zip. */
  id: string;
  exporter: string;
  /** The exporter's name. */
  group: string;
  path: string;
  /** Absent for a folder whose files are written when it is opened, which a large design has many of. */
  contents?: { language: ConfigFile['language']; lineCount: number };
};

type ExporterHead = {
  id: string;
  name: string;
  about: string;
  /** Why it has nothing to write for this design. */
  refused?: string;
  /** What it writes depends on how keys are given. */
  asksKeyMode: boolean;
  /** Its files have slots that can be filled. */
  takesFilled: boolean;
};

/** Every file a design would be written to, and where an object is told most about. */
export type FileList = {
  exporters: readonly ExporterHead[];
  files: readonly FileHead[];
  /** File or folder id by object id: the one with the most lines about the object. */
  homes: ReadonlyMap<string, string>;
};

export type BundleJob = {
  design: Design;
  exporters: readonly string[];
  keys: KeyMode;
  filled: Readonly<Record<string, string>>;
  /** The design as it was last exported and built; what was only renamed since is moved, not made anew. */
  previous?: Design;
};

type Exporter = (typeof catalog.exporters)[number];

/** What building a design makes and takes, and what it changes since the last export. */
export type Lifecycle = ReturnType<NonNullable<Exporter['lifecycle']>>;
export type Comparison = NonNullable<Lifecycle['since']>;
export type ResourceChange = Comparison['resources'][number];

/** What a design's lifecycle depends on. */
export type LifecycleJob = { design: Design; keys: KeyMode; previous?: Design };

/** The addresses in the text that Terraform printed after apply, or why there are none. */
export type OutputsReading = ReturnType<NonNullable<Exporter['readOutputs']>>;
export type OutputsJob = { design: Design; text: string };

export type Bundle = { name: string; bytes: Uint8Array<ArrayBuffer>; paths: readonly string[] };

/** What the worker is asked; one answer each, in order. `wanted` is the id of the file that is open: it is written in any case. */
export type Request =
  | { ask: 'list'; design: Design; wanted?: string }
  | { ask: 'file'; id: string }
  | { ask: 'bundle'; job: BundleJob }
  | { ask: 'lifecycle'; job: LifecycleJob }
  | { ask: 'outputs'; job: OutputsJob };

/** A folder that is asked for is written: the answer is its first file, and the list with its files in its place. */
export type Reply =
  | { answer: 'list'; list: FileList }
  | { answer: 'file'; id: string; file: ConfigFile | undefined; list?: FileList }
  | { answer: 'bundle'; bundle: Bundle }
  /** Undefined when the design has nothing that is built by such a tool. */
  | { answer: 'lifecycle'; lifecycle: Lifecycle | undefined }
  | { answer: 'outputs'; reading: OutputsReading }
  | { answer: 'failed'; message: string };

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
};

export type Bundle = { name: string; bytes: Uint8Array<ArrayBuffer>; paths: readonly string[] };

/** What the worker is asked; one answer each, in order. `wanted` is the id of the file that is open: it is written in any case. */
export type Request =
  | { ask: 'list'; design: Design; wanted?: string }
  | { ask: 'file'; id: string }
  | { ask: 'bundle'; job: BundleJob };

/** A folder that is asked for is written: the answer is its first file, and the list with its files in its place. */
export type Reply =
  | { answer: 'list'; list: FileList }
  | { answer: 'file'; id: string; file: ConfigFile | undefined; list?: FileList }
  | { answer: 'bundle'; bundle: Bundle }
  | { answer: 'failed'; message: string };

import type { Parsed } from '@/lib/model/parse';

/** A file that a person opened or dropped. */
export type ImportFile = { name: string; text: string };

/** A way to read a design from a file. */
export interface Importer {
  id: string;
  name: string;
  /** Whether the file looks like one of its kind. */
  detect(file: ImportFile): boolean;
  read(file: ImportFile): Parsed;
}

/** Checks an importer against its contract. */
export const defineImport = (importer: Importer): Importer => importer;

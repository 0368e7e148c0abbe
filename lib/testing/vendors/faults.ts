import { type Grammar, violations } from './grammar';
import { brokenReferences } from './references';
import { checkOf } from './vendor-check';

/** A file as its lines. */
export type FileLines = { path: string; lines: readonly string[] };

/** What is wrong with all files of a gateway, by the grammars and references of its platform; a file that no grammar is about is wrong, too. */
export function faultsOf(vendor: string, files: readonly FileLines[], version: string): string[] {
  return [
    ...files.flatMap(({ path, lines }) => {
      const grammar = grammarOf(vendor, path);
      return grammar ? violations(lines, grammar, version) : [`${path}: no grammar is about it`];
    }),
    ...brokenReferences(
      vendor,
      files.flatMap(({ lines }) => lines),
    ),
  ];
}

/** The grammar of a platform's file. */
export const grammarOf = (vendor: string, path: string): Grammar | undefined =>
  checkOf(vendor)?.grammars.find(({ file }) => file.test(path));

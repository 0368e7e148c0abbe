import { type Grammar, violations } from './grammar';
import { brokenReferences } from './references';
import { checkOf, type Reader } from './vendor-check';

/** A file as its lines. */
export type FileLines = { path: string; lines: readonly string[] };

/** What is wrong with all files of a gateway, by the grammars and references of its platform; a file that no grammar is about is wrong, too. */
export function faultsOf(vendor: string, files: readonly FileLines[], version: string): string[] {
  const same = checkOf(vendor)?.same;
  return [
    ...files.flatMap(({ path, lines }) => {
      const grammar = grammarOf(vendor, path);
      const reader = readerOf(vendor, path);
      if (reader) return reader.problems(lines, version);
      if (!grammar) return [`${path}: no grammar is about it`];
      return violations(same?.file.test(path) ? same.read(lines) : lines, grammar, version);
    }),
    ...brokenReferences(
      vendor,
      originals(vendor, files).flatMap(({ lines }) => lines),
    ),
  ];
}

/** The files that do not only say again what another says. */
export const originals = <File extends { path: string }>(vendor: string, files: readonly File[]): File[] =>
  files.filter(({ path }) => !checkOf(vendor)?.same?.file.test(path));

/** The grammar of a platform's file. */
export const grammarOf = (vendor: string, path: string): Grammar | undefined =>
  checkOf(vendor)?.grammars.find(({ file }) => file.test(path));

/** The reader of a platform's file that is no list of lines. */
export const readerOf = (vendor: string, path: string): Reader | undefined =>
  checkOf(vendor)?.readers?.find(({ file }) => file.test(path));

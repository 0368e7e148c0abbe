import { catalog, choices } from '@/lib/catalog';
import type { Importer, ImportFile } from '@/lib/imports/import';
import type { Parsed } from '@/lib/model/parse';
import type { Rule } from '@/lib/rules/rule';

// What screens ask of the families, so that no component imports the catalog or a member of it.

export { choices };

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** What a rule says about itself; undefined for a rule that is gone. */
export const ruleText = (id: string): Pick<Rule, 'title' | 'why' | 'sources' | 'severity'> | undefined =>
  ruleById.get(id);

/** Every rule's id and title, for picking one. */
export const ruleTitles = (): { id: string; name: string }[] =>
  catalog.rules.map(({ id, title }) => ({ id, name: title }));

/** How many rules look at a design. */
export const ruleCount: number = catalog.rules.length;

/** Reads a file that a person opened or dropped, with the first importer that knows it. */
export function readFile(file: ImportFile): { parsed: Parsed; importer: Importer['name'] } | undefined {
  const importer = catalog.importers.find((candidate) => candidate.detect(file));
  return importer && { parsed: importer.read(file), importer: importer.name };
}

/** The name a cloud or platform goes by; its id when the catalog does not know it. */
export const nameOf = (id: string): string => catalog.cloud(id)?.name ?? catalog.vendor(id)?.name ?? id;

import { catalog, choices } from '@/lib/catalog';
import type { ImportFile } from '@/lib/imports/import';
import type { Parsed } from '@/lib/model/parse';
import type { Rule } from '@/lib/rules/rule';

// What screens ask of the families, so that no component imports the catalog or a member of it.

export { choices };

const ruleById = new Map(catalog.rules.map((rule) => [rule.id, rule]));

/** What a rule says about itself; undefined for a rule that is gone. */
export const ruleText = (id: string): Pick<Rule, 'title' | 'why' | 'sources' | 'severity'> | undefined =>
  ruleById.get(id);

/** How many rules look at a design. */
export const ruleCount: number = catalog.rules.length;

/** Reads a file that a person opened or dropped, with the first importer that knows it; undefined when none does. */
export const readFile = (file: ImportFile): Parsed | undefined =>
  catalog.importers.find((importer) => importer.detect(file))?.read(file);

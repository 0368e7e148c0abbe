import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import type { OwnPack } from '@/lib/model/policy';
import { readPack } from '@/lib/model/read-pack';
import { type Input, readDesignFile, reasonOf } from './input';
import { Unusable } from './terminal';

/** The designs that names and patterns (`designs/**\/*.json`) stand for, each once, patterns' files in order of name. Throws Unusable for a pattern that fits none. */
export async function readDesigns(names: readonly string[]): Promise<Input[]> {
  const files = new Set<string>();
  for (const name of names) {
    const found = await filesOf(name);
    if (found.length === 0) throw new Unusable(`${name}: no file fits`);
    for (const file of found) files.add(file);
  }
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await readDesignFile(file));
  return inputs;
}

/** A name is a pattern if it has a sign of one and is no file. */
async function filesOf(name: string): Promise<string[]> {
  if (!/[*?{}[\]!()]/.test(name) || existsSync(name)) return [name];
  const { glob } = await import('tinyglobby');
  return (await glob(name)).sort();
}

/** Packs named on the command line: ids of packs that come with the product, or files. Throws Unusable for what is neither. */
export async function readPacks(names: readonly string[]): Promise<{ ids: string[]; own: OwnPack[] }> {
  const own: OwnPack[] = [];
  const ids: string[] = [];
  for (const name of names) {
    if (catalog.pack(name)) {
      ids.push(name);
      continue;
    }
    const pack = await readPackFile(name);
    if (catalog.pack(pack.id)) throw new Unusable(`${name}: the id ${pack.id} is that of a built-in pack`);
    own.push(pack);
    ids.push(pack.id);
  }
  return { ids, own };
}

async function readPackFile(name: string): Promise<OwnPack> {
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const known = catalog.packs.map(({ id }) => id).join(', ');
    throw new Unusable(
      `${name}: ${reasonOf(error)}, and no pack of this name comes with Trunkline (${known})`,
    );
  }
  const reading = readPack(text);
  if (!reading.ok) throw new Unusable(`${name}: ${reading.problems.join(' ')}`);
  return reading.pack;
}

/** The design judged by more packs than it names; the design itself stays as it is. */
export function judgedBy(
  design: Design,
  { ids, own }: { ids: readonly string[]; own: readonly OwnPack[] },
): Design {
  if (ids.length === 0) return design;
  const { settings } = design;
  const replaced = new Set(own.map(({ id }) => id));
  return {
    ...design,
    settings: {
      ...settings,
      packs: [...new Set([...(settings.packs ?? []), ...ids])],
      ownPacks: [...(settings.ownPacks ?? []).filter(({ id }) => !replaced.has(id)), ...own],
    },
  };
}

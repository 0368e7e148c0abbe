import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Choose, fromSeed } from '@/lib/testing/designs/choose';
import { chooseSchemas, readSchema } from '@/lib/testing/terraform-check/src/schema.mjs';
import { type Case, writeCase } from './cases';
import { type Argument, argumentsOf } from './hcl-scan';
import { install, judge } from './life';
import { type ArgumentSchema, type Mutator, mutators } from './mutators';
import type { StandIns } from './stand-ins';

/** The least share of wrong bundles that must be refused. */
export const leastShare = 0.95;

/** A wrong bundle: what is wrong with it, and the command that refused it. */
export type Mutant = { mutator: string; where: string; refusedBy?: string };

type Input = {
  root: string;
  standIns: StandIns;
  releases: Readonly<Record<string, string>>;
  seed: number;
  /** Mutants of each kind and bundle. */
  each: number;
};

/** Makes a good bundle wrong in many ways, one at a time, and sees whether Terraform refuses each. Throws if the good one is refused. */
export async function mutantsOf(
  item: Case,
  { root, standIns, releases, seed, each }: Input,
): Promise<Mutant[]> {
  const { folder, values } = writeCase({ ...item, name: `${item.name}-mutants` }, root);
  const input = { folder, values, standIns };
  for (const run of [install, judge]) {
    const { failed } = await run(input);
    if (failed)
      throw new Error(`the bundle of ${item.name} is refused before it is changed:\n${failed.said}`);
  }
  const mutants: Mutant[] = [];
  for (const { file, lines, mutator, argument, put } of chosen(folder, { releases, seed, each })) {
    const path = join(folder, file);
    for (const name of readdirSync(folder))
      if (/^terraform\.tfstate|\.tfplan$/.test(name)) rmSync(join(folder, name));
    writeFileSync(path, [...lines.slice(0, argument.start), ...put, ...lines.slice(argument.end)].join('\n'));
    const { failed } = await judge(input);
    writeFileSync(path, lines.join('\n'));
    const { type, label, blocks, name } = argument;
    mutants.push({
      mutator: mutator.name,
      where: `${item.name}: ${[type, label, ...blocks, name].join('.')} = ${put.join(' ').split(' = ')[1] ?? '(nothing)'}`,
      ...(failed ? { refusedBy: failed.step } : {}),
    });
  }
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.design.json`);
  return mutants;
}

type Candidate = {
  file: string;
  lines: readonly string[];
  mutator: Mutator;
  argument: Argument;
  put: readonly string[];
};

function chosen(
  folder: string,
  { releases, seed, each }: Pick<Input, 'releases' | 'seed' | 'each'>,
): Candidate[] {
  const schemaOf = schemas(releases);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.tf'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      return argumentsOf(lines).flatMap((argument) => {
        const schema = schemaOf(argument);
        if (!schema) return [];
        return mutators.flatMap((mutator): Candidate[] => {
          const put = mutator.mutate(argument, lines, schema);
          return put ? [{ file, lines, mutator, argument, put }] : [];
        });
      });
    });
  return fromSeed(seed, (choose: Choose) =>
    mutators.flatMap((mutator) => {
      const own = all.filter((candidate) => candidate.mutator === mutator);
      return choose.some(own, Math.min(each, own.length));
    }),
  );
}

type Block = {
  attributes?: Readonly<Record<string, ArgumentSchema>>;
  block_types?: Readonly<Record<string, { block: Block }>>;
};

/** What the schemas of some releases say of an argument; undefined for what Terraform itself knows, such as `depends_on`. */
function schemas(
  releases: Readonly<Record<string, string>>,
): (argument: Argument) => ArgumentSchema | undefined {
  const types = new Map<string, Block>(
    chooseSchemas(releases).flatMap(({ file }) => {
      const read: Readonly<Record<string, { block: Block }>> = readSchema(file).resource_schemas ?? {};
      return Object.entries(read).map(([type, { block }]): [string, Block] => [type, block]);
    }),
  );
  return ({ type, blocks, name }) =>
    blocks.reduce((block, word) => block?.block_types?.[word]?.block, types.get(type))?.attributes?.[name];
}

/** What was refused of each kind and in all, and which ones were not; `passed` when enough were. */
export function mutationReport(mutants: readonly Mutant[]): { text: string; share: number; passed: boolean } {
  const refused = (list: readonly Mutant[]): number => list.filter(({ refusedBy }) => refusedBy).length;
  const line = (title: string, list: readonly Mutant[]): string =>
    `  ${title}: ${refused(list)} of ${list.length} refused\n`;
  const share = mutants.length === 0 ? 0 : refused(mutants) / mutants.length;
  const kinds = mutators.map(({ name }) =>
    line(
      name,
      mutants.filter(({ mutator }) => mutator === name),
    ),
  );
  const survivors = mutants
    .filter(({ refusedBy }) => !refusedBy)
    .map(({ mutator, where }) => `  not refused: ${mutator}: ${where}\n`);
  const percent = (share * 100).toFixed(1);
  return {
    text: `mutants: ${percent} % of ${mutants.length} refused\n${kinds.join('')}${survivors.join('')}`,
    share,
    passed: share >= leastShare,
  };
}

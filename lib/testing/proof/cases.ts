import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@/lib/catalog';
import type { KeyMode } from '@/lib/clouds/cloud';
import type { ExportJob } from '@/lib/exports/export';
import type { Design } from '@/lib/model/design';
import { serialiseDesign } from '@/lib/model/serialise';
import { runRules } from '@/lib/rules/run';
import { samples } from '@/lib/samples/all';
import { randomDesign, type Scope } from '@/lib/testing/designs/random-design';
import { exportJob } from '@/lib/testing/export-job';
import { variableValues, writeBundle } from '@/lib/testing/terraform-runner';

/** A design whose bundle is to be proved. */
export type Case = { name: string; keys: KeyMode; design(): Design };

/** The day of the proof, for waivers. */
const today = '2026-11-23';

const keyModes: readonly KeyMode[] = ['out-of-state', 'variables'];

const keysOf = (number: number): KeyMode => keyModes[number % keyModes.length] ?? 'out-of-state';

/** Every sample that is right, in both key modes. */
export const sampleCases = (): Case[] =>
  samples
    .filter(({ design }) => errorsOf(design()).length === 0)
    .flatMap(({ id, design }) => keyModes.map((keys) => ({ name: id, keys, design })));

/** Random designs of a scope; the key modes take turns. */
export const randomCases = (scope: Scope, { first, count }: { first: number; count: number }): Case[] =>
  Array.from({ length: count }, (_, index) => {
    const seed = first + index;
    return { name: `${scope.id}-${seed}`, keys: keysOf(seed), design: () => randomDesign(scope, seed) };
  });

/** What keeps a design from being right: errors of rules, and what the plan could not settle. */
export function errorsOf(design: Design): string[] {
  const { cloud, vendor, pack, rules } = catalog;
  const problems = runRules({ design, rules, cloud, vendor, pack, today });
  return [
    ...problems.filter(({ severity }) => severity === 'error').map(({ rule, what }) => `${rule}: ${what}`),
    ...exportJob(design).plan.unsettled.map(({ at, what }) => `not settled: ${at}: ${what}`),
  ];
}

/** A bundle on the disk, with values for its variables. */
export type Bundle = { job: ExportJob; folder: string; values: Readonly<Record<string, string>> };

/** What keys are made of in the proof, so that they are found again. */
export const marker = 'MarkerKey';

/** Writes the bundle of a case, and its design beside it; every key is given for this download, too. */
export function writeCase({ name, keys, design }: Case, root: string): Bundle {
  const drawn = design();
  const slots = exportJob(drawn).plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
  const filled = Object.fromEntries(slots.map((id) => [id, `${marker}.download.01`]));
  const job = exportJob(drawn, { keys, filled });
  const exporter = catalog.exporters.find(({ asksKeyMode }) => asksKeyMode);
  if (!exporter) throw new Error('no exporter asks how keys are kept');
  const files = exporter.build(job);
  const folder = join(root, `${name}-${keys}`);
  mkdirSync(folder, { recursive: true });
  writeBundle(folder, files);
  writeFileSync(`${folder}.design.json`, serialiseDesign(drawn));
  return { job, folder, values: withSharedKeys(variableValues(files, marker)) };
}

/** The same key for all tunnels of a connection: a cloud that has several of them in one resource wants that. */
function withSharedKeys(values: Readonly<Record<string, string>>): Record<string, string> {
  const connections = new Map<string, number>();
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!value.startsWith(marker)) return [name, value];
      const connection = name.slice(0, name.lastIndexOf('__'));
      const number = connections.get(connection) ?? connections.size + 1;
      connections.set(connection, number);
      return [name, `${marker}.${number}.01234567`];
    }),
  );
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { marked } from '@/lib/plan/slots';
import { sampleOf, samples } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import { problemsOf } from '@/lib/testing/rule-tester';
import { checkBundles } from '@/lib/testing/terraform-check/src/check.mjs';
import type { ExportJob, ExportOptions } from '../export';
import { renderGateway } from '../render-gateway';
import { hostileDesign } from './hostile';
import { exporter } from './terraform';
import { testDesigns } from './test-designs';

const program = process.env.TERRAFORM || 'terraform';
const isThere =
  process.env.TRUNKLINE_TERRAFORM !== 'missing' &&
  spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;
const reason = 'Terraform is not on the path: formatting, validation, plan and apply were not checked';

const root = mkdtempSync(join(tmpdir(), 'trunkline-bundles-'));
const kept: string[] = [];
afterAll(() => {
  for (const folder of [root, ...kept.map(dirname)]) rmSync(folder, { recursive: true, force: true });
});

const designs: readonly (readonly [string, () => Design])[] = [
  // The one with problems is wrong on purpose, also in what AWS refuses; the HCL of its bundle is parsed with the others.
  ...samples.filter(({ id }) => id !== 'with-problems').map(({ id, design }) => [id, design] as const),
  ...Object.entries(testDesigns),
  ['hostile', hostileDesign],
];

const marker = 'MarkerKey0123456789';

/** Writes the bundle of a design to a folder; all its keys are filled in with the marker for this download. */
function bundleOf(
  name: string,
  { design, keys }: { design: Design; keys: ExportOptions['keys'] },
): { folder: string; job: ExportJob } {
  const { plan } = exportJob(design);
  const slots = plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
  const job = exportJob(design, { keys, filled: Object.fromEntries(slots.map((id) => [id, marker])) });
  const folder = join(root, `${name}-${keys}`);
  for (const file of exporter.build(job)) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), fileText(file));
  }
  return { folder, job };
}

/** A line of a variables file for each variable of a bundle. */
const assignmentsOf = (folder: string): string[] => {
  if (!readdirSync(folder).includes('variables.tf')) return [];
  const names = readFileSync(join(folder, 'variables.tf'), 'utf8').matchAll(/^variable "(.*)"/gm);
  return [...names].map(([, name]) => `${name} = "${marker}"`);
};

const keptFolder = (output: string): string => {
  const folder = output.match(/^kept (.+)$/m)?.[1];
  if (!folder) throw new Error(output);
  kept.push(folder);
  return folder;
};

/** Everything in a folder and in the plans there, which are zip files, by path. */
function contents(folder: string): Map<string, string> {
  const decoder = new TextDecoder();
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true }).map(String)) {
    if (path.startsWith('.terraform') || !statSync(join(folder, path)).isFile()) continue;
    const bytes = readFileSync(join(folder, path));
    found.set(path, decoder.decode(bytes));
    if (path.endsWith('.tfplan'))
      for (const [name, inner] of Object.entries(unzipSync(bytes)))
        found.set(`${path}/${name}`, decoder.decode(inner));
  }
  return found;
}

const having = (files: ReadonlyMap<string, string>, words: string): string[] =>
  [...files].filter(([, text]) => text.includes(words)).map(([path]) => path);

describe.skipIf(!isThere)('Terraform itself', { timeout: 600_000 }, () => {
  it('formats, validates, plans, applies and plans again without a change; no key is anywhere', async () => {
    const bundles = designs.map(([name, design]) =>
      bundleOf(name, { design: design(), keys: 'cloud-secret-store' }),
    );
    const results = await checkBundles(
      bundles.map(({ folder }) => folder),
      { apply: true, strict: true, quiet: true, keep: true },
    );
    let configs = 0;
    for (const [index, { passed, output }] of results.entries()) {
      expect(passed, output).toBe(true);
      const files = contents(keptFolder(output));
      expect(having(files, marker)).toEqual([]);
      const job = bundles[index]?.job;
      if (job) configs += comparedConfigs(job, JSON.parse(files.get('terraform.tfstate') ?? '{}'));
    }
    expect(configs).toBeGreaterThan(designs.length);
  });

  it('refuses of the sample with problems what a rule had named as an error', async () => {
    const design = sampleOf('with-problems')?.design() ?? hostileDesign();
    const { folder } = bundleOf('with-problems', { design, keys: 'cloud-secret-store' });
    const [result] = await checkBundles([folder], { quiet: true });
    expect(result?.passed).toBe(false);
    expect(result?.output).toMatch(/ok +fmt[\s\S]*ok +init[\s\S]*FAIL validate/);
    const refused = [...(result?.output ?? '').matchAll(/got "([^"]+)"/g)].map(([, value]) => value ?? '');
    const errors = problemsOf(design).filter(({ severity }) => severity === 'error');
    expect(refused).not.toEqual([]);
    for (const value of refused) expect(errors.map(({ what }) => what).join('\n')).toContain(value);
  });

  it('takes keys as variables', async () => {
    const bundles = designs.map(([name, design]) => bundleOf(name, { design: design(), keys: 'variables' }));
    const folders = bundles.map(({ folder }) => folder);
    const file = join(root, 'all.tfvars');
    writeFileSync(file, [...new Set(folders.flatMap(assignmentsOf))].join('\n'));
    for (const { passed, output } of await checkBundles(folders, { quiet: true, variableFiles: [file] }))
      expect(passed, output).toBe(true);
  });

  it('keeps such keys in the state and nowhere else, as the README warns', async () => {
    const design = testDesigns['hub-without-vpc']?.() ?? hostileDesign();
    const { folder } = bundleOf('with-keys', { design, keys: 'variables' });
    const file = join(root, 'with-keys.tfvars');
    writeFileSync(file, assignmentsOf(folder).join('\n'));
    const options = { apply: true, quiet: true, keep: true, variableFiles: [file] };
    const [result] = await checkBundles([folder], options);
    expect(result?.passed, result?.output).toBe(true);
    const leaks = having(contents(keptFolder(result?.output ?? '')), marker);
    expect(leaks).toContain('terraform.tfstate');
    expect(leaks.filter((path) => !/^(check\.tfplan|terraform\.tfstate)/.test(path))).toEqual([]);
  });
});

describe.runIf(!isThere)('without Terraform', () => {
  it.skipIf(process.env.CI !== 'true')(`fails where everything must be checked: ${reason}`, () => {
    expect(isThere, reason).toBe(true);
  });

  it.skip(reason, () => undefined);
});

type State = {
  outputs: { aws_tunnels?: { value: Record<string, { outside_address: string }> } };
  resources: { type: string; instances: { attributes: { filename: string; content: string } }[] }[];
};

/** Compares each gateway configuration of a state with the renderer's for the assigned addresses; gives how many there were. */
function comparedConfigs(job: ExportJob, { outputs, resources }: State): number {
  const tunnels = outputs.aws_tunnels?.value ?? {};
  const written = new Map(
    resources
      .filter(({ type }) => type === 'local_file')
      .flatMap(({ instances }) =>
        instances.map(({ attributes }) => [attributes.filename, attributes.content]),
      ),
  );
  const rendered = job.plan.gateways.flatMap((gateway) =>
    renderGateway(job, gateway.id, (slot) =>
      slot.kind === 'address' ? (tunnels[slot.tunnel]?.outside_address ?? marked(slot)) : marked(slot),
    ).map((file) => [`./gateway-configs/${gateway.label}/${file.path}`, fileText(file)] as const),
  );
  for (const [path, text] of rendered) if (written.has(path)) expect(written.get(path)).toBe(text);
  const paths = new Set<string>(rendered.map(([path]) => path));
  expect([...written.keys()].filter((path) => path === undefined || !paths.has(path))).toEqual([]);
  return written.size;
}

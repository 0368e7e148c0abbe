import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { sampleOf, samples } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import { problemsOf } from '@/lib/testing/rule-tester';
import { checkBundles } from '@/lib/testing/terraform-check/src/check.mjs';
import { hasTerraform, variableValues, writeBundle } from '@/lib/testing/terraform-runner';
import { exporter } from './terraform';
import { testDesigns } from './test-designs';
import { hostileDesign } from './test-hostile';

const reason = 'Terraform is not on the path: formatting, validation, plan and apply were not checked';

const root = mkdtempSync(join(tmpdir(), 'trunkline-bundles-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// The one with problems is wrong on purpose, also in what AWS refuses; the HCL of its bundle is parsed with the others.
const good = samples.filter(({ id }) => id !== 'with-problems');

const designs: readonly (readonly [string, () => Design])[] = [
  ...good.map(({ id, design }) => [id, design] as const),
  ...Object.entries(testDesigns),
  ['hostile', () => hostileDesign({ more: good.map(({ design }) => design()) })],
];

/** Writes the bundle of a design to a folder; gives it with the values of the variables it wants. */
function bundleOf(
  name: string,
  { design, keys }: { design: Design; keys: KeyMode },
): { folder: string; values: Readonly<Record<string, string>> } {
  const files = exporter.build(exportJob(design, { keys }));
  const folder = join(root, `${name}-${keys}`);
  writeBundle(folder, files);
  return { folder, values: variableValues(files) };
}

describe.skipIf(!hasTerraform)('Terraform itself', { timeout: 600_000 }, () => {
  it.each<KeyMode>(['out-of-state', 'variables'])('formats, validates and plans; keys %s', async (keys) => {
    const bundles = designs.map(([name, design]) => bundleOf(name, { design: design(), keys }));
    const file = join(root, `${keys}.tfvars`);
    const values = Object.assign({}, ...bundles.map((bundle) => bundle.values));
    writeFileSync(
      file,
      Object.entries(values)
        .map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`)
        .join(''),
    );
    const folders = bundles.map(({ folder }) => folder);
    const results = await checkBundles(folders, { quiet: true, strict: true, variableFiles: [file] });
    expect(results.filter(({ passed }) => !passed).map(({ output }) => output)).toEqual([]);
  });

  it('refuses of the sample with problems what a rule had named as an error', async () => {
    const design = sampleOf('with-problems')?.design() ?? hostileDesign();
    const { folder } = bundleOf('with-problems', { design, keys: 'out-of-state' });
    const [result] = await checkBundles([folder], { quiet: true });
    expect(result?.passed).toBe(false);
    expect(result?.output).toMatch(/ok +fmt[\s\S]*ok +init[\s\S]*FAIL validate/);
    const refused = [...(result?.output ?? '').matchAll(/got "([^"]+)"/g)].map(([, value]) => value ?? '');
    const errors = problemsOf(design).filter(({ severity }) => severity === 'error');
    expect(refused).not.toEqual([]);
    for (const value of refused) expect(errors.map(({ what }) => what).join('\n')).toContain(value);
  });
});

describe.runIf(!hasTerraform)('without Terraform', () => {
  it.skipIf(process.env.CI !== 'true')(`fails where everything must be checked: ${reason}`, () => {
    expect(hasTerraform, reason).toBe(true);
  });

  it.skip(reason, () => undefined);
});

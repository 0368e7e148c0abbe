import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exporter } from '@/lib/exports/terraform/terraform';
import type { Design } from '@/lib/model/design';
import { exportJob } from '@/lib/testing/export-job';
import { checkBundles } from '@/lib/testing/terraform-check/src/check.mjs';
import { hasTerraform, variableValues, writeBundle } from '@/lib/testing/terraform-runner';
import { type AzureDesign, azureDesigns } from './test-designs';

const root = mkdtempSync(join(tmpdir(), 'trunkline-azure-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = Object.keys(azureDesigns) as AzureDesign[];

type Choice = { design?: Design; variables?: Readonly<Record<string, readonly string[]>> };

/** Writes the bundle of a design, with values for its variables; every tunnel has the same key, as those of one connection must. */
function bundleOf(name: AzureDesign, { design = azureDesigns[name](), variables = {} }: Choice = {}): string {
  const files = exporter.build(exportJob(design));
  const folder = mkdtempSync(join(root, `${name}-`));
  writeBundle(folder, files);
  const values = Object.entries(variableValues(files)).map(([variable, value]) => [
    variable,
    variable.startsWith('psk_') ? 'MarkerKey0123456789' : value,
  ]);
  writeFileSync(
    join(folder, 'test.auto.tfvars.json'),
    JSON.stringify({ ...Object.fromEntries(values), ...variables }),
  );
  return folder;
}

/** A design whose names try to break out of strings, comments and templates. */
const hostile = (design: Design): Design =>
  JSON.parse(
    JSON.stringify(design, (key, value: unknown) =>
      ['name', 'isp', 'carrier', 'location'].includes(key) ? `"}\n*/ \${x} %{if} \\ # ${value}` : value,
    ),
  );

const failures = (results: readonly { passed: boolean; output: string }[]): string[] =>
  results.filter(({ passed }) => !passed).map(({ output }) => output);

describe.skipIf(!hasTerraform)('Terraform itself', { timeout: 600_000 }, () => {
  it('formats, validates, plans, applies and plans again without a change', async () => {
    // Circuits that are not provisioned are in the next test.
    const variables = { azure_provisioned_circuits: ['line'] };
    const circuits: readonly AzureDesign[] = ['circuit', 'virtual-wan'];
    const folders = names.map((name) => bundleOf(name, circuits.includes(name) ? { variables } : {}));
    expect(failures(await checkBundles(folders, { apply: true, strict: true, quiet: true }))).toEqual([]);
  });

  it('takes the same files with the oldest release of the provider that they allow', async () => {
    const folders = names.map((name) => bundleOf(name));
    const options = { strict: true, quiet: true, releases: { azurerm: '4.79.0' } };
    expect(failures(await checkBundles(folders, options))).toEqual([]);
  });

  it('takes names and other words of any kind', async () => {
    const folders = names.map((name) => bundleOf(name, { design: hostile(azureDesigns[name]()) }));
    expect(failures(await checkBundles(folders, { strict: true, quiet: true, plan: false }))).toEqual([]);
  });
});

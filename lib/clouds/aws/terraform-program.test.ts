import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { KeyMode } from '@/lib/clouds/cloud';
import { exporter } from '@/lib/exports/terraform/terraform';
import { exportJob } from '@/lib/testing/export-job';
import { checkBundles } from '@/lib/testing/terraform-check/src/check.mjs';
import { hasTerraform, variableValues, writeBundle } from '@/lib/testing/terraform-runner';
import { awsDesigns } from './test-designs';

const root = mkdtempSync(join(tmpdir(), 'trunkline-aws-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(!hasTerraform)('Terraform', { timeout: 600_000 }, () => {
  it.each<KeyMode>(['out-of-state', 'variables'])(
    'formats, validates, plans, applies and plans again without a change; keys %s',
    async (keys) => {
      const designs = Object.entries(awsDesigns);
      const values: Record<string, string> = {};
      const folders = designs.map(([name, design]) => {
        const files = exporter.build(exportJob(design(), { keys }));
        const folder = join(root, `${name}-${keys}`);
        writeBundle(folder, files);
        Object.assign(values, variableValues(files));
        return folder;
      });
      const file = join(root, `${keys}.tfvars`);
      writeFileSync(
        file,
        Object.entries(values)
          .map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`)
          .join(''),
      );
      const apply = keys === 'out-of-state';
      const results = await checkBundles(folders, {
        quiet: true,
        strict: true,
        apply,
        variableFiles: [file],
      });
      expect(results.filter(({ passed }) => !passed).map(({ output }) => output)).toEqual([]);
    },
  );
});

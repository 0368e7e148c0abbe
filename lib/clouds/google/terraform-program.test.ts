import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exporter } from '@/lib/exports/terraform/terraform';
import { hostileDesign } from '@/lib/exports/terraform/test-hostile';
import type { Design } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { checkBundles } from '@/lib/testing/terraform-check/src/check.mjs';
import type { KeyMode } from '../cloud';
import { quietJob } from './test-bundle';
import { googleDesigns } from './test-designs';

const program = process.env.TERRAFORM || 'terraform';
const isThere =
  process.env.TRUNKLINE_TERRAFORM !== 'missing' &&
  spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;

const root = mkdtempSync(join(tmpdir(), 'trunkline-google-'));
const kept: string[] = [];
afterAll(() => {
  for (const folder of [root, ...kept.map(dirname)]) rmSync(folder, { recursive: true, force: true });
});

const marker = 'MarkerKey0123456789';
/** All designs in one, with hostile text in every text field. */
const allInOne = (): Design =>
  hostileDesign({ more: Object.values(googleDesigns).map((design) => design()) });

/** Writes the bundle of a design, with values for its variables, and gives its folder. */
function bundleOf(name: string, { design, keys }: { design: Design; keys: KeyMode }): string {
  const folder = join(root, name);
  for (const file of exporter.build(quietJob(design, { keys }))) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fileText(file));
  }
  const variables = readFileSync(join(folder, 'variables.tf'), 'utf8').matchAll(/^variable "(psk_.*)"/gm);
  const lines = [
    'google_project = "test-project"',
    ...[...variables].map(([, each]) => `${each} = "${marker}"`),
  ];
  // Values of ephemeral variables must be given again at apply, which a file of this name does.
  writeFileSync(join(folder, 'test.auto.tfvars'), `${lines.join('\n\n')}\n`);
  return folder;
}

describe.skipIf(!isThere)('Terraform itself', { timeout: 600_000 }, () => {
  it('formats, validates, plans, applies and plans again without a change; no key is in state or plan', async () => {
    const folders = [
      bundleOf('all', { design: allInOne(), keys: 'out-of-state' }),
      bundleOf('hub', { design: googleDesigns.hub(), keys: 'out-of-state' }),
    ];
    const options = { apply: true, strict: true, quiet: true, keep: true };
    for (const { passed, output } of await checkBundles(folders, options)) {
      expect(passed, output).toBe(true);
      const folder = output.match(/^kept (.+)$/m)?.[1] ?? '';
      kept.push(folder);
      expect(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')).not.toContain(marker);
    }
  });

  it('takes keys as variables, which are in the state then', async () => {
    const folders = [bundleOf('to-aws', { design: googleDesigns['hub-to-aws'](), keys: 'variables' })];
    const options = { apply: true, strict: true, quiet: true, keep: true };
    for (const { passed, output } of await checkBundles(folders, options)) {
      expect(passed, output).toBe(true);
      const folder = output.match(/^kept (.+)$/m)?.[1] ?? '';
      kept.push(folder);
      expect(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')).toContain(marker);
    }
  });

  it('refuses a bundle in which an argument is missing or a name is wrong', async () => {
    const spoil = (name: string, change: (text: string) => string): string => {
      const folder = bundleOf('one', { design: googleDesigns['one-address'](), keys: 'out-of-state' });
      const spoiled = join(root, name);
      cpSync(folder, spoiled, { recursive: true });
      const path = join(spoiled, 'google-europe-west1-connections.tf');
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      return spoiled;
    };
    const folders = [
      spoil('missing', (text) => text.replace(/^ +peer_asn .*\n/m, '')),
      spoil('misspelt', (text) => text.replace('ike_version', 'ike_versions')),
      spoil('dangling', (text) =>
        text.replace('google_compute_router.gateway_in_belgium-ha', 'google_compute_router.other'),
      ),
      spoil('not-there', (text) => text.replace('SINGLE_IP_INTERNALLY_REDUNDANT', 'ONE_IP')),
    ];
    for (const { passed, output } of await checkBundles(folders, { format: false, quiet: true }))
      expect(passed, output).toBe(false);
  });
});

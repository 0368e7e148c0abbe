import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '@/lib/exports/terraform/layout';
import { scopes } from '@/lib/testing/designs/random-design';
import { exportJob } from '@/lib/testing/export-job';
import { hasTerraform } from '@/lib/testing/terraform-runner';
import { marker, randomCases, sampleCases, writeCase } from './cases';
import { argumentsOf } from './hcl-scan';
import { leaksOf } from './leaks';
import { leastShare, mutantsOf, mutationReport } from './mutation';
import { prove } from './prove';
import { releaseSets } from './releases';
import { type StandIns, startStandIns } from './stand-ins';

const perScope = 2;

const root = mkdtempSync(join(tmpdir(), 'trunkline-proof-'));
let standIns: StandIns[] = [];
beforeAll(async () => {
  if (hasTerraform) standIns = await Promise.all(releaseSets.map(startStandIns));
});
afterAll(() => {
  for (const each of standIns) each.end();
  rmSync(root, { recursive: true, force: true });
});

const standInsOf = (number: number): StandIns => {
  const found = standIns[number % standIns.length];
  if (!found) throw new Error('no stand-in providers');
  return found;
};

describe.skipIf(!hasTerraform)('the proof', { timeout: 300_000 }, () => {
  describe.each(scopes)('$id', (scope) => {
    const cases = randomCases(scope, { first: 1, count: perScope });
    it.concurrent.each(cases.map((item, index) => ({ name: item.name, item, index })))(
      'holds for $name',
      async ({ item, index }) => {
        const { failure } = await prove(item, { root, standIns: standInsOf(index) });
        expect(failure).toBeUndefined();
      },
    );
  });

  it('does not hold for wrong bundles', async () => {
    const items = sampleCases().filter(
      ({ name, keys }) => keys === 'out-of-state' && ['aws-and-azure', 'google-ha-vpn'].includes(name),
    );
    expect(items).toHaveLength(2);
    const [releases = {}] = releaseSets;
    const input = { root, releases, standIns: standInsOf(0), seed: 7, each: 2 };
    const mutants = await Promise.all(items.map((item) => mutantsOf(item, input)));
    const { share, text } = mutationReport(mutants.flat());
    expect(mutants.flat()).toHaveLength(20);
    expect(share, text).toBeGreaterThanOrEqual(leastShare);
  });
});

describe('the samples', () => {
  it.each(sampleCases())('leave nothing out of the bundle: $name, $keys', ({ keys, design }) => {
    expect(layoutOf(exportJob(design(), { keys })).omissions).toEqual([]);
  });
});

describe('leaksOf', () => {
  it('finds a key in a file, and in a state that is not to hold it', () => {
    const item = sampleCases().find(({ name, keys }) => name === 'google-ha-vpn' && keys === 'out-of-state');
    if (!item) throw new Error('no such sample');
    const bundle = writeCase(item, join(root, 'leaks'));
    expect(leaksOf(bundle)).toEqual([]);
    const key = `${marker}.1.01234567`;
    for (const name of ['notes.txt', 'terraform.tfstate'])
      writeFileSync(join(bundle.folder, name), `"${key}"`);
    expect(leaksOf(bundle)).toEqual([`notes.txt holds ${key}`, `terraform.tfstate holds ${key}`]);
  });
});

describe('argumentsOf', () => {
  it('finds the arguments of resources, with the blocks around them and all their lines', () => {
    const lines = [
      'variable "a" {',
      '  type = string',
      '}',
      'resource "aws_vpc" "one" {',
      '  cidr_block = "10.0.0.0/16"',
      '  tags = {',
      '    Name = "one"',
      '  }',
      '  lifecycle {',
      '    prevent_destroy = true',
      '  }',
      '}',
    ];
    expect(argumentsOf(lines).map(({ name, blocks, start, end }) => [name, blocks, start, end])).toEqual([
      ['cidr_block', [], 4, 5],
      ['tags', [], 5, 8],
      ['prevent_destroy', ['lifecycle'], 9, 10],
    ]);
  });
});

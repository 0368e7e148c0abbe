import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@/lib/catalog';
import { serialiseDesign } from '@/lib/model/serialise';
import { type Figure, timed } from './figure';
import { overTwoClouds } from './two-clouds';

const cache = '.cache/bench';

/** What the command line takes for the configurations of all gateways, from its start to its end: reading, checking, compiling, writing files. */
export function configFigures(): Figure[] {
  return [exported(100, { runs: 9, most: 400 }), exported(1_000, { runs: 3, most: 2_000 })];
}

function exported(sites: number, { runs, most }: { runs: number; most: number }): Figure {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'configs-'));
  try {
    const platforms = catalog.vendors.map(({ id }) => id);
    const file = join(folder, 'design.json');
    writeFileSync(file, serialiseDesign(overTwoClouds(sites, platforms)));
    let run = 0;
    const folderOf = (number: number): string => join(folder, String(number));
    const value = timed(runs, () => exportOnce(file, folderOf(++run)));
    const files = readdirSync(folderOf(run), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return {
      name: `gateway configurations, ${sites.toLocaleString('en')} dual-tunnel sites`,
      value,
      unit: 'ms',
      detail: `whole process, ${platforms.length} platforms, ${files.length} files, median of ${runs}`,
      goal: { most },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function exportOnce(file: string, out: string): void {
  const args = ['lib/cli/trunkline.mjs', 'export', file, '--to', 'gateway-configs', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  // 1: the design has errors, and was written.
  if (status !== 0 && status !== 1) throw new Error(`the export ended with status ${status}: ${stderr}`);
}

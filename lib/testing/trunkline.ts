import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The program that starts the command line. */
export const launcher = join(import.meta.dirname, '../cli/trunkline.mjs');

/** Runs the command line as a person does who stands in a folder. */
export const trunklineIn =
  (folder: string) =>
  (args: string[], input = ''): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
      encoding: 'utf8',
      input,
      cwd: folder,
    });
    return { status, out: stdout, err: stderr };
  };

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './archive';
import type { Machine } from './guest';
import { type Kernel, kernelIn, recipe, rootOf } from './root';

/** Where systems for guests are kept, under a name that says what they were made of; commands run in the project's folder. */
const kept = join('.cache', 'lab');

/** The machine that guests run as: its kernel is unpacked in a folder, its system is made once of this machine's programs. */
export function machineOf(kernelFolder: string): Machine {
  const kernel = kernelIn(kernelFolder);
  const root = join(kept, `${digestOf(kernel)}.cpio`);
  if (!existsSync(root)) {
    mkdirSync(kept, { recursive: true });
    const draft = `${root}.${process.pid}`;
    writeFileSync(draft, archive(rootOf(kernel)));
    renameSync(draft, root);
  }
  return { kernel: join(kernelFolder, 'boot', `vmlinuz-${kernel.release}`), root };
}

/** What a system is made of: the packages of this machine in their versions, the kernel, and what chooses from them. */
const digestOf = ({ release }: Kernel): string =>
  createHash('sha256')
    .update(readFileSync('/var/lib/dpkg/status'))
    .update(release)
    .update(JSON.stringify(recipe))
    .update(rootOf.toString())
    .digest('hex')
    .slice(0, 16);

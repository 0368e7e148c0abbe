import { mkdirSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSafePath } from '@/lib/exports/zip';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { reasonOf } from './input';
import { Unusable } from './terminal';

/** Writes a file beside its place and moves it there, so that no one ever finds half of it. A file that is there keeps its permissions. */
export async function writeFileWhole(
  path: string,
  { text, executable }: { text: string; executable?: boolean },
): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  try {
    const old = await stat(path).catch(() => undefined);
    const mode = executable ? 0o755 : old ? old.mode & 0o777 : 0o644;
    await writeFile(partial, text, { mode, flag: 'wx' });
    if (old) await chmod(partial, mode);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Unusable(`${path}: ${reasonOf(error)}`);
  }
}

/**
 * Writes files into a folder: into a new one, which appears when all are in it, into an empty one, or, with `force`, over those of an old one.
 * Throws Unusable if the folder has something in it and `force` is not set.
 */
export async function writeFolder(
  folder: string,
  { files, force }: { files: readonly ConfigFile[]; force: boolean },
): Promise<void> {
  const unsafe = files.find(({ path }) => !isSafePath(path));
  if (unsafe) throw new Unusable(`${unsafe.path}: not a path within ${folder}`);
  const there = await namesIn(folder);
  if (there) {
    if (there.length > 0 && !force)
      throw new Unusable(`${folder}: not empty; choose another folder, or --force to write over it`);
    await writeAll(folder, files);
    return;
  }
  const partial = `${folder.replace(/[/\\]+$/, '')}.partial-${process.pid}`;
  try {
    writeNew(partial, files);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error instanceof Unusable ? error : new Unusable(`${folder}: ${reasonOf(error)}`);
  }
}

/** Undefined when there is no such folder. */
async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Unusable(`${folder}: ${reasonOf(error)}`);
  }
}

async function writeAll(folder: string, files: readonly ConfigFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, { text: fileText(file), ...(file.executable ? { executable: true } : {}) });
  }
}

/** Into a folder that nobody knows yet, at once: files that appear with it need not be whole one by one, and waiting for each takes longer than writing. */
function writeNew(folder: string, files: readonly ConfigFile[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, fileText(file), { mode: file.executable ? 0o755 : 0o644 });
  }
  if (files.length === 0) mkdirSync(folder, { recursive: true });
}

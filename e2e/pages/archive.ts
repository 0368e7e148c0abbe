import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** The files of a downloaded zip: text by path. */
export async function filesOf(download: Download): Promise<Map<string, string>> {
  const entries = unzipSync(new Uint8Array(await readFile(await download.path())));
  return new Map(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The one file whose path matches. */
export function fileMatching(files: ReadonlyMap<string, string>, path: RegExp): string {
  const found = [...files].filter(([name]) => path.test(name));
  if (found.length !== 1 || !found[0]) {
    throw new Error(`${found.length} files match ${path}: ${[...files.keys()].join(', ')}`);
  }
  return found[0][1];
}

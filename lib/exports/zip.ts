import { strToU8, type Zippable, zipSync } from 'fflate';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';

/** The first day that a zip can name; noon, so that no time zone's midnight moves it. Only its local fields are read. */
const date = new Date(1980, 0, 1, 12);
const unix = 3;
const mode = { plain: 0o100644, executable: 0o100755 };

/**
 * Files as a zip; the same files always give the same bytes. Throws RangeError on a path that leaves the folder, that some system cannot have, or that
 * another file has as well.
 */
export function zip(files: readonly ConfigFile[]): Uint8Array {
  checkPaths(files.map(({ path }) => path));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const file of sorted) {
    const attrs = ((file.executable ? mode.executable : mode.plain) << 16) >>> 0;
    entries[file.path] = [strToU8(fileText(file)), { mtime: date, os: unix, attrs, level: 6 }];
  }
  return zipSync(entries);
}

function checkPaths(paths: readonly string[]): void {
  const taken = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    if (!isSafePath(path)) throw new RangeError(`not a path within a folder: ${JSON.stringify(path)}`);
    // Windows and macOS do not tell capitals apart.
    const key = path.toLowerCase();
    if (taken.has(key)) throw new RangeError(`two files have the path ${path}`);
    taken.add(key);
    for (let slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      folders.add(key.slice(0, slash));
    }
  }
  for (const path of taken) {
    if (folders.has(path)) throw new RangeError(`${path} is a file and a folder`);
  }
}

/** Windows has no file or folder of these names, whatever their extension (Win32, "Naming Files, Paths, and Namespaces"). */
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Whether a path is relative, stays within its folder and is one that every system can have. */
export const isSafePath = (path: string): boolean =>
  path.length <= 240 &&
  path
    .split('/')
    .every(
      (part) =>
        /^[A-Za-z0-9._ -]+$/.test(part) && !/^\.+$/.test(part) && !/[. ]$/.test(part) && !device.test(part),
    );

/** A file, folder or link of an archive; paths are absolute, folders come before what is in them. */
export type Entry = { path: string; mode: number } & (
  | { data: Buffer }
  | { link: string }
  | { isFolder: true }
);

const kinds = { file: 0o100000, folder: 0o040000, link: 0o120000 };

/**
 * The bytes of an archive that Linux takes as its first file system: cpio's “newc” (Linux kernel documentation, “initramfs buffer format”). Several
 * archives one after another are read as one.
 */
export function archive(entries: readonly Entry[]): Buffer {
  const parts = entries.flatMap((entry, index) => member(entry, index + 1));
  return Buffer.concat([...parts, ...member({ path: '/TRAILER!!!', mode: 0, data: Buffer.alloc(0) }, 0)]);
}

function member(entry: Entry, inode: number): Buffer[] {
  const { kind, data } = contentOf(entry);
  const name = Buffer.from(`${entry.path.slice(1)}\0`);
  // inode, mode, uid, gid, links, time, size, device and its device (two numbers each), length of the name, checksum
  const fields = [inode, kind | entry.mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, name.length, 0];
  const header = Buffer.from(`070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}`);
  return [header, name, padding(header.length + name.length), data, padding(data.length)];
}

function contentOf(entry: Entry): { kind: number; data: Buffer } {
  if ('data' in entry) return { kind: entry.path === '/TRAILER!!!' ? 0 : kinds.file, data: entry.data };
  if ('link' in entry) return { kind: kinds.link, data: Buffer.from(entry.link) };
  return { kind: kinds.folder, data: Buffer.alloc(0) };
}

/** Header with name, and data, each end at a multiple of four bytes. */
const padding = (length: number): Buffer => Buffer.alloc((4 - (length % 4)) % 4);

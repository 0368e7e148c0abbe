import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '@/lib/plan/config-file';
import { zip } from './zip';

const file = (path: string, more: Partial<ConfigFile> = {}): ConfigFile => ({
  path,
  language: 'text',
  lines: [{ text: `of ${path}` }],
  ...more,
});

describe('zip', () => {
  it('gives the same bytes for the same files in any order', () => {
    expect(zip([file('b'), file('a/c')])).toEqual(zip([file('a/c'), file('b')]));
  });

  it('holds what it was given', () => {
    const found = unzipSync(zip([file('a/c'), file('b')]));
    expect(Object.keys(found)).toEqual(['a/c', 'b']);
    expect(strFromU8(found['a/c'] ?? new Uint8Array())).toBe('of a/c\n');
  });

  it('is dated 1 January 1980 and says which file may be run', () => {
    const bytes = zip([file('run.sh', { executable: true })]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = centralDirectory(view);
    expect(view.getUint16(central + 14, true)).toBe((1 << 5) | 1);
    expect(view.getUint8(central + 5)).toBe(3);
    expect((view.getUint32(central + 38, true) >>> 16).toString(8)).toBe('100755');
  });

  it.each([
    '/etc/passwd',
    '../a',
    'a/../b',
    'a//b',
    './a',
    'a\\b',
    'C:/a',
    'a\nb',
    'a/',
    '',
    'a./b',
    'CON',
    'a/nul.txt/b',
    'x'.repeat(300),
  ])('refuses the path %j', (path) => {
    expect(() => zip([file(path)])).toThrow(RangeError);
  });

  it('refuses two files with one path, also where only capitals differ, and a file that is a folder', () => {
    expect(() => zip([file('a'), file('a')])).toThrow('two files have the path a');
    expect(() => zip([file('a'), file('A')])).toThrow(RangeError);
    expect(() => zip([file('a'), file('a/b')])).toThrow('a is a file and a folder');
  });
});

/** Where the first entry of a zip's central directory starts (its signature is PK 1 2). */
function centralDirectory(view: DataView): number {
  for (let at = 0; at < view.byteLength - 4; at++) if (view.getUint32(at, true) === 0x02014b50) return at;
  throw new Error('no central directory');
}

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serialiseDesign } from '@/lib/model/serialise';
import { samples } from '@/lib/samples/all';
import { launcher, trunklineIn } from '@/lib/testing/trunkline';

// Each test starts the program several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'trunkline-cli-'));
const path = (name: string): string => join(folder, name);
const sample = (id: string): string => path(`${id}.json`);

const trunkline = trunklineIn(folder);

beforeAll(() => {
  for (const { id, design } of samples) writeFileSync(sample(id), serialiseDesign(design()));
  trunkline(['--help']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('trunkline', () => {
  it('starts fast once it is built', () => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      expect(trunkline(['--help']).status).toBe(0);
      return performance.now() - start;
    });
    // The goal is 500 ms; a machine busy with other tests may take longer.
    expect(Math.min(...times)).toBeLessThan(1500);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['paint']],
    ['no file', ['check']],
    ['an unknown option', ['check', '--colour', 'a.json']],
    ['an unknown format', ['check', 'a.json', '--format', 'pdf']],
    ['no folder to write to', ['export', 'a.json']],
  ])('ends with status 2 on %s', (_, args) => {
    const { status, err } = trunkline(args);
    expect({ status, says: err.length > 0 }).toEqual({ status: 2, says: true });
  });
});

describe('plan', () => {
  it('is JSON without a key, and the same each time', () => {
    const { status, out } = trunkline(['plan', sample('cloud-hub'), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'trunkline-plan',
      version: 1,
      design: { id: 'cloud-hub' },
      unsettled: [],
    });
    expect(JSON.parse(out).connections).toHaveLength(3);
    expect(trunkline(['plan', sample('cloud-hub')]).out).toBe(out);
  });
});

describe('export', () => {
  const filesIn = (name: string): string[] =>
    readdirSync(path(name), { recursive: true })
      .map(String)
      .filter((file) => statSync(join(path(name), file)).isFile())
      .sort();

  it('writes everything with a README into a new folder, and leaves nothing else behind', () => {
    const { status, err } = trunkline(['export', sample('cloud-hub'), '--out', 'everything']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const files = filesIn('everything');
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        expect.stringMatching(/^gateway-configs\//),
        expect.stringMatching(/^terraform\//),
      ]),
    );
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('writes one kind of files alone', () => {
    expect(
      trunkline(['export', sample('consumer-to-vpc'), '--to', 'gateway-configs', '--out', 'one']).status,
    ).toBe(0);
    expect(filesIn('one').length).toBeGreaterThan(0);
  });

  it('never writes over a folder that has something in it, unless told to', () => {
    mkdirSync(path('full'));
    writeFileSync(path('full/mine.txt'), 'mine');
    const refused = trunkline(['export', sample('consumer-to-vpc'), '--out', 'full']);
    expect(refused).toEqual({
      status: 2,
      out: '',
      err: 'full: not empty; choose another folder, or --force to write over it\n',
    });
    expect(filesIn('full')).toEqual(['mine.txt']);
    expect(trunkline(['export', sample('consumer-to-vpc'), '--out', 'full', '--force']).status).toBe(0);
    expect(filesIn('full')).toEqual(expect.arrayContaining(['README.md', 'mine.txt']));
    expect(readFileSync(path('full/mine.txt'), 'utf8')).toBe('mine');
  });

  it('writes into an empty folder, also by a link or as the current one', () => {
    mkdirSync(path('empty'));
    symlinkSync('empty', path('link'));
    expect(trunkline(['export', sample('cloud-hub'), '--out', 'link'])).toMatchObject({ status: 0, err: '' });
    expect(filesIn('empty')).toContain('README.md');
    mkdirSync(path('current'));
    const { status } = spawnSync(process.execPath, [launcher, 'export', sample('cloud-hub'), '--out', '.'], {
      cwd: path('current'),
    });
    expect(status).toBe(0);
    expect(filesIn('current')).toContain('README.md');
  });

  it('warns of a design with errors', () => {
    const { status, err } = trunkline(['export', sample('with-problems'), '--out', 'warned']);
    expect(status).toBe(0);
    expect(err).toMatch(/the design has \d+ errors?; see `trunkline check`/);
  });
});

describe('fmt', () => {
  const good = (): string => readFileSync(sample('cloud-hub'), 'utf8');
  const loose = (): string => JSON.stringify(JSON.parse(good()));

  it('brings a file into its usual form, once', () => {
    writeFileSync(path('loose.json'), loose());
    expect(trunkline(['fmt', 'loose.json', '--check'])).toEqual({
      status: 1,
      out: 'loose.json: not in its usual form\n',
      err: '',
    });
    expect(readFileSync(path('loose.json'), 'utf8')).toBe(loose());
    expect(trunkline(['fmt', 'loose.json'])).toEqual({ status: 0, out: 'loose.json: formatted\n', err: '' });
    expect(readFileSync(path('loose.json'), 'utf8')).toBe(good());
    expect(trunkline(['fmt', 'loose.json', '--check'])).toEqual({ status: 0, out: '', err: '' });
  });

  it('keeps the permissions of a file, and a link to it', () => {
    writeFileSync(path('own.json'), loose());
    chmodSync(path('own.json'), 0o600);
    symlinkSync('own.json', path('link.json'));
    expect(trunkline(['fmt', 'link.json']).status).toBe(0);
    expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('own.json'), 'utf8')).toBe(good());
    expect(statSync(path('own.json')).mode & 0o777).toBe(0o600);
  });

  it('writes standard input to standard output', () => {
    expect(trunkline(['fmt', '-'], loose())).toEqual({ status: 0, out: good(), err: '' });
  });

  it.each([
    ['a key', '"objects": {}, "psk": "x"', /psk: would be changed or lost/],
    [
      'a wrong value',
      '"objects": {"a": {"kind": "network", "name": "A", "parent": "s", "vlan": 9999}}',
      /objects\/a\/vlan: would be changed or lost/,
    ],
    [
      'a number that is not held exactly',
      '"objects": {}, "big": 12345678901234567890',
      /big: would be changed or lost/,
    ],
    [
      'a name given twice',
      '"objects": {"a": {"kind": "note", "name": "A"}, "a": {"kind": "note", "name": "B"}}',
      /objects\/a: would be changed or lost/,
    ],
  ])('refuses to drop %s', (_, rest, message) => {
    const text = `{"format": "trunkline", "version": 1, "id": "a", "name": "A", ${rest}}`;
    writeFileSync(path('lossy.json'), text);
    const { status, out, err } = trunkline(['fmt', 'lossy.json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(readFileSync(path('lossy.json'), 'utf8')).toBe(text);
  });

  it('keeps what it does not know', () => {
    const text =
      '{"format": "trunkline", "version": 1, "id": "a", "name": "A", "zNew": 1, "objects": {"m": {"kind": "moon"}}}';
    const { status, out } = trunkline(['fmt', '-'], text);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject(JSON.parse(text));
  });
});

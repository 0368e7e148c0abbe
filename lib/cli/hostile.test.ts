import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { serialiseDesign } from '@/lib/model/serialise';
import { largeDesign } from '@/lib/samples/large';
import { launcher, trunklineIn } from '@/lib/testing/trunkline';

// Each test starts the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'trunkline-hostile-'));
const path = (name: string): string => join(folder, name);
const trunkline = trunklineIn(folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hostile input', () => {
  const withObject = (id: string, more: object = {}): string =>
    JSON.stringify({
      format: 'trunkline',
      version: 1,
      id: 'a',
      name: 'A',
      objects: { [id]: { kind: 'moon' } },
      ...more,
    });

  it('cannot add a line of its own to what is told', () => {
    writeFileSync(path('spoof.json'), withObject('x\nok.json: no problems.\r\n::error::y'));
    const { out, err } = trunkline(['check', 'spoof.json']);
    expect(`${out}${err}`.split('\n').filter((line) => line && !line.startsWith('spoof.json'))).toEqual([]);
  });

  it('keeps its value in JSON, but not its power over a terminal', () => {
    const id = 'x\u009b31m\u202e\u2028';
    writeFileSync(path('csi.json'), withObject(id, { 'k\u009b': '\u202e' }));
    const report = trunkline(['check', 'csi.json', '--format', 'json']).out;
    expect(report).not.toMatch(/[\u0080-\u009f\u202e\u2028]/);
    expect(JSON.parse(report).files[0].notes[0].where).toBe(`objects/${id}`);
    const formatted = trunkline(['fmt', '-'], readFileSync(path('csi.json'), 'utf8')).out;
    expect(formatted).not.toMatch(/[\u0080-\u009f\u202e\u2028]/);
    expect(JSON.parse(formatted)).toMatchObject({ 'k\u009b': '\u202e', objects: { [id]: { kind: 'moon' } } });
  });

  it('is refused when it is not UTF-8, and left as it is', () => {
    const bytes = Buffer.from(withObject('a', { name: 'Zürich' }), 'latin1');
    writeFileSync(path('latin.json'), bytes);
    expect(trunkline(['fmt', 'latin.json'])).toEqual({
      status: 2,
      out: '',
      err: 'latin.json: not text in UTF-8\n',
    });
    expect(readFileSync(path('latin.json'))).toEqual(bytes);
  });

  it('is refused when it has no end', () => {
    const { status, err } = trunkline(['check', '/dev/zero']);
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringMatching(/^\/dev\/zero: larger than \d+ bytes/),
    });
  });
});

describe('output', () => {
  it('may be read in part', () => {
    writeFileSync(path('large.json'), serialiseDesign(largeDesign(200)));
    const command = 'set -o pipefail; "$0" "$1" plan large.json | head -c 1';
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, launcher], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{', stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('that cannot be written is told, with status 2', () => {
    writeFileSync(path('small.json'), serialiseDesign(largeDesign(1)));
    const command = '"$0" "$1" check small.json > /dev/full';
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, launcher], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^standard output: .+\n$/),
    });
  });
});

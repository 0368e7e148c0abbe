import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintOf } from './build.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  write('app/page.tsx', 'one');
  write('next.config.js', 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const fingerprint = () => fingerprintOf(folder, ['app', 'lib', 'next.config.js']);

it('changes with a content, a name and a new file', () => {
  const seen = new Set([fingerprint()]);
  write('app/page.tsx', 'changed');
  seen.add(fingerprint());
  write('next.config.js', 'changed');
  seen.add(fingerprint());
  write('lib/model/design.ts', '');
  seen.add(fingerprint());
  expect(seen.size).toBe(4);
});

it('stays with what no page contains, and with times alone', () => {
  const before = fingerprint();
  write('lib/testing/build.ts', 'x');
  write('lib/setup/start.mjs', 'x');
  write('lib/rules/bgp/a.test.ts', 'x');
  write('lib/vendors/juniper-srx/golden/a.conf', 'x');
  write('lib/README.md', 'x');
  utimesSync(join(folder, 'app/page.tsx'), 1, 1);
  expect(fingerprint()).toBe(before);
});

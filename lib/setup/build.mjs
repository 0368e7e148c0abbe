// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run.mjs';

/** What a build is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Parts of them that no page contains: a change there needs no new build. */
const leftOut = /(^|\/)(golden|fixtures)$|\.test\.tsx?$|\.md$|^lib\/(bench|cli|setup|testing)$/;

const nextBinary = join('node_modules', 'next', 'dist', 'bin', 'next');
const stampFile = join('.next', 'trunkline-build');

/**
 * A command of Next's, without npm or a shell in between.
 * @param {string[]} args
 */
export const next = (args) => ({ command: process.execPath, args: [nextBinary, ...args] });

/** Builds the app, unless the build that is there is of these very sources. Tells whether a build is in place. */
export async function build() {
  const fingerprint = fingerprintOf(root, sources);
  if (fingerprint === readStamp()) return true;
  process.stdout.write('Building …\n');
  rmSync(join(root, stampFile), { force: true });
  const succeeded = await runQuietly(next(['build']));
  if (succeeded) writeFileSync(join(root, stampFile), fingerprint);
  return succeeded;
}

/**
 * A digest of the names and contents of files and folders below `folder`.
 * @param {string} folder @param {string[]} paths
 */
export function fingerprintOf(folder, paths) {
  const hash = createHash('sha256');
  /** @param {string} path with forward slashes, relative to `folder` */
  const add = (path) => {
    if (leftOut.test(path)) return;
    const place = join(folder, path);
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) add(`${path}/${name}`);
    } else {
      const content = readFileSync(place);
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  };
  for (const path of paths) if (existsSync(join(folder, path))) add(path);
  return hash.digest('hex');
}

function readStamp() {
  const place = join(root, stampFile);
  return existsSync(place) && existsSync(join(root, '.next', 'BUILD_ID'))
    ? readFileSync(place, 'utf8')
    : undefined;
}

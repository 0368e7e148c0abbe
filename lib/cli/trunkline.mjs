#!/usr/bin/env node
// @ts-check
// Starts the command line. Its sources are bundled into one file of .cache, again whenever one of them has changed, so that it starts fast.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, '.cache/trunkline');
const program = join(cache, 'trunkline.cjs');
const inputsFile = join(cache, 'inputs.json');

if (isStale()) await bundle();
createRequire(import.meta.url)(program);

/** Whether a source of the bundle is not as it was when it was made. */
function isStale() {
  if (!existsSync(program) || !existsSync(inputsFile)) return true;
  const inputs = JSON.parse(readFileSync(inputsFile, 'utf8'));
  return Object.entries(inputs).some(([path, stamp]) => stampOf(path) !== stamp);
}

/** @param {string} path */
function stampOf(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
}

async function bundle() {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['lib/cli/main.ts'],
    outfile: program,
    bundle: true,
    // Loaded only where a pattern is given.
    external: ['tinyglobby'],
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const sources = [
    'lib/cli/trunkline.mjs',
    'package-lock.json',
    'tsconfig.json',
    ...Object.keys(metafile.inputs),
  ];
  mkdirSync(cache, { recursive: true });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  writeWhole(inputsFile, JSON.stringify(Object.fromEntries(sources.map((path) => [path, stampOf(path)]))));
}

/** Another start may be reading: it finds the old file or the new one, never half of it. @param {string} path @param {string | Uint8Array} contents */
function writeWhole(path, contents) {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, contents);
  renameSync(partial, path);
}

// @ts-check
// Builds the proof and runs it: `npm run proof -- [options]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = `${root}.cache/proof/main.mjs`;

/** The stand-in providers find their data beside their own files, so these stay where they are. */
const standIns = {
  name: 'stand-ins',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /terraform-check\/src\/[\w-]+\.mjs$/ }, ({ path }) => ({
      path: pathToFileURL(`${root}lib/testing/${path.slice(path.indexOf('terraform-check/'))}`).href,
      external: true,
    }));
  },
};

await build({
  entryPoints: [`${root}lib/testing/proof/main.ts`],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  tsconfig: `${root}tsconfig.json`,
  logLevel: 'warning',
  plugins: [standIns],
});

const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

// @ts-check
// Builds the proof and runs it: `npm run proof -- [options]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureLab } from '../../setup/packages.mjs';

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
  env: { ...process.env, ...(await labEnvironment()) },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

/** What the lab needs, where it is asked for. */
async function labEnvironment() {
  const options = /** @type {const} */ ({ only: { type: 'string' }, help: { type: 'boolean' } });
  const { only, help } = parseArgs({ options, strict: false }).values;
  if (help || (typeof only === 'string' && !only.split(',').includes('lab'))) return {};
  const found = await ensureLab();
  if (typeof found !== 'string') return found;
  process.stderr.write(`${found}\n`);
  return {};
}

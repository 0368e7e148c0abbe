// Builds the bench and the bare page it compares with, and runs it: `npm run bench [overlap|compile|bundle|configs|browser|simulate …]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}.cache/bench`;

await build({
  entryPoints: [`${root}lib/bench/main.ts`],
  outfile: `${out}/main.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  tsconfig: `${root}tsconfig.json`,
  logLevel: 'warning',
});
await build({
  entryPoints: [`${root}lib/bench/bare/page.tsx`],
  outdir: `${out}/bare`,
  bundle: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfig: `${root}tsconfig.json`,
  logLevel: 'warning',
});

const { status } = spawnSync(process.execPath, [`${out}/main.mjs`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

// @ts-check
// `npm run new`: starts a member of a family from its template.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { families, scaffold } from './scaffold.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const examples = Object.entries(families).map(([family, { form }]) => `  npm run new ${family} ${form}`);

const [family, id, ...rest] = process.argv.slice(2);
if (!family || !id || rest.length > 0) {
  process.stderr.write(`Usage:\n${examples.join('\n')}\n`);
  process.exit(2);
}

try {
  const written = scaffold({ root, family, id });
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const fixed = spawnSync(process.execPath, [biome, 'check', '--write', '--log-level=error', ...written], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.stdout.write(`${written.map((path) => `wrote ${path}`).join('\n')}\n`);
  process.exitCode = fixed.status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

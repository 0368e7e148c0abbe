import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests that need programs of Debian and root: a step of their own, run with `--mode programs`. */
const programs = 'lib/testing/programs/**/*.test.ts';

export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
  test: {
    environment: 'node',
    include: mode === 'programs' ? [programs] : ['lib/**/*.test.ts', 'components/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'lib/testing/terraform-check/test/**',
      ...(mode === 'programs' ? [] : [programs]),
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));

import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests that need programs of Debian and root: steps of their own, run with `--mode` and the step's name. */
const steps: Readonly<Record<string, string>> = {
  programs: 'lib/testing/programs/**/*.test.ts',
  lab: 'lib/testing/lab/**/*.test.ts',
};

export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
  test: {
    environment: 'node',
    include: steps[mode] ? [steps[mode]] : ['lib/**/*.test.ts', 'components/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'lib/testing/terraform-check/test/**',
      ...(steps[mode] ? [] : Object.values(steps)),
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));

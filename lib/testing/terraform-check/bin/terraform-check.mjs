#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkBundles } from '../src/check.mjs';

const USAGE = `Usage: terraform-check [options] DIR...

Runs Terraform's own checks on the bundle in each DIR, without network access
or cloud accounts: fmt, init, validate, plan, and test where the bundle has
*.tftest.hcl files. Two run at a time. Exits with 1 when a check fails.

  --apply            also apply, and plan again, which must show no change
  --no-plan          stop after validate
  --no-fmt           leave out the format check
  --strict           fail on warnings of validate, too
  --provider NAME=RELEASE
                     offer that release of a provider only, may be repeated
  --var NAME=VALUE   a variable for plan and apply, may be repeated
  --var-file FILE    a file of variables for plan and apply, may be repeated
  --keep             keep the temporary copy, and print where it is
  --quiet            print the output of failed checks only
`;

const { values: options, positionals: directories } = parseArgs({
  allowPositionals: true,
  options: {
    apply: { type: 'boolean' },
    'no-plan': { type: 'boolean' },
    'no-fmt': { type: 'boolean' },
    strict: { type: 'boolean' },
    var: { type: 'string', multiple: true, default: [] },
    'var-file': { type: 'string', multiple: true, default: [] },
    provider: { type: 'string', multiple: true, default: [] },
    keep: { type: 'boolean' },
    quiet: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (options.help || directories.length === 0) {
  process.stdout.write(USAGE);
  process.exit(options.help ? 0 : 2);
}

try {
  const results = await checkBundles(
    directories,
    {
      format: !options['no-fmt'],
      plan: !options['no-plan'],
      apply: options.apply,
      strict: options.strict,
      variables: options.var,
      variableFiles: options['var-file'],
      releases: Object.fromEntries(options.provider.map((item) => item.split('='))),
      quiet: options.quiet,
      keep: options.keep,
    },
    ({ output }) => process.stdout.write(output),
  );
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  process.stderr.write(`terraform-check: ${error.message}\n`);
  process.exitCode = 2;
}

// The checks themselves: which Terraform commands run on a bundle, in order.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseSchemas, readSchema } from './schema.mjs';
import { createWorkspace } from './workspace.mjs';

const TERRAFORM = process.env.TERRAFORM || 'terraform';

const BUNDLES_AT_ONCE = 2;

const NO_CHANGES = 0; // of `plan -detailed-exitcode`

const BACKEND = /^\s*(backend\s+"|cloud\s*\{)/m;
const BACKEND_OVERRIDE = 'terraform {\n  backend "local" {}\n}\n';

/**
 * @typedef {object} Options
 * @property {boolean} [format] false leaves out the format check
 * @property {boolean} [plan] false stops after validate
 * @property {boolean} [apply] also apply, and plan again, which must show no change
 * @property {boolean} [strict] fail on warnings of validate, too
 * @property {string[]} [variables] NAME=VALUE each, for plan and apply
 * @property {string[]} [variableFiles] files of variables for plan and apply
 * @property {Record<string, string>} [releases] of a provider by its name, the one release to offer;
 *   without it, Terraform takes the newest that the bundle allows
 * @property {boolean} [quiet] leave out what successful commands print
 * @property {boolean} [keep] keep the temporary copies, and tell where they are
 *
 * @typedef {object} Result
 * @property {string} bundle the folder, as it was given
 * @property {boolean} passed
 * @property {string} output each command with its outcome, and what Terraform said
 */

/**
 * Checks the bundles in the given folders, two at a time.
 * @param {string[]} bundles @param {Options} [options]
 * @param {(result: Result) => void} [report] called with each result as soon as it is there
 * @returns {Promise<Result[]>} in the order of `bundles`
 * @throws {Error} where Terraform cannot be run, or a release asked for is not here
 */
export async function checkBundles(bundles, options = {}, report = () => {}) {
  const schemas = chooseSchemas(options.releases);
  const workspace = createWorkspace(await platform(), schemas);
  /** @type {Result[]} */
  const results = [];
  const waiting = [...bundles.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, bundle] = next;
      results[index] = await checkBundle({ workspace, schemas }, bundle, options);
      report(results[index]);
    }
  };
  try {
    await Promise.all(Array.from({ length: BUNDLES_AT_ONCE }, work));
    return results;
  } finally {
    if (!options.keep) workspace.remove();
  }
}

async function checkBundle({ workspace, schemas }, bundle, options) {
  if (!statSync(bundle, { throwIfNoEntry: false })?.isDirectory()) {
    return { bundle, passed: false, output: `FAIL ${bundle} is not a directory\n` };
  }
  const directory = workspace.copy(resolve(bundle));
  const run = createRun({ directory, env: workspace.env, quiet: options.quiet, schemas });
  run.print(`# ${bundle}\n`);
  await runCommands(run, options);
  if (options.keep) run.print(`kept ${directory}\n`);
  return { bundle, passed: run.passed(), output: run.output() };
}

async function runCommands(run, { format = true, plan = true, strict, ...options }) {
  if (format) await run.terraform('fmt', ['fmt', '-check', '-recursive', '-diff', '-no-color']);
  if (!(await run.terraform('init', ['init', '-backend=false', '-no-color'])).passed) return;
  if (!(await run.terraform('validate', ['validate', '-no-color'])).passed) return;
  if (strict) await checkWarnings(run);
  if (plan) await planAndApply(run, options);
  if (files(run.directory, /\.tftest\.(hcl|json)$/).length > 0) {
    await run.terraform('test', ['test', '-no-color']);
  }
}

async function checkWarnings(run) {
  const { stdout } = await run.terraform('validate, for warnings', ['validate', '-json']);
  const { warning_count: count } = JSON.parse(stdout);
  if (count > 0) run.fail(`${count} warning(s), with --strict`);
}

async function planAndApply(run, { apply, variables = [], variableFiles = [] }) {
  const given = [
    ...variableFiles.map((file) => `-var-file=${resolve(file)}`),
    ...variables.map((item) => `-var=${item}`),
  ];
  if (usesBackend(run.directory)) {
    writeFileSync(join(run.directory, 'terraform_check_override.tf'), BACKEND_OVERRIDE);
    const init = await run.terraform('init, with local state', ['init', '-no-color', '-reconfigure']);
    if (!init.passed) return;
  }
  const plan = await run.terraform('plan', ['plan', '-no-color', '-out=check.tfplan', ...given]);
  if (!plan.passed || !apply) return;
  if (!(await run.terraform('apply', ['apply', '-no-color', ...given, 'check.tfplan'])).passed) return;
  await run.terraform('plan again', ['plan', '-no-color', '-detailed-exitcode', ...given], NO_CHANGES);
}

/** What the commands on one bundle printed, and whether all of them passed. */
function createRun({ directory, env, quiet, schemas }) {
  let passed = true;
  let output = '';
  const print = (text) => {
    output += text;
  };
  const fail = (message) => {
    passed = false;
    print(`FAIL ${message}\n`);
  };

  /** Runs one command; `expected` is the exit status that means success. */
  const terraform = async (title, args, expected = 0) => {
    const started = performance.now();
    const { status, stdout, stderr } = await runTerraform(args, { cwd: directory, env });
    const timed = `${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
    const succeeded = status === expected;
    const said = `${stdout}${stderr}`;
    if (succeeded) print(`ok   ${timed}\n`);
    else fail(timed);
    if (!succeeded || !quiet) print(said.replace(/\n*$/, '\n').replace(/^(?=.)/gm, '    '));
    if (!succeeded) print(explain(said.replace(/\s+/g, ' '), schemas));
    return { passed: succeeded, stdout };
  };

  return { directory, terraform, print, fail, passed: () => passed, output: () => output };
}

/** @returns {Promise<{ status: number | null, stdout: string, stderr: string }>} */
function runTerraform(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(TERRAFORM, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        printed[name] += text;
      });
    }
    child.on('error', (error) => reject(new Error(`cannot run ${TERRAFORM}: ${error.message}`)));
    child.on('close', (status) => resolve({ status, ...printed }));
  });
}

async function platform() {
  const { status, stdout, stderr } = await runTerraform(['version', '-json'], {
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  if (status !== 0) throw new Error(`cannot run ${TERRAFORM}: ${stderr || stdout}`);
  return JSON.parse(stdout).platform;
}

const files = (directory, pattern) =>
  readdirSync(directory, { recursive: true })
    .map(String)
    .filter((name) => pattern.test(name));

const usesBackend = (directory) =>
  files(directory, /^[^/]*\.tf$/).some((name) => BACKEND.test(readFileSync(join(directory, name), 'utf8')));

const explain = (output, schemas) =>
  `${explainUnknownTypes(output, schemas)}${explainMissingProviders(output, schemas)}`;

function explainMissingProviders(output, schemas) {
  if (!output.includes('Failed to query available provider packages')) return '';
  const available = schemas.map(({ address, version }) => `${address} ${version}`);
  return `Note: terraform-check has these providers: ${available.join(', ')}.\n`;
}

/** Tells types that Terraform does not know here from those that do not exist. */
function explainUnknownTypes(output, schemas) {
  const others = schemas.flatMap(({ file }) => Object.values(readSchema(file).other_types).flat());
  const reported = [...output.matchAll(/does not support (?:resource type|data source) "(\w+)"/g)];
  return [...new Set(reported.map(([, type]) => type))]
    .filter((type) => others.includes(type))
    .map(
      (type) =>
        `Note: ${type} exists, but its schema is not among those of terraform-check (tools/types.json).\n`,
    )
    .join('');
}

// @ts-check
// `npm test`: does all its own set-up, then runs every check of the project.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install, nodeTooOld } from './install.mjs';
import { ensureLab, ensureReaders } from './packages.mjs';
import { chromiumAdvice, ensureChromium, findTerraform, terraformAdvice } from './programs.mjs';
import { runQuietly, runVisibly } from './run.mjs';
import { chooseSteps, runSteps, summaryOf } from './steps.mjs';

const isCi = process.env.CI === 'true';

const terraform = findTerraform();

const notes = terraform
  ? []
  : [
      `Terraform's fmt, init, validate and plan over the exported bundles, whose syntax was checked. ${terraformAdvice}`,
    ];

/** @param {string} name of a script in package.json @param {Record<string, string>} [env] */
const npmRun = (name, env) => ({ command: 'npm', args: ['run', '--silent', name], env });

/** @param {string} name @param {Record<string, string>} [env] */
const script = (name, env) => runVisibly(npmRun(name, env));

/** @type {import('./steps.mjs').Step[]} */
const allSteps = [
  { name: 'types', title: 'the type checker', run: () => script('test:types') },
  { name: 'lint', title: 'lint and format', run: () => script('test:lint') },
  { name: 'unused', title: 'unused files, exports and packages', run: () => script('test:unused') },
  { name: 'unit', title: 'unit tests', run: runUnit },
  { name: 'programs', title: 'configs in the programs that read them', run: runPrograms },
  { name: 'lab', title: 'the exported lab: real tunnels, routes and failures', run: runLab },
  { name: 'terraform', title: 'tests of the Terraform check itself', run: runTerraform },
  { name: 'build', title: 'the app', run: build },
  { name: 'e2e', title: 'journeys in a real Chromium', needs: ['build'], run: runBrowser },
];

const steps = readSteps();
const complaint = nodeTooOld(process.versions.node);
if (complaint) fail(complaint);
if (!(await install())) fail('The packages could not be installed.');

const outcomes = await runSteps(
  steps,
  (line) => process.stdout.write(`${line}\n`),
  () => performance.now(),
);
process.stdout.write(`\n=== summary\n${summaryOf(outcomes, notes)}\n`);
process.exitCode = outcomes.some(({ state }) => state === 'failed') ? 1 : 0;

function runUnit() {
  return script('test:unit', { TRUNKLINE_TERRAFORM: terraform ? 'run' : 'missing' });
}

async function runPrograms() {
  const found = await ensureReaders();
  if (typeof found !== 'string') return script('test:programs', found);
  return isCi ? complain(found) : found;
}

async function runLab() {
  const found = await ensureLab();
  if (typeof found !== 'string') return script('test:lab', found);
  return isCi ? complain(found) : found;
}

async function runTerraform() {
  if (!terraform && isCi) return complain(terraformAdvice);
  return runQuietly(npmRun('test:terraform'));
}

async function runBrowser() {
  const chromium = await ensureChromium();
  if (chromium) return script('test:e2e', { CHROMIUM: chromium });
  return isCi ? complain(chromiumAdvice) : chromiumAdvice;
}

function readSteps() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, from: { type: 'string' } } });
    return chooseSteps(allSteps, values);
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message : error}\nUsage: npm test -- [--only NAME,…] [--from NAME]`,
    );
  }
}

/** @param {string} message */
function complain(message) {
  process.stderr.write(`${message}\n`);
  return false;
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

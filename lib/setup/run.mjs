// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder; every command runs in it. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every command of the set-up runs with: nothing of it reports home. */
const quietEnvironment = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' };

/** @typedef {{ command: string, args: string[], env?: Record<string, string>, folder?: string }} Command `folder`: the project's, if left out */

/** @param {Command} command @param {import('node:child_process').StdioOptions} stdio */
export function start({ command, args, env, folder = root }, stdio) {
  return spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...quietEnvironment, ...env },
    stdio,
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/**
 * Runs a command with its output on the terminal, and tells whether it succeeded.
 * @param {Command} command
 */
export function runVisibly(command) {
  return finished(start(command, ['ignore', 'inherit', 'inherit']), command);
}

/**
 * Runs a command whose output matters only if it fails: it is shown then. Tells whether it succeeded.
 * @param {Command} command
 */
export async function runQuietly(command) {
  const child = start(command, ['ignore', 'pipe', 'pipe']);
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const succeeded = await finished(child, command);
  if (!succeeded) {
    process.stderr.write(`${Buffer.concat(output)}\n`);
    process.stderr.write(`This failed: ${[command.command, ...command.args].join(' ')}\n`);
  }
  return succeeded;
}

/**
 * Whether a program is there and answers.
 * @param {string} command @param {string[]} args
 */
export function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * What a program prints; nothing where it fails or is not there.
 * @param {string} command @param {string[]} args
 */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return status === 0 ? stdout : '';
}

/**
 * @param {import('node:child_process').ChildProcess} child @param {Command} command
 * @returns {Promise<boolean>}
 */
function finished(child, { command }) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command} cannot be run: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

// @ts-check
// Debian packages that tests need: installed where this user may, or unpacked into a folder of the project's own.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, outputOf, root, runQuietly } from './run.mjs';

/** Where packages are unpacked that are not installed. */
const unpackedFolder = join(root, '.cache', 'debian');

/** Asked by Debian's scripts before they start a daemon; status 101 forbids it (invoke-rc.d(8)). */
const startPolicy = '/usr/sbin/policy-rc.d';
const forbidsAll =
  '#!/bin/sh\n# Of Trunkline, while it installs packages for its tests: no daemon is to start.\nexit 101\n';

/** Daemons that packages start at every boot; a machine on which a test installed them shall not. */
const services = {
  frr: 'frr.service',
  openbgpd: 'openbgpd.service',
  openiked: 'openiked.service',
  'strongswan-starter': 'strongswan-starter.service',
};

/** Others may be installing at the same time. */
const patience = ['-o', 'DPkg::Lock::Timeout=300'];

/**
 * Makes sure that packages are installed; no daemon of theirs is started, now or at the next boot. Gives undefined, or a sentence that says what
 * to do.
 * @param {readonly string[]} names
 * @returns {Promise<string | undefined>}
 */
export async function ensurePackages(names) {
  if (!isDebian()) return `Debian is needed, with the packages ${names.join(', ')}.`;
  const before = installedPackages();
  const missing = names.filter((name) => !before.has(name));
  if (missing.length === 0) return undefined;
  const advice = `Debian packages are missing: apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (!mayInstall() || !(await updateOnce())) return advice;
  process.stdout.write(`Installing ${missing.join(', ')} …\n`);
  await withoutStarting(() =>
    asRoot(['apt-get', ...patience, 'install', '-y', '--no-install-recommends', ...missing]),
  );
  const after = installedPackages();
  const fresh = Object.entries(services).filter(([name]) => !before.has(name) && after.has(name));
  if (fresh.length > 0 && existsSync('/run/systemd/system')) {
    await asRoot(['systemctl', 'disable', ...fresh.map(([, service]) => service)]);
  }
  return missing.every((name) => after.has(name)) ? undefined : advice;
}

/**
 * The folder that holds the files of these packages and no others: for packages that conflict with installed ones, or that need no installing.
 * Undefined where they cannot be fetched.
 * @param {readonly string[]} names each may end in `=version`
 * @returns {Promise<string | undefined>}
 */
export async function unpackPackages(names) {
  if (!isDebian()) return undefined;
  await updateOnce();
  const files = outputOf('apt-get', ['download', '--print-uris', ...names]);
  if (!files) return undefined;
  const folder = join(unpackedFolder, createHash('sha256').update(files).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  process.stdout.write(`Fetching ${names.map((name) => name.split('=')[0]).join(', ')} …\n`);
  const parts = `${folder}.${process.pid}`;
  const unpacked = join(parts, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  try {
    if (!(await runQuietly({ command: 'apt-get', args: ['download', ...names], folder: parts })))
      return undefined;
    for (const file of readdirSync(parts).filter((name) => name.endsWith('.deb'))) {
      if (!(await runQuietly({ command: 'dpkg', args: ['-x', join(parts, file), unpacked] })))
        return undefined;
    }
    renameSync(unpacked, folder);
    return folder;
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

/**
 * Packages with all that they depend on and that is not installed, each as `name=version`.
 * @param {readonly string[]} names
 */
export async function withDependencies(names) {
  if (!isDebian()) return [];
  await updateOnce();
  return plannedPackages(outputOf('apt-get', ['-s', '--no-install-recommends', 'install', ...names]));
}

/**
 * What apt would install.
 * @param {string} simulation what `apt-get -s install` prints
 */
export const plannedPackages = (simulation) =>
  [...simulation.matchAll(/^Inst (\S+) (?:\[\S+\] )?\((\S+) /gm)].map(
    ([, name, version]) => `${name}=${version}`,
  );

/**
 * Names of the installed packages.
 * @param {string} list what `dpkg-query` prints: a line for each, of name, blank and state
 */
export const installedIn = (list) =>
  new Set(
    list
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, state]) => state === 'ii')
      .map(([name = '']) => name),
  );

function installedPackages() {
  return installedIn(outputOf('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Abbrev}\n`]));
}

function isDebian() {
  return answers('apt-get', ['--version']) && answers('dpkg', ['--version']);
}

/** Whether this user is root. */
export function isRoot() {
  return process.getuid?.() === 0;
}

function mayInstall() {
  return isRoot() || answers('sudo', ['-n', 'true']);
}

/** @param {string[]} args */
function asRoot(args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', ...args];
  const [first = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  return runQuietly({ command: first, args: rest });
}

/** @type {Promise<boolean> | undefined} */
let update;

/** Reads the lists of packages anew, once in a run. Where this user may not, those that are there have to do. */
function updateOnce() {
  update ??= mayInstall() ? asRoot(['apt-get', ...patience, 'update']) : Promise.resolve(true);
  return update;
}

/**
 * Does something while a policy forbids that daemons start, unless the machine has a policy already.
 * @template T
 * @param {() => Promise<T>} act
 */
async function withoutStarting(act) {
  if (existsSync(startPolicy) && readFileSync(startPolicy, 'utf8') !== forbidsAll) return act();
  mkdirSync(unpackedFolder, { recursive: true });
  const draft = join(unpackedFolder, 'policy-rc.d');
  writeFileSync(draft, forbidsAll);
  await asRoot(['install', '-m', '755', draft, startPolicy]);
  try {
    return await act();
  } finally {
    await asRoot(['rm', '-f', startPolicy]);
  }
}

// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run.mjs';

const oldestNode = [20, 19];

/**
 * Why the running Node.js will not do, or undefined if it will.
 * @param {string} version as in `process.versions.node`
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  const isEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isEnough
    ? undefined
    : `Trunkline needs Node.js ${oldestNode.join('.')} or newer; this is ${version}.`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what npm says it installed (`node_modules/.package-lock.json`) is what the lock file asks for.
 * Optional packages may be missing or more: they are the binaries of one platform or another.
 * @param {Lock | undefined} wanted @param {Lock | undefined} installed
 */
export function matchesLock(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const { '': _project, ...wantedPackages } = wanted.packages;
  const installedPackages = installed.packages;
  const isMet = Object.entries(wantedPackages).every(
    ([path, { version, integrity, optional, devOptional }]) => {
      const found = installedPackages[path];
      return found ? found.version === version && found.integrity === integrity : optional || devOptional;
    },
  );
  /** @param {[string, LockedPackage]} entry */
  const isLeftOver = ([path, { optional, devOptional }]) =>
    !(path in wantedPackages || optional || devOptional);
  return isMet && !Object.entries(installedPackages).some(isLeftOver);
}

/** Installs what the lock file says, unless that is what is there. Tells whether all is in place. */
export async function install() {
  if (matchesLock(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return true;
  process.stdout.write('Installing packages …\n');
  // Not `npm ci`: from version 11 it refuses a lock file that leaves out the binaries of other platforms, and a
  // lock file made with a registry that lacks some of them does. `--no-save` keeps the lock file as it is.
  return runQuietly({
    command: 'npm',
    args: ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'],
  });
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

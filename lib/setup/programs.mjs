// @ts-check
// The programs the tests need and npm does not bring.
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ensurePackages } from './debian.mjs';
import { answers } from './run.mjs';

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Says what to do where Chromium is missing and cannot be installed. */
export const chromiumAdvice =
  'There is no Chromium: install it (Debian: apt-get install chromium), or name one in CHROMIUM.';

/** Says what to do where Terraform is missing. */
export const terraformAdvice = 'There is no Terraform on the path: install it, or name it in TERRAFORM.';

/** Where Chromium is: the one named in CHROMIUM, one on the path, or Playwright's own; undefined if there is none. */
export function findChromium() {
  if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  return browserNames.map(onPath).find(Boolean) ?? browserOfPlaywright();
}

/** Where Chromium is, after installing Debian's if there was none and this user may. */
export async function ensureChromium() {
  return findChromium() ?? ((await installChromium()) ? findChromium() : undefined);
}

/** The Terraform to run: the one named in TERRAFORM, or the one on the path; undefined if there is none. */
export function findTerraform() {
  const terraform = process.env.TERRAFORM || 'terraform';
  return answers(terraform, ['version']) ? terraform : undefined;
}

async function installChromium() {
  return !process.env.CHROMIUM && (await ensurePackages(['chromium'])) === undefined;
}

function browserOfPlaywright() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? String(path) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

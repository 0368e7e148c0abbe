// A temporary folder holding copies of bundles, a provider mirror and the
// Terraform settings that make Terraform use that mirror and nothing else.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUGIN = fileURLToPath(new URL('../bin/provider.mjs', import.meta.url));

// The lock file names the checksums of the real providers.
const LEFT_OUT = /^(\.terraform|\.terraform\.lock\.hcl|\.git|node_modules|terraform\.tfstate.*)$/;

// Settings of the caller that would lead Terraform elsewhere.
const OWN_VARIABLES = /^TF_(CLI_ARGS|DATA_DIR|PLUGIN_CACHE_DIR|WORKSPACE|REATTACH_PROVIDERS|LOG)/;

const shellQuote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function writeMirror(directory, platform, schemas) {
  for (const { file, address, name, version } of schemas) {
    const folder = join(directory, address, version, platform);
    mkdirSync(folder, { recursive: true });
    const command = [process.execPath, PLUGIN, file].map(shellQuote).join(' ');
    writeFileSync(join(folder, `terraform-provider-${name}_v${version}`), `#!/bin/sh\nexec ${command}\n`, {
      mode: 0o755,
    });
  }
}

function environment(configFile) {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.test(name));
  return {
    ...Object.fromEntries(inherited),
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: configFile,
    TF_DISABLE_PLUGIN_TLS: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
  };
}

/**
 * A temporary folder whose mirror and settings serve any number of bundles.
 * @param {string} platform as Terraform names it, such as linux_amd64
 * @param {{ file: string, address: string, name: string, version: string }[]} schemas of the mirror
 */
export function createWorkspace(platform, schemas) {
  const root = mkdtempSync(join(tmpdir(), 'terraform-check-'));
  const mirror = join(root, 'mirror');
  writeMirror(mirror, platform, schemas);
  const configFile = join(root, 'terraform.rc');
  writeFileSync(
    configFile,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );

  let copies = 0;
  return {
    env: environment(configFile),
    /** Copies a bundle, without what Terraform left in it; gives the folder of the copy. */
    copy: (bundle) => {
      copies += 1;
      const directory = join(root, `bundle-${copies}`);
      const isWanted = (path) => path === bundle || !LEFT_OUT.test(basename(path));
      cpSync(bundle, directory, { recursive: true, filter: isWanted });
      return directory;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { chooseSchemas } from './terraform-check/src/schema.mjs';
import { createWorkspace } from './terraform-check/src/workspace.mjs';

const program = process.env.TERRAFORM || 'terraform';

/** Whether the real Terraform is on this machine. */
export const hasTerraform =
  process.env.TRUNKLINE_TERRAFORM !== 'missing' &&
  spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;

/** Terraform with the stand-in providers, for tests that follow a bundle through its life. */
export interface TerraformRunner {
  /** Runs a command in a folder, with variables; gives what it printed. Rejects with that when the exit status is not 0. */
  run(folder: string, args: readonly string[], variables?: Readonly<Record<string, string>>): Promise<string>;
  /** Takes the temporary provider mirror away. */
  end(): void;
}

/** Prepares the stand-in providers. */
export function terraformRunner(): TerraformRunner {
  const { stdout } = spawnSync(program, ['version', '-json'], { encoding: 'utf8' });
  const { platform }: { platform: string } = JSON.parse(stdout);
  const workspace = createWorkspace(platform, chooseSchemas());
  return {
    run: (folder, args, variables = {}) => {
      const given = Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]);
      const env: NodeJS.ProcessEnv = { ...workspace.env, ...Object.fromEntries(given) };
      return finished(spawn(program, [...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    },
    end: () => workspace.remove(),
  };
}

function finished(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(out);
      else reject(new Error(`${child.spawnargs.join(' ')} ended with status ${status}:\n${out}${said}`));
    });
  });
}

/** Writes files into a folder, in place of the Terraform files that were there. */
export function writeBundle(folder: string, files: readonly ConfigFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.tf')) rmSync(join(folder, name));
  rmSync(join(folder, 'templates'), { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), fileText(file));
  }
}

/** Everything in a folder and in the plans there, which are zip files, by path. */
export function contentsOf(folder: string): Map<string, string> {
  const decoder = new TextDecoder();
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true }).map(String)) {
    if (path.startsWith('.terraform') || !statSync(join(folder, path)).isFile()) continue;
    const bytes = readFileSync(join(folder, path));
    found.set(path, decoder.decode(bytes));
    if (path.endsWith('.tfplan'))
      for (const [name, inner] of Object.entries(unzipSync(bytes)))
        found.set(`${path}/${name}`, decoder.decode(inner));
  }
  return found;
}

/** The variables that a bundle declares without a default. */
function wantedVariables(files: readonly ConfigFile[]): string[] {
  const declared = files.find(({ path }) => path === 'variables.tf');
  const blocks = declared
    ? fileText(declared)
        .split(/^variable /m)
        .slice(1)
    : [];
  return blocks
    .filter((block) => !/^ {2}default +=/m.test(block))
    .map((block) => block.match(/^"(.*)"/)?.[1] ?? '');
}

/** A value for each variable that a bundle wants: a key of its own for each key, and for all else what its name says. */
export function variableValues(files: readonly ConfigFile[], marker = 'MarkerKey'): Record<string, string> {
  return Object.fromEntries(
    wantedVariables(files).map((name, index) => [
      name,
      name.startsWith('psk_')
        ? `${marker}.${index}.01234567`
        : (others.find(([pattern]) => pattern.test(name))?.[1] ?? `${name.replaceAll('_', '-')}-1`),
    ]),
  );
}

const others: readonly (readonly [RegExp, string])[] = [
  [/project/, 'trunkline-test'],
  [/subscription/, '00000000-0000-0000-0000-000000000000'],
  [/dx_connection/, 'dxcon-fg1a2b3c'],
];

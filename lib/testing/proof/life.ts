import { spawn } from 'node:child_process';
import { program, type StandIns } from './stand-ins';

/** A command on a bundle: its name, and what Terraform said where it failed. */
type Failed = { step: string; said: string };

/** What came of a bundle: nothing failed, or the first command that did. */
export type Life = { failed?: Failed };

export type LifeInput = {
  folder: string;
  standIns: StandIns;
  /** Values of the bundle's variables. */
  values: Readonly<Record<string, string>>;
};

type Step = {
  name: string;
  args: readonly string[];
  onInit?: true;
  /** What is wrong by what was printed, beyond the exit status. */
  complaint?: (stdout: string) => string | undefined;
};

const quiet = ['-no-color', '-compact-warnings'];

type Diagnostic = { summary: string; detail?: string; range?: { filename: string; start: { line: number } } };

/** Errors and warnings of `validate -json`. */
function diagnostics(stdout: string): string | undefined {
  const { diagnostics: found }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  const lines = found.map(
    ({ summary, detail = '', range }) =>
      `${range ? `${range.filename}:${range.start.line}: ` : ''}${summary} ${detail}`,
  );
  return lines.length > 0 ? lines.join('\n') : undefined;
}

const format: Step = { name: 'fmt', args: ['fmt', '-check', '-recursive', '-diff', '-no-color'] };
const init: Step = { name: 'init', args: ['init', '-no-color', '-input=false'], onInit: true };
const untilApplied: readonly Step[] = [
  { name: 'validate', args: ['validate', '-json'], complaint: diagnostics },
  { name: 'plan', args: ['plan', ...quiet, '-out=first.tfplan'] },
  { name: 'apply', args: ['apply', ...quiet, 'first.tfplan'] },
  { name: 'plan again', args: ['plan', ...quiet, '-detailed-exitcode'] },
];
const destroy: Step = { name: 'destroy', args: ['destroy', ...quiet, '-auto-approve'] };

/** Formats, installs, validates, plans, applies, and plans again, which must change nothing; stops at the first command that fails. */
export const liveUntilApplied = (input: LifeInput): Promise<Life> =>
  follow(input, [format, init, ...untilApplied]);

/** Takes down what was applied. */
export const takeDown = (input: LifeInput): Promise<Life> => follow(input, [destroy]);

/** Installs the providers of a bundle only. */
export const install = (input: LifeInput): Promise<Life> => follow(input, [init]);

/** As `liveUntilApplied`, in a folder where providers are installed, and whatever the layout of the text. */
export const judge = (input: LifeInput): Promise<Life> => follow(input, untilApplied);

async function follow(input: LifeInput, steps: readonly Step[]): Promise<Life> {
  for (const { name, args, onInit, complaint } of steps) {
    const { status, stdout, stderr } = await run(input, { args, onInit });
    const wrong = complaint?.(stdout);
    if (status === 0 && wrong === undefined) continue;
    return { failed: { step: name, said: wrong ?? (stderr === '' ? stdout : stderr) } };
  }
  return {};
}

type Ran = { status: number | null; stdout: string; stderr: string };

function run(
  { folder, standIns, values }: LifeInput,
  { args, onInit }: { args: readonly string[]; onInit: true | undefined },
): Promise<Ran> {
  const given = Object.entries(values).map(([name, value]) => [`TF_VAR_${name}`, value]);
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: process.env.NODE_ENV,
    ...(onInit ? standIns.initEnv : standIns.env),
    ...Object.fromEntries(given),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text;
      });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...printed }));
  });
}

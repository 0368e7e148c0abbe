import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, errorsOf, writeCase } from './cases';
import { leaksOf } from './leaks';
import { liveUntilApplied, takeDown } from './life';
import type { StandIns } from './stand-ins';

/** What came of a case: why it failed, and where its bundle lies then. A bundle that passed is gone. */
export type Verdict = { name: string; failure?: string; folder?: string };

/** Follows the bundle of a design from the file to nothing: rules, fmt, init, validate, plan, apply, a plan without change, no key where none may be, destroy. */
export async function prove(
  item: Case,
  { root, standIns }: { root: string; standIns: StandIns },
): Promise<Verdict> {
  const name = `${item.name} (${item.keys})`;
  try {
    const errors = errorsOf(item.design());
    if (errors.length > 0) return { name, failure: `the design is not right:\n${errors.join('\n')}` };
    const bundle = writeCase(item, root);
    const failure = await failureOf(bundle, standIns);
    if (failure) return { name, failure, folder: bundle.folder };
    rmSync(bundle.folder, { recursive: true, force: true });
    rmSync(`${bundle.folder}.design.json`, { force: true });
    return { name };
  } catch (error) {
    return { name, failure: `it threw: ${error instanceof Error ? error.stack : error}` };
  }
}

async function failureOf(
  bundle: ReturnType<typeof writeCase>,
  standIns: StandIns,
): Promise<string | undefined> {
  const { folder, values } = bundle;
  const input = { folder, values, standIns };
  const { failed } = await liveUntilApplied(input);
  if (failed) return `${failed.step}:\n${failed.said}`;
  const leaks = leaksOf(bundle);
  if (leaks.length > 0) return `keys where none may be:\n${leaks.join('\n')}`;
  const down = await takeDown(input);
  if (down.failed) return `${down.failed.step}:\n${down.failed.said}`;
  const state: { resources: unknown[] } = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
  return state.resources.length > 0 ? 'destroy left something behind' : undefined;
}

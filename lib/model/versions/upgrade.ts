import type { Upgrade } from './version';

/** Brings a file to the version after the last step; says which steps ran. */
export function upgrade(
  file: Record<string, unknown>,
  steps: readonly Upgrade[],
): { file: Record<string, unknown>; ran: string[] } {
  const due = steps.filter(({ from }) => from >= Number(file.version));
  return {
    file: due.reduce((current, step) => ({ ...step.run(current), version: step.from + 1 }), file),
    ran: due.map(({ name }) => name),
  };
}

import type { Design } from '@/lib/model/design';

/** One step back or forward: the design before it, and what the step was called. */
type Step = { design: Design; label: string };

export type History = { past: readonly Step[]; future: readonly Step[] };

/** Most steps that are kept. */
const mostSteps = 500;

export const emptyHistory: History = { past: [], future: [] };

/** After a change called `label` of `before`. */
export function record(history: History, before: Design, label: string): History {
  return { past: [...history.past, { design: before, label }].slice(-mostSteps), future: [] };
}

/** The design one step back, with the history seen from there; undefined at the beginning. */
export function back(
  history: History,
  now: Design,
): { design: Design; history: History; label: string } | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    design: step.design,
    label: step.label,
    history: {
      past: history.past.slice(0, -1),
      future: [{ design: now, label: step.label }, ...history.future],
    },
  };
}

/** The design one step forward; undefined at the end. */
export function forward(
  history: History,
  now: Design,
): { design: Design; history: History; label: string } | undefined {
  const step = history.future[0];
  if (!step) return undefined;
  return {
    design: step.design,
    label: step.label,
    history: { past: [...history.past, { design: now, label: step.label }], future: history.future.slice(1) },
  };
}

import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Problem } from '@/lib/rules/run';

/** What the person looks at among the problems, from wherever they asked for it. */
type View = {
  /** Only problems at this object and in it. */
  within?: string;
  /** Grows with every request to see some, so that a closed panel can open. */
  turn: number;
  /** A problem that is being waived, or whose rule is being explained. */
  asking?: { is: 'waive' | 'why'; problem: Problem };
};

let view: View = { turn: 0 };
const listeners = new Set<() => void>();

function change(next: Partial<View>): void {
  view = { ...view, ...next };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const first: View = { turn: 0 };

/** The view, drawn again when it changes. */
export const useProblemView = (): View =>
  useSyncExternalStore(
    subscribe,
    () => view,
    () => first,
  );

/** Runs when somebody asks to see problems, for the part of the screen that can open the panel. */
export function useProblemsAsked(open: () => void): void {
  const { turn } = useProblemView();
  const seen = useRef(turn);
  useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    open();
  }, [turn, open]);
}

/** Shows the problems at an object and in it: in the panel, which opens. */
export const showProblemsOf = (id: string): void => change({ within: id, turn: view.turn + 1 });

/** Shows the problems of all objects again. */
export const showAllProblems = (): void => change({ within: undefined });

/** Asks who accepts a problem, or explains its rule. */
export const ask = (is: 'waive' | 'why', problem: Problem): void => change({ asking: { is, problem } });

export const stopAsking = (): void => change({ asking: undefined });

/** What was looked at in a design means nothing in another. */
export const forgetView = (): void => change({ asking: undefined, within: undefined });

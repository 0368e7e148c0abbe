import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { editor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { applyFix, showProblem } from './apply-fix';
import { isWaivable } from './group-problems';
import { ask } from './view';

/** What the rows of a list of problems need to be walked through by keys. */
export type Walk = {
  box: RefObject<HTMLDivElement | null>;
  /** The key of the problem whose row the Tab key stops at. */
  current: string | undefined;
  onFocus(problem: Problem): void;
  onBlur(event: FocusEvent): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>, problem: Problem): void;
};

/**
 * A walk through rows by keys: the arrows, Home and End go, Enter shows, F fixes, C tells what the fix changes, W waives, Y explains. When the row
 * with the focus goes because its problem was solved, the next one takes it.
 */
export function useWalk(): Walk {
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<number>(undefined);
  const [current, setCurrent] = useState<string>();
  const rows = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-problem]') ?? [])];

  useLayoutEffect(() => {
    if (held.current === undefined || document.activeElement !== document.body) return;
    const left = rows();
    left[Math.min(held.current, left.length - 1)]?.focus();
  });

  const goTo = (event: KeyboardEvent<HTMLElement>): boolean => {
    const all = rows();
    const at = all.indexOf(event.currentTarget);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return false;
    all[next]?.focus();
    return true;
  };

  return {
    box,
    current,
    onFocus: (problem) => {
      setCurrent(problem.key);
      held.current = rows().findIndex((row) => row.contains(document.activeElement));
    },
    onBlur: ({ target }) => {
      // A row that goes takes the focus with it; one that stays lost it to something else.
      queueMicrotask(() => {
        if (target.isConnected && !box.current?.contains(document.activeElement)) held.current = undefined;
      });
    },
    onKeyDown: (event, problem) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!goTo(event) && !act(event, problem)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Does what a key stands for; whether there was anything to do. */
function act({ key, currentTarget }: KeyboardEvent<HTMLElement>, problem: Problem): boolean {
  const canEdit = editor.getState().access === 'edit';
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Enter':
      showProblem(problem);
      return true;
    case 'y':
      ask('why', problem);
      return true;
    case 'w':
      if (canEdit && isWaivable(problem)) ask('waive', problem);
      return true;
    case 'f':
      if (canEdit && problem.fix && problem.waiver === undefined) applyFix(problem);
      return true;
    case 'c':
      currentTarget.querySelector<HTMLElement>('[data-act=changes]')?.click();
      return true;
    default:
      return false;
  }
}

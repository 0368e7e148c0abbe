'use client';

import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => {};
const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const macNames: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const names: Record<string, string> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A shortcut such as `Mod+Shift+Z`, as the keys of this machine are called. */
export function KeyCombination({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, onMac, () => false);
  const parts = keys === '+' ? ['+'] : keys.split(/\+(?!$)/);
  return (
    <span className="inline-flex shrink-0 gap-0.5">
      {parts.map((part) => (
        <kbd
          key={part}
          className="min-w-4 rounded border border-line-strong bg-surface px-1 text-center font-sans text-2xs text-muted"
        >
          {(mac ? macNames[part] : undefined) ?? names[part] ?? part}
        </kbd>
      ))}
    </span>
  );
}

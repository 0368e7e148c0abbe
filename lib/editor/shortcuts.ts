import { everyCommand } from './every-command';
import { canRun, runCommand } from './screen';

/** A shortcut in its parts; `mod` is Command on a Mac and Control elsewhere. */
export type Shortcut = { mod: boolean; shift: boolean; alt: boolean; key: string };

/** What matters of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Reads `Mod+Shift+Z`. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+');
  const key = parts.pop() || '+';
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: key.toLowerCase(),
  };
}

/** Whether a key press is a shortcut. Shift does not count for signs such as ? that need it on some keyboards. */
export function matches(press: KeyPress, shortcut: Shortcut, platform: 'mac' | 'other'): boolean {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const foreign = platform === 'mac' ? press.ctrlKey : press.metaKey;
  const isSign = shortcut.key.length === 1 && !/[a-z0-9]/.test(shortcut.key);
  return (
    (press.key.toLowerCase() === shortcut.key || isOtherSignOf(press, shortcut)) &&
    mod === shortcut.mod &&
    !foreign &&
    press.altKey === shortcut.alt &&
    (isSign || press.shiftKey === shortcut.shift)
  );
}

/** Shift and Alt make another sign of a key, which differs by keyboard; the key itself counts then. */
function isOtherSignOf({ code }: KeyPress, { shift, alt, key }: Shortcut): boolean {
  return (shift || alt) && (code === `Digit${key}` || code === `Key${key.toUpperCase()}`);
}

/** A shortcut as it is written on the person's keyboard: ⌘⇧Z, or Ctrl+Shift+Z. */
export function shortcutText(text: string, platform: 'mac' | 'other'): string {
  const words = platform === 'mac' ? macWords : otherWords;
  const parts = text.split(/\+(?=.)/).map((part) => words[part] ?? part);
  return parts.join(platform === 'mac' ? '' : '+');
}

const macWords: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Backspace: '⌫',
};
const otherWords: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** The keyboard at hand. */
const platform = (): 'mac' | 'other' =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? 'mac' : 'other';

const shortcuts = everyCommand.flatMap((command) =>
  ('keys' in command ? (command.keys ?? []) : []).map((keys) => ({
    id: command.id,
    command,
    keys: parseShortcut(keys),
  })),
);

/** Runs the commands' shortcuts, but not while the person types, has a dialog or menu open, or selected text to copy. Returns how to stop. */
export function listenForShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const found = shortcuts.find(({ keys }) => matches(event, keys, platform()));
    if (!found || !isFree(event, found.keys) || !canRun(found.command)) return;
    event.preventDefault();
    runCommand(found.id);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** Whether a key press is not meant for a field, a dialog, a menu or a text selection. */
function isFree(event: KeyboardEvent, { mod, key }: Shortcut): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return true;
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return false;
  const isTyping = target.closest('input, textarea, select, [contenteditable]:not([contenteditable=false])');
  if (isTyping) return mod && (key === 's' || key === 'k');
  const isButton = target.closest('button, a, [role=button], [role=tab]') !== null;
  if (isButton && !mod && (key === 'enter' || key === ' ')) return false;
  return !(mod && (key === 'c' || key === 'x') && hasTextSelected());
}

const hasTextSelected = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

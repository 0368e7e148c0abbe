import { describe, expect, it } from 'vitest';
import { type KeyPress, matches, parseShortcut, shortcutText } from './shortcuts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it.each([
    ['Mod+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Z', press('z', 'KeyZ', { metaKey: true }), false],
    ['C', press('c', 'KeyC'), true],
    ['C', press('c', 'KeyC', { ctrlKey: true }), false],
    ['?', press('?', 'Slash', { shiftKey: true }), true],
    ['Shift+1', press('!', 'Digit1', { shiftKey: true }), true],
    ['Alt+L', press('¬', 'KeyL', { altKey: true }), true],
    ['Delete', press('Delete', 'Delete'), true],
  ])('%s is pressed: %j', (text, event, expected) => {
    expect(matches(event, parseShortcut(text), 'other')).toBe(expected);
  });

  it('takes Command for Mod on a Mac', () => {
    expect(matches(press('z', 'KeyZ', { metaKey: true }), parseShortcut('Mod+Z'), 'mac')).toBe(true);
    expect(matches(press('z', 'KeyZ', { ctrlKey: true }), parseShortcut('Mod+Z'), 'mac')).toBe(false);
  });

  it('writes them as the keyboard does', () => {
    expect(shortcutText('Mod+Shift+Z', 'mac')).toBe('⌘⇧Z');
    expect(shortcutText('Mod+=', 'other')).toBe('Ctrl+=');
  });
});

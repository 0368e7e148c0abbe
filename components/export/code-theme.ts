import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the app's tokens, so that both themes hold without a second set. */
const view = EditorView.theme({
  '&': { height: '100%', fontSize: '12px', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono, ui-monospace, monospace)', lineHeight: '18px' },
  '.cm-content': { caretColor: 'var(--text)', padding: '6px 0' },
  '.cm-line': { padding: '0 12px 0 8px', borderLeft: '3px solid transparent' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--faint)',
    border: 'none',
    borderRight: '1px solid var(--line)',
    userSelect: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px', minWidth: '32px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-line.cm-about': { cursor: 'pointer' },
  // See-through, so that the selection, which lies below, still shows.
  '.cm-line.cm-lit': {
    backgroundColor: 'color-mix(in srgb, var(--text) 7%, transparent)',
    borderLeftColor: 'var(--line-strong)',
  },
  '.cm-line.cm-chosen': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 12%, transparent)',
    borderLeftColor: 'var(--accent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent)',
  },
  '.cm-slot': {
    backgroundColor: 'var(--warning-soft)',
    color: 'var(--warning)',
    borderBottom: '1px dashed var(--warning)',
    borderRadius: '2px',
    fontWeight: '600',
  },
  '.cm-slot *': { color: 'inherit' },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: tags.keyword, color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--info)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: tags.atom, color: 'var(--aws)' },
  { tag: tags.number, color: 'var(--aws)' },
]);

/** How code looks. */
export const codeTheme = [view, syntaxHighlighting(colours)];

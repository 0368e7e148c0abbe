import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createEditor, type Editor } from './editor';

/** The app's one store: the design that is open, and everything about looking at it. */
export const editor = createEditor();

/** What a component reads of the store; it is drawn again only when that changes. */
export const useEditor = <Selected>(selector: (state: Editor) => Selected): Selected =>
  useStore(editor, selector);

/** The same for several parts at once, as an object that is made anew at each look: it is drawn again only when one of its parts is another. */
export const useEditorParts = <Selected>(selector: (state: Editor) => Selected): Selected =>
  useStore(editor, useShallow(selector));

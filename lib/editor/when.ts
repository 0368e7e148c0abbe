import { query } from '@/lib/model/query';
import { type EditorState, objectIdOf } from './editor';

// Conditions that several commands share.

export const always = (): boolean => true;
export const hasSelection = ({ selection }: EditorState): boolean => selection.length > 0;
export const hasObjects = ({ design }: EditorState): boolean => Object.keys(design.objects).length > 0;

/** The objects that are selected; a tunnel counts as its connection. */
export const selectedObjects = ({ selection }: EditorState): string[] => [
  ...new Set(selection.map(objectIdOf)),
];

/** The two ends when exactly two objects with a spot on the canvas are selected. */
export function selectedPair(state: EditorState): [string, string] | undefined {
  const [first, second, third] = selectedObjects(state);
  return first !== undefined && second !== undefined && third === undefined ? [first, second] : undefined;
}

/** The only object that is selected. */
export function selectedOne(state: EditorState) {
  const [only, second] = selectedObjects(state);
  return only === undefined || second !== undefined ? undefined : query(state.design).object(only);
}

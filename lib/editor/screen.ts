import type { Command, Edited, Point, Screen } from './commands/command';
import { everyCommand } from './every-command';
import { idMaker } from './new-id';
import { editor } from './use-editor';

/** A part of the screen: the methods that this part can do. */
export type ScreenPart = Partial<Screen>;

const parts = new Set<ScreenPart>();

/** Adds a part of the screen; a method that several parts have runs in all of them. Returns how to take it away again. */
export function registerScreen(part: ScreenPart): () => void {
  parts.add(part);
  return () => {
    parts.delete(part);
  };
}

const each = (run: (part: ScreenPart) => void): void => {
  for (const part of parts) run(part);
};

/** The whole screen, put together of its parts. What no part does, does nothing. */
const whole: Screen = {
  fitView: () => each((part) => part.fitView?.()),
  zoomIn: () => each((part) => part.zoomIn?.()),
  zoomOut: () => each((part) => part.zoomOut?.()),
  zoomToSelection: () => each((part) => part.zoomToSelection?.()),
  open: (name) => each((part) => part.open?.(name)),
  toggle: (name) => each((part) => part.toggle?.(name)),
  problemsOf: (id) => each((part) => part.problemsOf?.(id)),
  setTheme: (theme) => each((part) => part.setTheme?.(theme)),
  openFile: () => each((part) => part.openFile?.()),
  saveFile: () => each((part) => part.saveFile?.()),
  copyLink: () => each((part) => part.copyLink?.()),
  newDesign: () => each((part) => part.newDesign?.()),
  rename: () => each((part) => part.rename?.()),
  undo: () => each((part) => part.undo?.()),
  redo: () => each((part) => part.redo?.()),
  select: (ids) => each((part) => part.select?.(ids)),
  copy: (objects) => each((part) => part.copy?.(objects)),
  connect: (from, to) => each((part) => part.connect?.(from, to)),
  simulate: (change) => each((part) => part.simulate?.(change)),
  keepInView: (ids) => each((part) => part.keepInView?.(ids)),
  viewCentre: () => {
    for (const part of parts) if (part.viewCentre) return part.viewCentre();
    return { x: 0, y: 0 };
  },
};

registerScreen({
  undo: () => editor.getState().undo(),
  redo: () => editor.getState().redo(),
  select: (ids) => editor.getState().select(ids),
  copy: (objects) => editor.getState().copy(objects),
  simulate: (change) => editor.getState().simulate(change),
});

/** A new id for an object of a kind. */
export const newId = idMaker((count) => crypto.getRandomValues(new Uint8Array(count)));

/** Today, as YYYY-MM-DD, where the person is. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const byId = new Map<string, Command>(everyCommand.map((command) => [command.id, command]));

/** The command of that id. */
export const commandOf = (id: string): Command | undefined => byId.get(id);

/** Whether a command can run now: it makes sense, and does not change somebody else's design. */
export function canRun(command: Command): boolean {
  const state = editor.getState();
  return (state.access === 'edit' || 'act' in command) && command.when(state);
}

/** Runs a command, at a spot if the person pointed at one. False: it does not make sense now, or there is none of that id. */
export function runCommand(id: string, options: { at?: Point } = {}): boolean {
  const command = byId.get(id);
  if (!command || !canRun(command)) return false;
  const state = editor.getState();
  if ('act' in command) {
    command.act(whole, state);
    return true;
  }
  const at = options.at
    ? { ...options.at, from: 'drop' as const }
    : { ...whole.viewCentre(), from: 'view' as const };
  const edited = command.edit(state, { newId, today: today(), at });
  if (edited) take(edited, command.undoLabel);
  if (edited?.selection) {
    // The first things nobody gave a spot for are shown whole.
    const isFirst = Object.keys(state.design.objects).length === 0 && !options.at;
    if (isFirst) whole.fitView();
    else whole.keepInView(edited.selection);
  }
  return edited !== undefined;
}

/** Makes what a command gave the new state. */
export function take(edited: Edited, undoLabel: string): void {
  const { commit, copy } = editor.getState();
  if (edited.clipboard) copy(edited.clipboard);
  commit(edited.design, edited.label ?? undoLabel, edited.selection);
}

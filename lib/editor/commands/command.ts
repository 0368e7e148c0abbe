import type { Design } from '@/lib/model/design';
import type { EditorState } from '../editor';

/** What a command can ask the screen to do; the shell provides it. */
export interface Screen {
  fitView(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomToSelection(): void;
  /** Opens a panel or dialog by name. */
  open(name: 'palette' | 'search' | 'shortcuts' | 'export' | 'designs' | 'link'): void;
  toggle(name: 'problems' | 'outline' | 'inspector' | 'minimap' | 'preview'): void;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  openFile(): void;
  saveFile(): void;
  copyLink(): void;
  newDesign(): void;
  /** Puts the other way round: lets the person name the design. */
  rename(): void;
  undo(): void;
  redo(): void;
}

type Head = {
  /** Path and verb, `edit/duplicate`; equal to its file's name with a hyphen for the slash. */
  id: string;
  label: string;
  keywords: readonly string[];
  /** A name from the icon set. */
  icon: string;
  group: 'Add' | 'Edit' | 'View' | 'Design' | 'Share';
  /** Shortcuts as `Mod+Shift+Z`; Mod is Command on a Mac and Control elsewhere. */
  keys?: readonly string[];
  /** Whether it makes sense now. Commands that change the design are never offered when only reading. */
  when(state: EditorState): boolean;
};

/** Changes the design: a pure function; its result is one step of undo. Undefined: nothing to do. */
export type EditCommand = Head & {
  undoLabel: string;
  edit(
    state: EditorState,
    tools: { newId: (kind: string) => string },
  ): { design: Design; selection?: readonly string[] } | undefined;
};

/** Does something on the screen; leaves the design alone. */
export type ScreenCommand = Head & { act(screen: Screen, state: EditorState): void };

export type Command = EditCommand | ScreenCommand;

/** Checks a command against its contract. Menus, shortcuts, context menu and palette all come from the one list in `all.ts`. */
export const defineCommand = (command: Command): Command => command;

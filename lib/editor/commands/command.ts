import type { Design } from '@/lib/model/design';
import type { DesignObject } from '@/lib/model/kinds';
import type { EditorState } from '../editor';
import type { Simulating } from '../simulation/state';

/** A spot on the canvas, in the canvas's own units. */
export type Point = { x: number; y: number };

/** What a command can ask the screen to do. The shell, the canvas and the store each provide their part: see `screen.ts`. */
export interface Screen {
  fitView(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomToSelection(): void;
  /** Opens a panel or dialog by name. */
  open(name: 'palette' | 'search' | 'shortcuts' | 'export' | 'designs' | 'link'): void;
  toggle(name: 'problems' | 'outline' | 'inspector' | 'minimap' | 'preview' | 'flows'): void;
  /** Shows the problems at an object and in it. */
  problemsOf(id: string): void;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  openFile(): void;
  saveFile(): void;
  copyLink(): void;
  newDesign(): void;
  /** Lets the person name the design. */
  rename(): void;
  undo(): void;
  redo(): void;
  select(ids: readonly string[]): void;
  copy(objects: readonly DesignObject[]): void;
  /** Lets the person choose how the two selected objects are to be joined, when there is more than one way. */
  connect(from: string, to?: string): void;
  /** Starts simulating, or changes what is simulated; `undefined` ends it. */
  simulate(change: Partial<Simulating> | undefined): void;
  /** Moves the view if none of these objects can be seen. */
  keepInView(ids: readonly string[]): void;
  /** The middle of what the canvas shows. */
  viewCentre(): Point;
}

/** What a command that changes the design gets besides the state: everything that is not pure, and where to put things. */
export type EditTools = {
  newId: (kind: string) => string;
  /** Today, as YYYY-MM-DD. */
  today: string;
  /** `drop`: the person pointed there; `view`: the middle of what they see. */
  at?: Point & { from: 'drop' | 'view' };
};

/** What a command that changes the design gives. */
export type Edited = {
  design: Design;
  selection?: readonly string[];
  clipboard?: readonly DesignObject[];
  /** More exact than the command's own undo label: `Delete edge-1`. */
  label?: string;
};

type Head = {
  /** Path and verb, `edit/duplicate`; equal to its file's name with a hyphen for the slash. */
  id: string;
  label: string;
  keywords: readonly string[];
  /** A name from the icon set. */
  icon: string;
  group: 'Add' | 'Edit' | 'View' | 'Design' | 'Share' | 'Simulate';
  /** Shortcuts as `Mod+Shift+Z`; Mod is Command on a Mac and Control elsewhere. */
  keys?: readonly string[];
  /** Whether it makes sense now. Commands that change the design are never offered when only reading. */
  when(state: EditorState): boolean;
};

/** Changes the design: a pure function; its result is one step of undo. Undefined: nothing to do. */
export type EditCommand = Head & {
  undoLabel: string;
  edit(state: EditorState, tools: EditTools): Edited | undefined;
};

/** Does something on the screen; leaves the design alone. */
type ScreenCommand = Head & { act(screen: Screen, state: EditorState): void };

export type Command = EditCommand | ScreenCommand;

/** Checks a command against its contract. Menus, shortcuts, context menu and palette all come from the one list in `all.ts`. */
export const defineCommand = <Kind extends Command>(command: Kind): Kind => command;

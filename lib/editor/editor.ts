import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Design, emptyDesign } from '@/lib/model/design';
import type { DesignObject } from '@/lib/model/kinds';
import type { Plan } from '@/lib/plan/plan';
import type { Problem } from '@/lib/rules/run';
import { back, emptyHistory, forward, type History, record } from './history';
import { atStart, nothingSimulated, type Simulated, type Simulating } from './simulation/state';

/** What the worker found out about a design; `of` tells which one, so that stale results show as such. */
export type Analysis = { of: Design; plan: Plan; problems: readonly Problem[] };

/** A spot to show: the canvas centres it, the inspector opens and focuses the field. `turn` grows so that the same spot can be shown again. */
type Reveal = { ids: readonly string[]; field?: string; turn: number };

/** `failed` carries a sentence for the person. */
type Checking = { state: 'done' } | { state: 'running' } | { state: 'failed'; message: string };

/** `paused`: another tab holds the design; `off`: this design is not stored at all. */
type Saving = 'off' | 'saved' | 'waiting' | 'failed' | 'paused';

export type EditorState = {
  /** The only durable state. */
  design: Design;
  /** `read`: somebody else's design, opened from a link; nothing may change it. */
  access: 'edit' | 'read';
  history: History;
  /** Ids of objects, and of tunnels as `connection/tunnel`. */
  selection: readonly string[];
  /** What a pointer or a preview line rests on: lit up on the canvas and in the preview. */
  highlighted: readonly string[];
  clipboard: readonly DesignObject[];
  analysis?: Analysis;
  /** How far the analysis of the newest design is. */
  checking: Checking;
  /** Whether the newest design is stored in this browser. */
  saving: Saving;
  reveal?: Reveal;
  /** What is simulated; absent outside simulate mode. */
  simulating?: Simulating;
  simulated: Simulated;
};

interface EditorActions {
  /** Opens a design: history and selection start anew. */
  open(design: Design, access: EditorState['access']): void;
  /** Makes a new state of the design, as one step that can be undone under this name. Ignored when only reading, or when nothing changed. */
  commit(design: Design, label: string, selection?: readonly string[]): void;
  undo(): string | undefined;
  redo(): string | undefined;
  select(ids: readonly string[]): void;
  highlight(ids: readonly string[]): void;
  show(ids: readonly string[], field?: string): void;
  copy(objects: readonly DesignObject[]): void;
  analysed(analysis: Analysis): void;
  /** Notes how far the analysis, or the storing, of the newest design is. */
  report(progress: { checking?: Checking; saving?: Saving }): void;
  /** Starts simulating, or changes what is simulated; `undefined` ends it. */
  simulate(change: Partial<Simulating> | undefined): void;
  /** Takes what the simulation found out. */
  told(part: Partial<Simulated>): void;
}

export type Editor = EditorState & EditorActions;

/** A store that holds one open design. Everything the screen shows is derived from it. */
export function createEditor(): StoreApi<Editor> {
  return createStore<Editor>()((set, get) => {
    /** Goes one step through the history; gives the step's name, if there was one. */
    const travel = (step: typeof back): string | undefined => {
      const { history, design: now, selection } = get();
      const found = step(history, now);
      if (found) {
        const { design } = found;
        set({ design, history: found.history, selection: existing(design, selection) });
      }
      return found?.label;
    };
    return {
      design: emptyDesign({ id: 'design', name: 'Untitled design' }),
      access: 'edit',
      history: emptyHistory,
      selection: [],
      highlighted: [],
      clipboard: [],
      checking: { state: 'done' },
      saving: 'off',
      simulated: nothingSimulated,
      open: (design, access) =>
        set({
          design,
          access,
          history: emptyHistory,
          selection: [],
          highlighted: [],
          analysis: undefined,
          checking: { state: 'done' },
          reveal: undefined,
          simulating: undefined,
          simulated: nothingSimulated,
        }),
      commit: (design, label, selection) => {
        const { access, design: before, history } = get();
        if (access === 'read' || design === before) return;
        set({
          design,
          history: record(history, before, label),
          selection: existing(design, selection ?? get().selection),
        });
      },
      undo: () => travel(back),
      redo: () => travel(forward),
      select: (ids) => {
        if (!same(ids, get().selection)) set({ selection: existing(get().design, ids) });
      },
      highlight: (ids) => {
        if (!same(ids, get().highlighted)) set({ highlighted: ids });
      },
      show: (ids, field) =>
        set(({ reveal, design }) => ({
          selection: existing(design, ids),
          reveal: { ids, field, turn: (reveal?.turn ?? 0) + 1 },
        })),
      copy: (clipboard) => set({ clipboard }),
      analysed: (analysis) => set({ analysis }),
      report: (progress) => set(progress),
      simulate: (change) =>
        set(({ simulating }) =>
          change
            ? { simulating: { ...(simulating ?? atStart), ...change } }
            : { simulating: undefined, simulated: nothingSimulated },
        ),
      told: (part) => set(({ simulated }) => ({ simulated: { ...simulated, ...part } })),
    };
  });
}

/** The object of an id, which may be a tunnel's. */
export const objectIdOf = (id: string): string => id.split('/')[0] ?? id;

const existing = (design: Design, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => Object.hasOwn(design.objects, objectIdOf(id)));

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

import type { StoreApi } from 'zustand/vanilla';
import type { Design } from '@/lib/model/design';
import type { Designs } from './designs';
import type { Editor } from './editor';
import type { Notice } from './notices';

/** What tabs tell one another about a design. */
export type TabMessage = { type: 'opened' | 'held' | 'taken'; design: string; tab: string };

/** A way to all other tabs of this browser. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): () => void;
}

/** Milliseconds of rest before a change is stored. */
export const restBeforeSave = 400;

/**
 * Stores the open design shortly after each change, and at once on `flush`. When another tab has the design open already, this one does not
 * store it until the person takes it over; then the other one stops. A failure is told once and tried again at the next change; the design
 * in memory is never touched.
 */
export function keepSaved({
  store,
  designs,
  channel,
  tab,
  tell,
}: {
  store: StoreApi<Editor>;
  designs: Pick<Designs, 'put'>;
  channel?: TabChannel;
  /** A word of this tab's own. */
  tab: string;
  tell: (notice: Notice) => void;
}): { flush(): Promise<void>; stop(): void } {
  let saved: Design | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let holding: string | undefined;
  let told = false;

  const saving = () => store.getState().saving;
  const mine = (message: TabMessage): boolean => message.tab !== tab && message.design === holding;

  const stopListening = channel?.listen((message) => {
    if (!mine(message)) return;
    if (message.type === 'opened') {
      if (saving() !== 'paused') channel.post({ type: 'held', design: message.design, tab });
    } else if (saving() !== 'paused') {
      pause(message.type);
    }
  });

  function open(design: Design, access: Editor['access']): void {
    saved = design;
    holding = access === 'edit' ? design.id : undefined;
    store.getState().report({ saving: access === 'edit' ? 'saved' : 'off' });
    if (holding) channel?.post({ type: 'opened', design: holding, tab });
  }

  function pause(why: TabMessage['type']): void {
    clearTimeout(timer);
    store.getState().report({ saving: 'paused' });
    tell({
      level: 'warning',
      topic: 'tabs',
      message:
        why === 'held'
          ? 'This design is open in another tab. Changes made here are not stored.'
          : 'Another tab has taken this design over. Changes made here are no longer stored.',
      action: { label: 'Store from here', run: takeOver },
    });
  }

  function takeOver(): void {
    if (!holding) return;
    channel?.post({ type: 'taken', design: holding, tab });
    store.getState().report({ saving: 'waiting' });
    void flush();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const { design, access } = store.getState();
    if (access === 'read' || saving() === 'paused' || (design === saved && saving() !== 'waiting')) return;
    try {
      await designs.put(design);
      saved = design;
      told = false;
      if (store.getState().design === design && saving() !== 'paused')
        store.getState().report({ saving: 'saved' });
    } catch (error) {
      store.getState().report({ saving: 'failed' });
      if (!told) tell(failureOf(error));
      told = true;
    }
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.design === before.design && state.access === before.access) return;
    if (state.design.id !== holding || state.access !== before.access || isFresh(state)) {
      clearTimeout(timer);
      return open(state.design, state.access);
    }
    if (state.access === 'read' || saving() === 'paused') return;
    store.getState().report({ saving: 'waiting' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), restBeforeSave);
  });
  open(store.getState().design, store.getState().access);
  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
      stopListening?.();
    },
  };
}

/** Just opened: nothing done, nothing undone. */
const isFresh = ({ history }: Editor): boolean => history.past.length === 0 && history.future.length === 0;

const failureOf = (error: unknown): Notice => ({
  level: 'error',
  topic: 'storage',
  message:
    error instanceof Error && error.name === 'QuotaExceededError'
      ? 'This browser has no room left: the design is not stored. Save it as a file, or remove old designs.'
      : 'This browser does not let the design be stored (a private window, perhaps). Save it as a file before you leave.',
});

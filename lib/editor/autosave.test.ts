import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { example } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { keepSaved, restBeforeSave, type TabChannel, type TabMessage } from './autosave';
import { createEditor } from './editor';
import type { Notice } from './notices';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Listener = (message: TabMessage) => void;

/** Channels of tabs that hear one another. */
function tabs(): () => TabChannel {
  const listeners = new Set<Listener>();
  return () => {
    let own: Listener | undefined;
    return {
      post: (message) => {
        for (const listener of listeners) if (listener !== own) listener(message);
      },
      listen: (heard) => {
        own = heard;
        listeners.add(heard);
        return () => listeners.delete(heard);
      },
    };
  };
}

function openTab(tab: string, channel?: TabChannel, put?: (design: Design) => Promise<void>) {
  const store = createEditor();
  const stored: Design[] = [];
  const told: Notice[] = [];
  const saver = keepSaved({
    store,
    tab,
    channel,
    designs: { put: put ?? (async (design) => void stored.push(design)) },
    tell: (notice) => told.push(notice),
  });
  const rename = (name: string) =>
    store
      .getState()
      .commit(setField(store.getState().design, { id: 'gw', path: ['name'], value: name }), name);
  return { store, stored, told, saver, rename };
}

describe('keepSaved', () => {
  it('stores once after a rest, and at once when asked', async () => {
    const { store, stored, rename, saver } = openTab('a');
    store.getState().open(example(), 'edit');
    rename('one');
    rename('two');
    expect(store.getState().saving).toBe('waiting');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(stored.map(({ objects }) => objects.gw?.name)).toEqual(['two']);
    expect(store.getState().saving).toBe('saved');
    rename('three');
    await saver.flush();
    expect(stored).toHaveLength(2);
  });

  it('never stores what is only read, or only opened', async () => {
    const { store, stored } = openTab('a');
    store.getState().open(example(), 'read');
    store.getState().open(example(), 'edit');
    await vi.advanceTimersByTimeAsync(restBeforeSave * 2);
    expect(stored).toEqual([]);
  });

  it('tells a failure once, keeps the design, and tries again', async () => {
    let full = true;
    const { store, told, rename } = openTab('a', undefined, async () => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
    });
    store.getState().open(example(), 'edit');
    rename('one');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    rename('two');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('no room left')]);
    expect(store.getState()).toMatchObject({
      saving: 'failed',
      design: { objects: { gw: { name: 'two' } } },
    });
    full = false;
    rename('three');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(store.getState().saving).toBe('saved');
  });

  it('does not let a second tab overwrite, until the person takes over', async () => {
    const channel = tabs();
    const [first, second] = [openTab('a', channel()), openTab('b', channel())];
    first.store.getState().open(example(), 'edit');
    second.store.getState().open(example(), 'edit');
    expect(second.store.getState().saving).toBe('paused');
    second.rename('from b');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(second.stored).toEqual([]);
    second.told[0]?.action?.run();
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(second.stored.map(({ objects }) => objects.gw?.name)).toEqual(['from b']);
    first.rename('from a');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(first.stored).toEqual([]);
    expect(first.told).toHaveLength(1);
  });
});

import { useCallback, useSyncExternalStore } from 'react';

export type PanelName = 'outline' | 'inspector' | 'problems' | 'preview';

export type Panels = Readonly<Record<PanelName, boolean>>;

const key = 'trunkline.panels';
const usual: Panels = { outline: true, inspector: true, problems: true, preview: false };
const listeners = new Set<() => void>();
let current: Panels | undefined;

function read(): Panels {
  if (current) return current;
  current = usual;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored === 'object' && stored !== null) {
      const known = Object.entries(stored).filter(
        ([name, shown]) => name in usual && typeof shown === 'boolean',
      );
      current = { ...usual, ...Object.fromEntries(known) };
    }
  } catch {
    // A browser that stores nothing shows the usual panels.
  }
  return current;
}

function write(panels: Panels): void {
  current = panels;
  try {
    localStorage.setItem(key, JSON.stringify(panels));
  } catch {
    // As above: they hold for this page only.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Which panels are open, remembered in this browser. */
export function usePanels(): { panels: Panels; toggle(name: PanelName): void } {
  const panels = useSyncExternalStore(subscribe, read, () => usual);
  const toggle = useCallback((name: PanelName) => write({ ...read(), [name]: !read()[name] }), []);
  return { panels, toggle };
}

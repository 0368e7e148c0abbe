import { type RefObject, useLayoutEffect } from 'react';

/** Calls `measure` when an element is there and whenever its size changes. */
export function useMeasured(box: RefObject<HTMLElement | null>, measure: () => void): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box, measure]);
}

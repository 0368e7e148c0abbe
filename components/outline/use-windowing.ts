import { type RefObject, useCallback, useState } from 'react';
import { useMeasured } from '@/components/ui/use-measured';

/** Rows drawn beyond each edge. */
const beyond = 8;

/** Which rows of a long list are in sight, so that only these are drawn. */
export function useWindowing(
  box: RefObject<HTMLElement | null>,
  { rowHeight, count }: { rowHeight: number; count: number },
) {
  const [view, setView] = useState({ top: 0, height: 800 });
  const measure = useCallback(() => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, [box]);
  useMeasured(box, measure);
  const reveal = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top + rowHeight - element.clientHeight;
    },
    [box, rowHeight],
  );
  return {
    from: Math.max(0, Math.floor(view.top / rowHeight) - beyond),
    to: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond),
    onScroll: measure,
    reveal,
  };
}

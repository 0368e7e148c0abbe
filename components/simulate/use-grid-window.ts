import { type RefObject, useCallback, useState } from 'react';
import { useMeasured } from '@/components/ui/use-measured';

/** The sizes of a grid: of its cells, of the heads that stay in view, and how many there are. */
export type GridSizes = {
  rowHeight: number;
  columnWidth: number;
  headHeight: number;
  headWidth: number;
  rows: number;
  columns: number;
};

/** Rows and columns drawn beyond each edge. */
const beyond = 3;

/** Which cells of a large grid are in sight, so that only these are drawn. */
export function useGridWindow(box: RefObject<HTMLElement | null>, sizes: GridSizes) {
  const { rowHeight, columnWidth, headHeight, headWidth, rows, columns } = sizes;
  const [view, setView] = useState({ top: 0, left: 0, height: 600, width: 1200 });
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = element;
    setView({ top, left, height, width });
  }, [box]);
  useMeasured(box, measure);
  /** Scrolls as little as brings a cell into view; column -1 is the head of its row. */
  const reveal = useCallback(
    ({ row, column }: { row: number; column: number }) => {
      const element = box.current;
      if (!element) return;
      const near = (now: number, from: number, size: number, room: number): number =>
        from < now ? from : from + size > now + room ? from + size - room : now;
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      element.scrollTop = near(scrollTop, row * rowHeight, rowHeight, clientHeight - headHeight);
      if (column >= 0)
        element.scrollLeft = near(scrollLeft, column * columnWidth, columnWidth, clientWidth - headWidth);
    },
    [box, rowHeight, columnWidth, headHeight, headWidth],
  );
  const part = (from: number, room: number, size: number, count: number) => ({
    from: Math.max(0, Math.min(count, Math.floor(from / size) - beyond)),
    to: Math.min(count, Math.ceil((from + room) / size) + beyond),
  });
  return {
    rows: part(view.top, view.height - headHeight, rowHeight, rows),
    columns: part(view.left, view.width - headWidth, columnWidth, columns),
    onScroll: measure,
    reveal,
  };
}

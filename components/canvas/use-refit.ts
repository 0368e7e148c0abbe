import { getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { fitOptions } from './use-screen-part';

/** Two views closer than this look the same. */
const same = { pixels: 1.5, zoom: 0.002 } as const;

/** Keeps the whole design in view when a panel takes room from the canvas or gives it back, as long as nobody moved the view since it was fitted. */
export function useRefit(): void {
  const { fitView, getNodes, getNodesBounds, getViewport } = useReactFlow();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const before = useRef({ width, height });
  useEffect(() => {
    const last = before.current;
    before.current = { width, height };
    if (!last.width || !last.height || !width || !height) return;
    if (last.width === width && last.height === height) return;
    const bounds = getNodesBounds(getNodes());
    const now = getViewport();
    // At first a design is shown no smaller than can be read; when a person asks for all of it, as small as it takes.
    const used = [fitOptions, { ...fitOptions, minZoom: store.getState().minZoom }].find(
      ({ padding, minZoom, maxZoom }) => {
        const then = getViewportForBounds(bounds, last.width, last.height, minZoom, maxZoom, padding);
        const isAt = Math.abs(now.x - then.x) < same.pixels && Math.abs(now.y - then.y) < same.pixels;
        return isAt && Math.abs(now.zoom - then.zoom) < same.zoom;
      },
    );
    if (used) void fitView(used);
  }, [width, height, fitView, getNodes, getNodesBounds, getViewport, store]);
}

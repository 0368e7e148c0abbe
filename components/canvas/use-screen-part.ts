import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { objectIdOf } from '@/lib/editor/editor';
import { overlap } from '@/lib/editor/layout';
import { registerScreen } from '@/lib/editor/screen';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { motion } from './motion';
import { boundsOf } from './use-reveal';

/** Room around what the view is fitted to: a part of the window, and at the bottom the zoom tools. */
const fitPadding = { x: 0.08, top: 0.08, bottom: '56px' } as const;

/** How a design is first shown: never larger than life, and never so small that nothing can be read. */
export const fitOptions = { padding: fitPadding, maxZoom: 1, minZoom: 0.3 } as const;

/** Pixels of a thing that must be in view for it to count as seen. */
const edge = 60;

/** The canvas's part of the screen: the view, what it shows, and connecting. */
export function useScreenPart({ connect }: { connect(from: string, to: string | undefined): void }): {
  minimap: boolean;
  flows: 'shown' | 'hidden';
} {
  const { setCenter, fitView, fitBounds, zoomIn, zoomOut, screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();
  const keepInView = useCallback(
    (ids: readonly string[]) => {
      const bounds = boundsOf(editor.getState().design, ids.map(objectIdOf));
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      if (!bounds || overlap(bounds, view, -edge / zoom)) return;
      const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
      void setCenter(middle.x, middle.y, { zoom, duration: motion() });
    },
    [setCenter, store],
  );
  // What fails by its name, or in a table, is shown where it is.
  const failed = useEditor(({ simulated }) => simulated.state?.failed.at(-1)?.at[0]);
  useEffect(() => {
    if (failed !== undefined) keepInView([failed]);
  }, [failed, keepInView]);
  const [minimap, setMinimap] = useState(false);
  const [flows, setFlows] = useState<'shown' | 'hidden'>('shown');
  useEffect(
    () =>
      registerScreen({
        fitView: () => void fitView({ padding: fitPadding, duration: motion(), maxZoom: 1 }),
        zoomIn: () => void zoomIn({ duration: motion() }),
        zoomOut: () => void zoomOut({ duration: motion() }),
        zoomToSelection: () => {
          const { design, selection } = editor.getState();
          const bounds = boundsOf(design, selection.map(objectIdOf));
          if (bounds) void fitBounds(bounds, { padding: 0.2, duration: motion() });
        },
        toggle: (name) => {
          if (name === 'minimap') setMinimap((shown) => !shown);
          if (name === 'flows') setFlows((now) => (now === 'shown' ? 'hidden' : 'shown'));
        },
        keepInView,
        viewCentre: () => {
          const { width, height, domNode } = store.getState();
          const { x = 0, y = 0 } = domNode?.getBoundingClientRect() ?? {};
          return screenToFlowPosition({ x: x + width / 2, y: y + height / 2 });
        },
        connect: (from, to) => connect(from, to),
      }),
    [keepInView, fitView, fitBounds, zoomIn, zoomOut, screenToFlowPosition, store, connect],
  );
  return { minimap, flows };
}

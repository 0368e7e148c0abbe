import { useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { objectIdOf } from '@/lib/editor/editor';
import { rectOf } from '@/lib/editor/layout';
import type { Rect } from '@/lib/editor/sizes';
import { useEditor } from '@/lib/editor/use-editor';
import type { Design } from '@/lib/model/design';
import { isLink, isPlaced } from '@/lib/model/kinds';
import { motion } from './motion';

/** Milliseconds that what was revealed stands out. */
const flashTime = 1200;

/** Centres what somebody asked to see, and lets it stand out for a moment. */
export function useReveal(): ReadonlySet<string> | undefined {
  const reveal = useEditor((state) => state.reveal);
  const design = useEditor((state) => state.design);
  const { setCenter, getZoom } = useReactFlow();
  const [flash, setFlash] = useState<ReadonlySet<string> | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new request to see something moves the view, not a change of the design
  useEffect(() => {
    if (!reveal) return;
    const ids = new Set(reveal.ids.map(objectIdOf));
    const bounds = boundsOf(design, ids);
    if (!bounds) return;
    const zoom = Math.min(Math.max(getZoom(), 0.6), 1);
    void setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom, duration: motion() });
    setFlash(ids);
    const timer = setTimeout(() => setFlash(undefined), flashTime);
    return () => clearTimeout(timer);
  }, [reveal]);
  return flash;
}

/** The rectangle around objects; a link counts as its two ends. */
export function boundsOf(design: Design, ids: Iterable<string>): Rect | undefined {
  const places = [...ids].flatMap((id) => {
    const object = design.objects[id];
    if (!object) return [];
    return isLink(object) ? [object.from, object.to].flatMap((end) => design.objects[end] ?? []) : [object];
  });
  const rects = places.filter(isPlaced).map((object) => rectOf(design, object));
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}

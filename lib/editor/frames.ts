import type { Design } from '@/lib/model/design';
import { patchObjects } from '@/lib/model/edit';
import { isPlaced, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { frameGap, outermost, overlap } from './layout';
import { framePadding, grid, isFrame, type Rect, type Size, sizeOf } from './sizes';

/** The size a frame needs at least for what lies in it. */
export function neededSize(design: Design, frame: string): Size {
  const children = query(design).children(frame).filter(isPlaced);
  const rects = children.map((child) => ({ ...child.position, ...sizeOf(child) }));
  return {
    width: Math.max(0, ...rects.map(({ x, width }) => x + width)) + framePadding.side,
    height: Math.max(0, ...rects.map(({ y, height }) => y + height)) + framePadding.bottom,
  };
}

/**
 * Makes the given frames large enough for what lies in them, and moves what a grown frame would cover out of its way. Things that lie
 * left of or above their frame's inside are brought in first. The same design when nothing has to change.
 */
export function fitFrames(design: Design, frames: Iterable<string>): Design {
  let result = design;
  for (const id of new Set(frames)) result = fitFrame(result, id);
  return result;
}

function fitFrame(design: Design, id: string): Design {
  const inside = bringIn(design, id);
  const frame = query(inside).object(id);
  if (!frame || !isPlaced(frame) || !isFrame(frame.kind)) return inside;
  const now = sizeOf(frame);
  const needed = neededSize(inside, id);
  const size = {
    width: Math.max(now.width, up(needed.width)),
    height: Math.max(now.height, up(needed.height)),
  };
  if (size.width === now.width && size.height === now.height) return inside;
  const grown = patchObjects(inside, { [id]: { size } });
  return parentlessPush(grown, frame, size);
}

/** Moves a frame's content so that none of it lies on the title or outside on the left or above. */
function bringIn(design: Design, frame: string): Design {
  const { side, top } = framePadding;
  const patches: Record<string, Partial<PlacedObject>> = {};
  for (const child of query(design).children(frame).filter(isPlaced)) {
    const { x, y } = child.position;
    if (x < side || y < top) patches[child.id] = { position: { x: Math.max(x, side), y: Math.max(y, top) } };
  }
  return Object.keys(patches).length === 0 ? design : patchObjects(design, patches);
}

/** Pushes what a grown frame newly comes too close to, to the right or down, and what that comes too close to in turn. */
function parentlessPush(design: Design, frame: PlacedObject, size: Size): Design {
  const rects = new Map<string, Rect>(
    outermost(design).map((object) => [object.id, { ...object.position, ...sizeOf(object) }]),
  );
  const before = { ...frame.position, ...sizeOf(frame) };
  const moved = new Map<string, Rect>();
  const queue: { was: Rect; is: Rect; id: string }[] = [
    { was: before, is: { ...frame.position, ...size }, id: frame.id },
  ];
  for (let step = queue.shift(); step && moved.size < rects.size; step = queue.shift()) {
    const { was, is, id } = step;
    for (const [other, rect] of rects) {
      if (other === id || other === frame.id || moved.has(other)) continue;
      if (!overlap(is, rect, frameGap / 2) || overlap(was, rect, frameGap / 2)) continue;
      const away = pushed(was, is, rect);
      moved.set(other, away);
      queue.push({ was: rect, is: away, id: other });
    }
  }
  if (moved.size === 0) return design;
  return patchObjects(
    design,
    Object.fromEntries([...moved].map(([id, { x, y }]) => [id, { position: { x, y } }])),
  );
}

/** Beside it if it was beside, else below. */
function pushed(was: Rect, is: Rect, rect: Rect): Rect {
  const beside = rect.x >= was.x + was.width;
  return beside
    ? { ...rect, x: up(is.x + is.width + Math.min(frameGap, Math.max(gapBetween(was, rect).x, grid))) }
    : { ...rect, y: up(is.y + is.height + Math.min(frameGap, Math.max(gapBetween(was, rect).y, grid))) };
}

const gapBetween = (was: Rect, rect: Rect) => ({
  x: rect.x - was.x - was.width,
  y: rect.y - was.y - was.height,
});

const up = (value: number): number => Math.ceil(value / grid) * grid;

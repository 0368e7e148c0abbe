import { originOf } from '@/lib/editor/layout';
import { type Rect, sizeOf } from '@/lib/editor/sizes';
import type { Design } from '@/lib/model/design';
import { isLink, isPlaced } from '@/lib/model/kinds';

export type Thumbnail = {
  /** What is drawn, with a margin. */
  view: Rect;
  shapes: readonly (Rect & { id: string; kind: string })[];
  /** One line per tunnel, or one per link of another kind. */
  lines: readonly { id: string; kind: string; x1: number; y1: number; x2: number; y2: number }[];
};

const margin = 24;

/** Distance between the strands of one connection. */
const strandGap = 14;

/** A small picture of a design as plain numbers: its places as boxes, its links as lines; notes and flows are left out. */
export function thumbnailOf(design: Design): Thumbnail {
  const rects = new Map<string, Rect & { id: string; kind: string }>();
  for (const object of Object.values(design.objects)) {
    if (!isPlaced(object) || object.kind === 'note') continue;
    const origin = originOf(design, 'parent' in object ? object.parent : undefined);
    const { x, y } = object.position;
    rects.set(object.id, {
      id: object.id,
      kind: object.kind,
      x: origin.x + x,
      y: origin.y + y,
      ...sizeOf(object),
    });
  }
  const lines = Object.values(design.objects).flatMap((object) => {
    const from = isLink(object) ? rects.get(object.from) : undefined;
    const to = isLink(object) ? rects.get(object.to) : undefined;
    if (!from || !to || object.kind === 'flow') return [];
    const count = object.kind === 'vpn-connection' ? object.tunnels.length : 1;
    return Array.from({ length: count }, (_, index) => {
      const shift = (index - (count - 1) / 2) * strandGap;
      return {
        id: `${object.id}/${index}`,
        kind: object.kind,
        x1: from.x + from.width / 2,
        y1: from.y + from.height / 2 + shift,
        x2: to.x + to.width / 2,
        y2: to.y + to.height / 2 + shift,
      };
    });
  });
  const shapes = [...rects.values()].sort((a, b) => b.width * b.height - a.width * a.height);
  return { view: around(shapes), shapes, lines };
}

function around(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 320, height: 180 };
  const left = Math.min(...rects.map(({ x }) => x)) - margin;
  const top = Math.min(...rects.map(({ y }) => y)) - margin;
  const right = Math.max(...rects.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...rects.map(({ y, height }) => y + height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

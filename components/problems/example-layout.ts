import { isFrame } from '@/lib/editor/sizes';

export type Box = { x: number; y: number; width: number; height: number };

/** What is to be placed: a frame, or a card with so many lines under its title, perhaps in a frame. */
export type Sized = { id: string; kind: string; parent?: string; rows: number };

const card = { width: 176, title: 24, row: 15, bottom: 7 } as const;
const frame = { side: 12, top: 26, bottom: 12, least: 60 } as const;
const gap = { cards: 10, frames: 16, columns: 150, edge: 10 } as const;
/** Room at the right of the last column, for arcs between two cards of it. */
const arc = 34;

/** What talks to the other side stands first in its frame. */
const order: readonly string[] = ['customer-gateway', 'vpn-gateway', 'hub', 'vpc', 'network'];

/**
 * Boxes for a small design in two columns, one card wide, so that lines between them cross no card: the premises at the left and the clouds at the
 * right, or the first frame at the left where all are of one side. Positions that a person gave are not looked at.
 */
export function columnsOf(things: readonly Sized[]): {
  boxes: ReadonlyMap<string, Box>;
  width: number;
  height: number;
} {
  const ids = new Set(things.map(({ id }) => id));
  const outer = things.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const clouds = outer.filter(({ kind }) => kind === 'cloud-region');
  const others = outer.filter(({ kind }) => kind !== 'cloud-region');
  const columns =
    clouds.length > 0 && others.length > 0 ? [others, clouds] : [outer.slice(0, 1), outer.slice(1)];
  const boxes = new Map<string, Box>();
  const blockWidth = card.width + 2 * frame.side;
  const heights = columns.map((column, index) => {
    const x = gap.edge + index * (blockWidth + gap.columns);
    let y: number = gap.edge;
    for (const thing of column) y = placed(thing, { x, y, things, boxes }) + gap.frames;
    return y - gap.frames + gap.edge;
  });
  const used = columns.filter((column) => column.length > 0).length;
  const height = Math.max(frame.least, ...heights);
  columns.forEach((column, index) => {
    const room = height - (heights[index] ?? height);
    if (room > 0 && column.length > 0) shift(boxes, things, column, Math.round(room / 2));
  });
  return {
    boxes,
    width: 2 * gap.edge + used * blockWidth + Math.max(0, used - 1) * gap.columns + arc,
    height,
  };
}

type Placing = { x: number; y: number; things: readonly Sized[]; boxes: Map<string, Box> };

/** Places a frame with what lies in it, or a card that lies in none; gives where it ends. */
function placed(thing: Sized, { x, y, things, boxes }: Placing): number {
  if (!isFrame(thing.kind)) {
    boxes.set(thing.id, { x: x + frame.side, y, width: card.width, height: heightOf(thing) });
    return y + heightOf(thing);
  }
  const inside = things
    .filter(({ parent }) => parent === thing.id)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  let next = y + frame.top;
  for (const one of inside) {
    boxes.set(one.id, { x: x + frame.side, y: next, width: card.width, height: heightOf(one) });
    next += heightOf(one) + gap.cards;
  }
  const end = Math.max(y + frame.least, (inside.length > 0 ? next - gap.cards : next) + frame.bottom);
  boxes.set(thing.id, { x, y, width: card.width + 2 * frame.side, height: end - y });
  return end;
}

const heightOf = ({ rows }: Sized): number => card.title + rows * card.row + card.bottom;

/** Moves a column down, so that the shorter one stands in the middle of the longer. */
function shift(
  boxes: Map<string, Box>,
  things: readonly Sized[],
  column: readonly Sized[],
  by: number,
): void {
  const outer = new Set(column.map(({ id }) => id));
  for (const { id, parent } of things) {
    const box = boxes.get(id);
    if (box && (outer.has(id) || (parent !== undefined && outer.has(parent))))
      boxes.set(id, { ...box, y: box.y + by });
  }
}

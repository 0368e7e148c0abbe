import { type DesignObject, kindOf, type PlacedObject } from '@/lib/model/kinds';

// Cards have the size their content needs, known without a screen, so that laying out, growing frames and drawing agree.

export type Size = { width: number; height: number };
export type Rect = Size & { x: number; y: number };

/** Everything on the canvas lies on this grid. */
export const grid = 10;

/** Room that a frame leaves around what lies in it; the top holds its title. */
export const framePadding = { side: 20, top: 50, bottom: 20 } as const;

/** Heights of a card's parts; the card's style sheet has the same. */
const titleHeight = 32;
const rowHeight = 18;
const cardPadding = 10;

/** Most rows of a list that a card shows; the rest is told as a number. */
export const mostRows = 6;

/** Whether objects of a kind hold others, and so are drawn as frames. */
export const isFrame = (kind: string): boolean => kind in frameKinds;

const frameKinds: Readonly<Record<string, Size>> = {
  site: { width: 240, height: 160 },
  'cloud-region': { width: 280, height: 180 },
};

/** The size of an object on the canvas: what the person gave a frame or a note, else what its content needs. */
export function sizeOf(object: PlacedObject): Size {
  const smallest = frameKinds[object.kind];
  if (smallest) return atLeast(object.size ?? usualSize(object.kind), smallest);
  if (object.kind === 'note') return atLeast(object.size ?? usualSize('note'), { width: 100, height: 40 });
  return { width: widths[object.kind] ?? 180, height: cardHeight(rowsOf(object)) };
}

/** How many rows of text are under a card's title. */
function rowsOf(object: DesignObject): number {
  switch (object.kind) {
    case 'customer-gateway':
      return 1 + shown(object.uplinks.length);
    case 'network':
      return Math.max(1, shown(object.prefixes.length));
    case 'vpc':
      return Math.max(1, shown(object.prefixes.length) + shown(object.subnets.length));
    default:
      return 2;
  }
}

/** Rows for a list of this length: each entry, or all but the last shown and one that tells the rest. */
const shown = (length: number): number => Math.min(length, mostRows);

const widths: Readonly<Record<string, number>> = {
  'customer-gateway': 200,
  hub: 200,
  network: 180,
  vpc: 220,
  'vpn-gateway': 200,
};

/** Where the cards of a kind start in their frame: what talks to the other side stands nearer to it. */
export const columnOf = (kind: string): number => columns[kind] ?? framePadding.side;

const columns: Readonly<Record<string, number>> = { 'customer-gateway': 240, vpc: 280 };

const cardHeight = (rows: number): number => {
  const exact = titleHeight + rows * rowHeight + cardPadding;
  return Math.ceil(exact / grid) * grid;
};

function usualSize(kind: string): Size {
  const { size } = (kindOf(kind)?.defaults ?? {}) as { size?: Size };
  return size ?? { width: 240, height: 160 };
}

const atLeast = (size: Size, smallest: Size): Size => ({
  width: Math.max(size.width, smallest.width),
  height: Math.max(size.height, smallest.height),
});

/** A card as its middle and size. */
export type Box = { x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };

/** A line of a link: its SVG path, and the spot for its text. */
type Strand = { path: string; label: Point };

/** A link's lines in order, and the spot for its name. */
export type Bundle = { strands: Strand[]; name: Point; direction: 'across' | 'down' };

/** Distance of neighbouring lines at the cards, and half-way, where their texts stand. */
const spacing = { ends: 7, middle: 15 } as const;

/**
 * The lines of a link between two cards: they leave from the sides that face each other and spread gently, so that each can be told and
 * pointed at. `slot` is the place of the first line among all links of the pair, from the middle, in lines.
 */
export function bundle(from: Box, to: Box, { slot, count }: { slot: number; count: number }): Bundle {
  const direction = directionOf(from, to);
  const start = anchor(from, to, direction);
  const end = anchor(to, from, direction);
  const strands = Array.from({ length: count }, (_, at) =>
    strand(start, end, { direction, slot: slot + at }),
  );
  const middle = midpoint(start, end);
  const top = slot - 1;
  return {
    strands: strands.map(({ path, label }, at) => ({
      path,
      label: direction === 'across' ? label : { x: middle.x, y: middle.y + (slot + at) * spacing.middle },
    })),
    name: { x: middle.x, y: middle.y + top * spacing.middle },
    direction,
  };
}

/** Across when the cards are farther apart sideways than up and down. */
function directionOf(from: Box, to: Box): Bundle['direction'] {
  const across = Math.abs(to.x - from.x) - (from.width + to.width) / 2;
  const down = Math.abs(to.y - from.y) - (from.height + to.height) / 2;
  return across >= down ? 'across' : 'down';
}

/** How far an anchor leans from the middle of its side towards the other card. */
const lean = 0.2;
/** Room that an anchor keeps from a card's corners. */
const corner = 18;

function anchor(of: Box, towards: Box, direction: Bundle['direction']): Point {
  if (direction === 'across') {
    const side = Math.sign(towards.x - of.x) || 1;
    return { x: of.x + (side * of.width) / 2, y: of.y + leaning(towards.y - of.y, of.height) };
  }
  const side = Math.sign(towards.y - of.y) || 1;
  return { x: of.x + leaning(towards.x - of.x, of.width), y: of.y + (side * of.height) / 2 };
}

function leaning(distance: number, length: number): number {
  const most = Math.max(0, length / 2 - corner);
  return Math.max(-most, Math.min(most, distance * lean));
}

function strand(
  start: Point,
  end: Point,
  { direction, slot }: { direction: Bundle['direction']; slot: number },
): Strand {
  const atEnds = slot * spacing.ends;
  const atMiddle = slot * spacing.middle;
  // Half-way, a cubic curve lies a quarter at its ends and three quarters at its control points.
  const atControls = (atMiddle - atEnds / 4) / 0.75;
  const shift = (point: Point, by: number): Point =>
    direction === 'across' ? { x: point.x, y: point.y + by } : { x: point.x + by, y: point.y };
  const reach = (point: Point, towards: Point): Point =>
    direction === 'across'
      ? { x: point.x + (towards.x - point.x) * 0.45, y: point.y }
      : { x: point.x, y: point.y + (towards.y - point.y) * 0.45 };
  const a = shift(start, atEnds);
  const d = shift(end, atEnds);
  const b = shift(reach(start, end), atControls);
  const c = shift(reach(end, start), atControls);
  return {
    path: `M${xy(a)} C${xy(b)} ${xy(c)} ${xy(d)}`,
    label: { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 },
  };
}

const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;

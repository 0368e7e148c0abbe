type Point = { x: number; y: number };

/** A spot on a line and the direction there, in degrees. */
export type Spot = Point & { angle: number };

/** The spot at a part of a cubic curve `M… C…`; undefined for any other path. */
export function spotOn(path: string, at: number): Spot | undefined {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [x0, y0, x1, y1, x2, y2, x3, y3] = numbers;
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  if (x2 === undefined || y2 === undefined || x3 === undefined || y3 === undefined) return undefined;
  const rest = 1 - at;
  const on = (a: number, b: number, c: number, d: number): number =>
    rest ** 3 * a + 3 * rest * rest * at * b + 3 * rest * at * at * c + at ** 3 * d;
  const slope = (a: number, b: number, c: number, d: number): number =>
    rest * rest * (b - a) + 2 * rest * at * (c - b) + at * at * (d - c);
  const angle = (Math.atan2(slope(y0, y1, y2, y3), slope(x0, x1, x2, x3)) * 180) / Math.PI;
  return { x: on(x0, x1, x2, x3), y: on(y0, y1, y2, y3), angle };
}

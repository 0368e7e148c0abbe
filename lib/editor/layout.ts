import type { Design } from '@/lib/model/design';
import { isPlaced, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Point } from './commands/command';
import { framePadding, grid, isFrame, type Rect, type Size, sizeOf } from './sizes';

/** Room that is left between two things. */
const gap = 20;
/** Room that is left between two frames, for the lines between them. */
export const frameGap = 60;

const snap = (value: number): number => Math.round(value / grid) * grid;
export const snapPoint = ({ x, y }: Point): Point => ({ x: snap(x), y: snap(y) });

export const parentOf = (object: PlacedObject): string | undefined =>
  'parent' in object ? object.parent : undefined;

/** Where an object lies on the canvas itself, whatever it lies in. */
export function rectOf(design: Design, object: PlacedObject): Rect {
  const at = originOf(design, parentOf(object));
  return { x: at.x + object.position.x, y: at.y + object.position.y, ...sizeOf(object) };
}

/** The spot on the canvas that positions within a frame count from. */
export function originOf(design: Design, frame: string | undefined): Point {
  const object = frame === undefined ? undefined : query(design).object(frame);
  if (!object || !isPlaced(object)) return { x: 0, y: 0 };
  const above = originOf(design, parentOf(object));
  return { x: above.x + object.position.x, y: above.y + object.position.y };
}

/** What lies in a frame, or on the canvas itself, as rectangles relative to it. */
export function siblingRects(
  design: Design,
  frame: string | undefined,
  except?: ReadonlySet<string>,
): Rect[] {
  const objects = frame === undefined ? outermost(design) : query(design).children(frame).filter(isPlaced);
  return objects
    .filter(({ id }) => !except?.has(id))
    .map((object) => ({ ...object.position, ...sizeOf(object) }));
}

/** Everything that lies on the canvas itself. */
export const outermost = (design: Design): PlacedObject[] =>
  Object.values(design.objects).filter(
    (object): object is PlacedObject => isPlaced(object) && parentOf(object) === undefined,
  );

export const overlap = (a: Rect, b: Rect, room = 0): boolean =>
  a.x < b.x + b.width + room &&
  b.x < a.x + a.width + room &&
  a.y < b.y + b.height + room &&
  b.y < a.y + a.height + room;

/** The topmost free spot for a thing of this size in its column of a frame, relative to the frame; the frame may have to grow. */
export function freeSpotInside(taken: readonly Rect[], size: Size, x: number): Point {
  const { top } = framePadding;
  const rows = stops(
    taken.map(({ y, height }) => y + height + gap),
    top,
  );
  const y = rows.find((row) => isFree(taken, { x, y: row, ...size }, gap));
  return { x, y: y ?? top };
}

/** The free spot nearest to a point for a thing of this size, on the canvas itself. */
export function freeSpotNear(taken: readonly Rect[], size: Size, near: Point, room = gap): Point {
  const start = snapPoint({ x: near.x - size.width / 2, y: near.y - size.height / 2 });
  if (isFree(taken, { ...start, ...size }, room)) return start;
  const xs = [
    start.x,
    ...taken.flatMap(({ x, width }) => [snapUp(x + width + room), snapDown(x - room - size.width)]),
  ];
  const ys = [
    start.y,
    ...taken.flatMap(({ y, height }) => [snapUp(y + height + room), snapDown(y - room - size.height)]),
  ];
  const closeXs = nearest(xs, start.x);
  const closeYs = nearest(ys, start.y);
  let best: Point | undefined;
  for (const x of closeXs) {
    for (const y of closeYs) {
      if (best && distance({ x, y }, start) >= distance(best, start)) continue;
      if (isFree(taken, { x, y, ...size }, room)) best = { x, y };
    }
  }
  return best ?? { x: snapUp(Math.max(...taken.map(({ x, width }) => x + width)) + room), y: start.y };
}

/** How many candidates are looked at in each direction; enough to get round what is near. */
const candidates = 40;

const nearest = (values: readonly number[], to: number): number[] =>
  [...new Set(values)].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, candidates);

const stops = (values: readonly number[], first: number): number[] =>
  [...new Set([first, ...values.map(snapUp)])].filter((value) => value >= first).sort((a, b) => a - b);

const isFree = (taken: readonly Rect[], rect: Rect, room: number): boolean =>
  !taken.some((other) => overlap(rect, other, room - 1));

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const snapUp = (value: number): number => Math.ceil(value / grid) * grid;
const snapDown = (value: number): number => Math.floor(value / grid) * grid;

/** The innermost frame at a spot of the canvas that may hold a kind; the frame must not be among `except`. */
export function frameAt(
  design: Design,
  at: Point,
  may: (frame: PlacedObject) => boolean,
): PlacedObject | undefined {
  return outermost(design).findLast((object) => {
    if (!isFrame(object.kind) || !may(object)) return false;
    const { x, y, width, height } = rectOf(design, object);
    return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  });
}

import type { Design } from '@/lib/model/design';
import { patchObjects } from '@/lib/model/edit';
import { isPlaced, kindOf, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Point } from './commands/command';
import { fitFrames } from './frames';
import { frameAt, originOf, overlap, parentOf, rectOf } from './layout';
import { isFrame, type Size, sizeOf } from './sizes';

export type Moved = {
  design: Design;
  label: string;
  /** Things that went back because nothing there can hold them. */
  returned: readonly PlacedObject[];
};

/**
 * Puts objects at new spots, relative to their parents as they are, and lets each lie in the frame it was dropped on if that may hold it.
 * A thing dropped where nothing can hold it stays where it was. Frames grow to hold what lies in them.
 */
export function moveObjects(design: Design, positions: Readonly<Record<string, Point>>): Moved {
  const returned: PlacedObject[] = [];
  const patches: Record<string, Partial<PlacedObject>> = {};
  const frames: string[] = [];
  for (const [id, position] of Object.entries(positions)) {
    const object = query(design).object(id);
    if (!object || !isPlaced(object) || samePoint(object.position, position)) continue;
    const landed = land(design, object, position);
    if (!landed) returned.push(object);
    else patches[id] = landed;
    if (landed && 'parent' in landed && landed.parent) frames.push(landed.parent);
  }
  const moved = Object.keys(patches).length === 0 ? design : patchObjects(design, patches);
  return { design: fitFrames(moved, frames), label: movedLabel(design, Object.keys(patches)), returned };
}

function land(design: Design, object: PlacedObject, position: Point): Partial<PlacedObject> | undefined {
  const parent = parentOf(object);
  if (parent === undefined) return { position };
  const origin = originOf(design, parent);
  const { width, height } = sizeOf(object);
  const rect = { x: origin.x + position.x, y: origin.y + position.y, width, height };
  const centre = { x: rect.x + width / 2, y: rect.y + height / 2 };
  const frame = frameAt(design, centre, (candidate) => mayHold(candidate.kind, object.kind));
  if (frame) {
    const to = originOf(design, frame.id);
    return { parent: frame.id, position: { x: rect.x - to.x, y: rect.y - to.y } } as Partial<PlacedObject>;
  }
  const own = query(design).object(parent);
  const stays = own && isPlaced(own) && overlap(rect, rectOf(design, own));
  return stays ? ({ parent, position } as Partial<PlacedObject>) : undefined;
}

/** Whether a kind of frame may hold a kind of object. */
export const mayHold = (frame: string, kind: string): boolean =>
  isFrame(frame) && (kindOf(kind)?.parents.includes(frame) ?? false);

/** Gives a frame or a note another size; a frame stays large enough for what lies in it. */
export function resizeObject(design: Design, id: string, size: Size): { design: Design; label: string } {
  const object = query(design).object(id);
  if (!object || !isPlaced(object)) return { design, label: '' };
  const resized = patchObjects(design, { [id]: { size } });
  return { design: fitFrames(resized, [id]), label: `Resize ${object.name}` };
}

/** `Move edge-1`, or `Move 3 objects`. */
const movedLabel = (design: Design, ids: readonly string[]): string => `Move ${nameOf(design, ids)}`;

/** The name of one object, or the number of several. */
export function nameOf(design: Design, ids: readonly string[]): string {
  const [first] = ids;
  if (ids.length === 1 && first !== undefined) return query(design).object(first)?.name || 'object';
  return `${ids.length} objects`;
}

const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

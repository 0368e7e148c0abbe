import type { Design } from '@/lib/model/design';
import { patchObjects } from '@/lib/model/edit';
import { isPlaced, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { fitFrames } from './frames';
import { originOf, parentOf, rectOf } from './layout';

/** Moves objects so that their left or top edges lie on one line: that of the outermost of them. */
export function align(design: Design, ids: readonly string[], edge: 'left' | 'top'): Design {
  const axis = edge === 'left' ? 'x' : 'y';
  const objects = ids.map((id) => query(design).object(id)).filter((object) => object !== undefined);
  const placed = objects.filter(isPlaced);
  const line = Math.min(...placed.map((object) => rectOf(design, object)[axis]));
  const patches: Record<string, Partial<PlacedObject>> = {};
  for (const object of placed) {
    const value = line - originOf(design, parentOf(object))[axis];
    if (value !== object.position[axis])
      patches[object.id] = { position: { ...object.position, [axis]: value } };
  }
  if (Object.keys(patches).length === 0) return design;
  return fitFrames(
    patchObjects(design, patches),
    placed.flatMap((object) => parentOf(object) ?? []),
  );
}

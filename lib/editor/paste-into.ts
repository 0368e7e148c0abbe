import type { Design } from '@/lib/model/design';
import { paste } from '@/lib/model/edit';
import { type DesignObject, isPlaced, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { selectedFrame } from './add-placed';
import type { Edited, EditTools } from './commands/command';
import type { EditorState } from './editor';
import { fitFrames } from './frames';
import { frameGap, freeSpotInside, freeSpotNear, siblingRects } from './layout';
import { mayHold, nameOf } from './move';
import { sizeOf } from './sizes';

/**
 * Puts copies of objects into the design, at free spots near the originals. What lies in a frame goes into the selected frame if that may hold
 * it, else where the original is, and is left out when that is gone.
 */
export function pasteInto(
  state: EditorState,
  { newId }: Pick<EditTools, 'newId'>,
  objects: readonly DesignObject[],
): Edited | undefined {
  const ids = new Set(objects.map(({ id }) => id));
  const aimed = objects.map((object) => aim(state, object, ids));
  const pasted = paste(state.design, { objects: aimed, newId, offset: 0 });
  if (pasted.ids.length === 0) return undefined;
  const settled = pasted.ids.reduce(settle, pasted.design);
  return {
    design: fitFrames(settled, framesOf(settled, pasted.ids)),
    selection: pasted.ids,
    label: `Paste ${nameOf(pasted.design, pasted.ids)}`,
  };
}

function aim(state: EditorState, object: DesignObject, copied: ReadonlySet<string>): DesignObject {
  if (!('parent' in object) || copied.has(object.parent)) return object;
  const frame = selectedFrame(state.design, state.selection, ({ kind }) => mayHold(kind, object.kind));
  return frame ? { ...object, parent: frame.id } : object;
}

/** Moves a pasted object to the free spot nearest to where its original is. */
function settle(design: Design, id: string): Design {
  const object = query(design).object(id);
  if (!object || !isPlaced(object)) return design;
  const size = sizeOf(object);
  const parent = 'parent' in object ? object.parent : undefined;
  const taken = siblingRects(design, parent, new Set([id]));
  const frame = parent === undefined ? undefined : query(design).object(parent);
  const centre = { x: object.position.x + size.width / 2, y: object.position.y + size.height / 2 };
  const position =
    frame && isPlaced(frame)
      ? freeSpotInside(taken, size, object.position.x)
      : freeSpotNear(taken, size, centre, frameGap);
  return {
    ...design,
    objects: { ...design.objects, [id]: { ...object, position, name: nextName(design, object) } },
  };
}

/** The name with the next number that no object of the kind has: edge-2 after edge-1, `Site 2` after `Site`. */
function nextName(design: Design, { id, kind, name }: PlacedObject): string {
  const others = query(design)
    .all(kind)
    .filter((other) => other.id !== id);
  const taken = new Set(others.map((other) => other.name));
  if (!taken.has(name)) return name;
  const [, stem = name, digits] = /^(.*?)([0-9]{1,9})$/.exec(name) ?? [];
  const start = digits === undefined ? `${stem} ` : stem;
  let count = digits === undefined ? 2 : Number(digits) + 1;
  while (taken.has(`${start}${count}`)) count++;
  return `${start}${count}`;
}

const framesOf = (design: Design, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const object = query(design).object(id);
    return object && 'parent' in object ? [object.parent] : [];
  });

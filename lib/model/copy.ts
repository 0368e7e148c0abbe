import type { Design } from './design';
import { farthest } from './fields';
import { type DesignObject, isLink, isPlaced, kindOf } from './kinds';
import { nextNumber } from './numbers';
import { query } from './query';
import { mapReferences } from './schema-walk';

/** What a copy carries: the objects, what lies in them, and the links between them. */
export function copyOf(design: Design, ids: readonly string[]): DesignObject[] {
  const { children, object } = query(design);
  const taken = new Set<string>();
  const visit = (id: string): void => {
    if (taken.has(id) || !object(id)) return;
    taken.add(id);
    for (const child of children(id)) visit(child.id);
  };
  ids.forEach(visit);
  for (const link of Object.values(design.objects)) {
    if (isLink(link) && taken.has(link.from) && taken.has(link.to)) taken.add(link.id);
  }
  return [...taken].flatMap((id) => object(id) ?? []);
}

type Paste = {
  objects: readonly DesignObject[];
  newId: (kind: string) => string;
  /** How far the outermost objects move, right and down. */
  offset: number;
};

/**
 * Puts copied objects into a design under new ids and numbers. Objects whose parent is not among the copied keep it if the design has it, and
 * are left out otherwise; so are links without both ends. What was pinned for one object alone is left to be chosen anew. Returns the design
 * and the ids of the outermost new objects.
 */
export function paste(design: Design, { objects, newId, offset }: Paste): { design: Design; ids: string[] } {
  const fresh = new Map(objects.map((object) => [object.id, newId(object.kind)]));
  let result = design;
  const ids: string[] = [];
  for (const object of inOrder(objects)) {
    const id = fresh.get(object.id) ?? object.id;
    const copy = renamed(object, {
      id,
      rename: (other) => fresh.get(other) ?? (Object.hasOwn(design.objects, other) ? other : undefined),
    });
    const outermost = !('parent' in object) || !fresh.has(object.parent);
    if (!copy) continue;
    if ('parent' in copy && !Object.hasOwn(result.objects, copy.parent)) continue;
    if (isLink(copy) && ![copy.from, copy.to].every((end) => Object.hasOwn(result.objects, end))) continue;
    const shifted = isPlaced(copy) && outermost ? shift(copy, offset) : copy;
    const numbering = kindOf(shifted.kind)?.numbering;
    const placed = numbering
      ? ({ ...shifted, number: nextNumber(result, numbering) } as DesignObject)
      : shifted;
    result = { ...result, objects: { ...result.objects, [id]: placed } };
    if (outermost) ids.push(id);
  }
  return { design: result, ids };
}

/** Parents before what lies in them, links after their ends. */
function inOrder(objects: readonly DesignObject[]): DesignObject[] {
  const rank = (object: DesignObject): number => (isLink(object) ? 2 : 'parent' in object ? 1 : 0);
  return [...objects].sort((a, b) => rank(a) - rank(b));
}

function shift<Item extends DesignObject & { position: { x: number; y: number } }>(
  object: Item,
  offset: number,
): Item {
  const { x, y } = object.position;
  return { ...object, position: { ...object.position, x: moved(x, offset), y: moved(y, offset) } };
}

const moved = (at: number, offset: number): number => Math.max(-farthest, Math.min(farthest, at + offset));

/** Undefined where nothing is left that it is about, as for a waiver of objects that are not there. */
function renamed(
  object: DesignObject,
  { id, rename }: { id: string; rename: (id: string) => string | undefined },
): DesignObject | undefined {
  const kind = kindOf(object.kind);
  if (!kind) return undefined;
  const copy = {
    ...unpinned(mapReferences(object, kind.schema, rename) as DesignObject),
    id,
  } as DesignObject;
  return kind.schema.safeParse(copy).success ? copy : undefined;
}

/** Inside prefixes and known cloud addresses belong to the original alone. */
function unpinned(object: DesignObject): DesignObject {
  if (object.kind !== 'vpn-connection') return object;
  const tunnels = object.tunnels.map(({ inside: _inside, farAddress: _far, ...tunnel }) => tunnel);
  return { ...object, tunnels };
}

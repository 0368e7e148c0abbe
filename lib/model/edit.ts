import type { Design } from './design';
import {
  type DesignObject,
  isLink,
  isPlaced,
  type KindName,
  kindOf,
  linksBetween,
  type ObjectOf,
} from './kinds';
import type { Numbering } from './kinds/kind';
import { query } from './query';

// Every change of a design is one of these functions: the old design in, a new one out, never a mutation.

/** One step of a change as data, so that it can cross a worker, be shown and be applied. */
export type Change =
  | { op: 'set'; id: string; path: (string | number)[]; value: unknown }
  | { op: 'unset'; id: string; path: (string | number)[] }
  | { op: 'add'; object: DesignObject }
  | { op: 'remove'; ids: string[] };

/** Fields of a new object: everything the kind's defaults do not give. */
export type NewObject<Name extends KindName> = Partial<Omit<ObjectOf<Name>, 'id' | 'kind'>> &
  Record<string, unknown>;

/** Adds an object of a kind; what is not given comes from the kind's defaults. Throws if the id is taken or the fields do not fit. */
export function addObject<Name extends KindName>(
  design: Design,
  { kind: name, id, fields }: { kind: Name; id: string; fields: NewObject<Name> },
): Design {
  if (Object.hasOwn(design.objects, id)) throw new Error(`id ${id} is taken`);
  const kind = kindOf(name);
  if (!kind) throw new Error(`no kind ${name}`);
  const number =
    kind.numbering && fields.number === undefined ? { number: nextNumber(design, kind.numbering) } : {};
  const object = kind.schema.parse({ ...kind.defaults, ...number, ...fields, kind: name }) as object;
  return { ...design, objects: { ...design.objects, [id]: { ...object, id } as DesignObject } };
}

/** The next free number of a numbering: one more than the largest in use. */
export function nextNumber(design: Design, numbering: Numbering): number {
  let largest = 0;
  for (const object of Object.values(design.objects)) {
    if ('number' in object && kindOf(object.kind)?.numbering === numbering)
      largest = Math.max(largest, object.number);
  }
  return largest + 1;
}

/** Sets the value at a path of an object, `undefined` to remove it. The result is checked against the kind's schema: throws if it does not fit. */
export function setField(
  design: Design,
  { id, path, value }: { id: string; path: (string | number)[]; value: unknown },
): Design {
  const object = design.objects[id];
  const kind = object && kindOf(object.kind);
  if (!object || !kind) return design;
  const { id: _, ...fields } = object;
  const checked = kind.schema.parse(setIn(fields, path, value)) as object;
  return { ...design, objects: { ...design.objects, [id]: { ...checked, id } as DesignObject } };
}

/** Replaces top-level fields of an object without a check; for positions and sizes while a person drags. */
export function patchObjects(design: Design, patches: Record<string, Partial<DesignObject>>): Design {
  const objects = { ...design.objects };
  for (const [id, patch] of Object.entries(patches)) {
    const object = objects[id];
    if (object) objects[id] = { ...object, ...patch } as DesignObject;
  }
  return { ...design, objects };
}

/** Removes objects, what lies in them, the links that end at any of them, and every mention in the rest. */
export function removeObjects(design: Design, ids: readonly string[]): Design {
  const gone = closure(design, ids);
  const objects: Record<string, DesignObject> = {};
  for (const [id, object] of Object.entries(design.objects)) {
    if (!gone.has(id)) objects[id] = withoutMentions(object, gone);
  }
  return { ...design, objects };
}

/** The given objects, all that lies in them, and all links that end at any of these. */
function closure(design: Design, ids: readonly string[]): Set<string> {
  const { children } = query(design);
  const gone = new Set<string>();
  const visit = (id: string): void => {
    if (gone.has(id) || !design.objects[id]) return;
    gone.add(id);
    for (const child of children(id)) visit(child.id);
  };
  ids.forEach(visit);
  for (const object of Object.values(design.objects)) {
    if (isLink(object) && (gone.has(object.from) || gone.has(object.to))) gone.add(object.id);
  }
  return gone;
}

function withoutMentions(object: DesignObject, gone: Set<string>): DesignObject {
  if (object.kind === 'hub') {
    return {
      ...object,
      routeTables: object.routeTables.map((table) => ({
        ...table,
        associated: table.associated.filter((id) => !gone.has(id)),
        propagated: table.propagated.filter((id) => !gone.has(id)),
        routes: table.routes.filter((route) => !route.via || !gone.has(route.via)),
      })),
    };
  }
  if (object.kind === 'vpc') {
    return {
      ...object,
      routeTables: object.routeTables.map((table) => ({
        ...table,
        routes: table.routes.filter((route) => !gone.has(route.via)),
      })),
    };
  }
  if (object.kind === 'note' && object.about)
    return { ...object, about: object.about.filter((id) => !gone.has(id)) };
  return object;
}

/** What a copy carries: the objects, what lies in them, and the links between them. */
export function copyOf(design: Design, ids: readonly string[]): DesignObject[] {
  const { children } = query(design);
  const taken = new Set<string>();
  const visit = (id: string): void => {
    if (taken.has(id) || !design.objects[id]) return;
    taken.add(id);
    for (const child of children(id)) visit(child.id);
  };
  ids.forEach(visit);
  for (const object of Object.values(design.objects)) {
    if (isLink(object) && taken.has(object.from) && taken.has(object.to)) taken.add(object.id);
  }
  return [...taken].flatMap((id) => design.objects[id] ?? []);
}

/**
 * Puts copied objects into a design under new ids and numbers. Objects whose parent is not among the copied keep it
 * if the design has it, and are left out otherwise. Returns the design and the ids of the outermost new objects.
 */
export function paste(
  design: Design,
  {
    objects,
    newId,
    offset,
  }: { objects: readonly DesignObject[]; newId: (kind: string) => string; offset: number },
): { design: Design; ids: string[] } {
  const fresh = new Map(objects.map((object) => [object.id, newId(object.kind)]));
  const rename = (id: string): string => fresh.get(id) ?? id;
  let result = design;
  const ids: string[] = [];
  const order = [...objects].sort((a, b) => rank(a) - rank(b));
  for (const object of order) {
    const id = rename(object.id);
    const copy = renamed(object, rename, id);
    const outermost = !('parent' in object) || !fresh.has(object.parent);
    if ('parent' in copy && !result.objects[copy.parent]) continue;
    if (isLink(copy) && (!result.objects[copy.from] || !result.objects[copy.to])) continue;
    const moved = isPlaced(copy) && outermost ? shift(copy, offset) : copy;
    const numbering = kindOf(moved.kind)?.numbering;
    const placed = numbering ? ({ ...moved, number: nextNumber(result, numbering) } as DesignObject) : moved;
    result = { ...result, objects: { ...result.objects, [id]: placed } };
    if (outermost) ids.push(id);
  }
  return { design: result, ids };
}

const rank = (object: DesignObject): number => (isLink(object) ? 2 : 'parent' in object ? 1 : 0);

function shift<Item extends DesignObject & { position: { x: number; y: number } }>(
  object: Item,
  offset: number,
): Item {
  return { ...object, position: { x: object.position.x + offset, y: object.position.y + offset } };
}

function renamed(object: DesignObject, rename: (id: string) => string, id: string): DesignObject {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return rename(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'name' ? inner : deep(inner)]),
    );
  };
  const { id: _, ...fields } = object;
  // Pinned inside prefixes and known cloud addresses belong to the original alone.
  const copy = deep(fields) as Record<string, unknown>;
  if (object.kind === 'vpn-connection') {
    copy.tunnels = object.tunnels.map(({ inside: _inside, farAddress: _far, ...tunnel }) => tunnel);
  }
  return { ...copy, id } as DesignObject;
}

/** The links that may join two objects of a design, in the order the ends are to be given. */
export function linkChoices(
  design: Design,
  first: string,
  second: string,
): { kind: KindName; from: string; to: string }[] {
  const a = design.objects[first];
  const b = design.objects[second];
  if (!a || !b || first === second) return [];
  return linksBetween(a.kind, b.kind).flatMap(({ kind, swap }) => {
    const from = swap ? b : a;
    const to = swap ? a : b;
    if (kind === 'attachment' && !mayAttach(design, from, to)) return [];
    if (
      kind === 'peering' &&
      query(design)
        .links(from.id)
        .some((link) => link.kind === 'peering' && query(design).otherEnd(link, from.id) === to.id)
    )
      return [];
    return [{ kind, from: from.id, to: to.id }];
  });
}

/** An attachment stays within a region, is the only one of its pair, and a VPN gateway has at most one. */
function mayAttach(design: Design, from: DesignObject, to: DesignObject): boolean {
  if (!('parent' in from) || !('parent' in to) || from.parent !== to.parent) return false;
  const attached = query(design)
    .links(from.id)
    .filter((link) => link.kind === 'attachment');
  if (from.kind === 'vpn-gateway') return attached.length === 0;
  return attached.every((link) => link.to !== to.id);
}

/** Applies changes in order. Throws if one does not fit. */
export function applyChanges(design: Design, changes: readonly Change[]): Design {
  return changes.reduce(applyChange, design);
}

function applyChange(design: Design, change: Change): Design {
  if (change.op === 'remove') return removeObjects(design, change.ids);
  if (change.op === 'unset') return setField(design, { ...change, value: undefined });
  if (change.op === 'set') return setField(design, change);
  const { id, kind, ...fields } = change.object;
  return addObject(design, { kind, id, fields: fields as NewObject<KindName> });
}

/** A copy of `value` with another value at the path; `undefined` removes a field or a list's item. */
export function setIn(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value) || (value === undefined && typeof key === 'number')) {
    const list = Array.isArray(value) ? [...value] : [];
    const index = Number(key);
    if (rest.length === 0 && replacement === undefined) return list.filter((_, at) => at !== index);
    list[index] = setIn(list[index], rest, replacement);
    return list;
  }
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { [String(key)]: inner, ...others } = record;
  const next = rest.length === 0 ? replacement : setIn(inner, rest, replacement);
  return next === undefined ? others : { ...record, [String(key)]: next };
}

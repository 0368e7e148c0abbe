import type { Design } from './design';
import { isId } from './fields';
import { withoutSecrets } from './json';
import { type DesignObject, isLink, type KindName, kindOf, type ObjectOf } from './kinds';
import type { Numbering } from './kinds/kind';
import { nextNumber } from './numbers';
import { query } from './query';
import { mapReferences } from './schema-walk';
import { setIn } from './set-in';

export { copyOf, paste } from './copy';
export { linkChoices } from './link-choices';
export { setIn } from './set-in';

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
  return addObjects(design, [{ kind: name, id, fields }]);
}

/** An object to be added: kind, id, and the fields that matter. */
export type Addition = { [Name in KindName]: { kind: Name; id: string; fields: NewObject<Name> } }[KindName];

/** As `addObject`, for many at once. */
export function addObjects(design: Design, additions: readonly Addition[]): Design {
  const objects: Record<string, DesignObject> = { ...design.objects };
  const largest = new Map<Numbering, number>();
  for (const { kind: name, id, fields } of additions) {
    if (Object.hasOwn(objects, id)) throw new Error(`id ${id} is taken`);
    if (!isId(id)) throw new Error(`${JSON.stringify(id)} is no id`);
    const kind = kindOf(name);
    if (!kind) throw new Error(`no kind ${name}`);
    const { numbering } = kind;
    const before = numbering ? (largest.get(numbering) ?? nextNumber(design, numbering) - 1) : 0;
    const automatic = numbering && fields.number === undefined ? { number: before + 1 } : {};
    const object = checked(id, { ...kind.defaults, ...automatic, ...fields, kind: name });
    if (numbering && 'number' in object) largest.set(numbering, Math.max(before, object.number));
    objects[id] = object;
  }
  return { ...design, objects };
}

/** Sets the value at a path of an object, `undefined` to remove it. The result is checked against the kind's schema: throws if it does not fit. */
export function setField(
  design: Design,
  { id, path, value }: { id: string; path: (string | number)[]; value: unknown },
): Design {
  const object = query(design).object(id);
  if (!object) return design;
  const { id: _, ...fields } = object;
  const changed = checked(id, setIn(fields, path, value) as { kind: string });
  return { ...design, objects: { ...design.objects, [id]: changed } };
}

/** An object's fields in its kind's form. Throws if they do not fit, or if a name looks like a key, which a design never holds. */
function checked(id: string, fields: { kind: string }): DesignObject {
  const kind = kindOf(fields.kind);
  if (!kind) throw new Error(`no kind ${fields.kind}`);
  const { value, notes } = withoutSecrets(fields);
  const [note] = notes;
  if (note) throw new Error(`${note.where} ${note.message}`);
  return { ...(kind.schema.parse(value) as object), id } as DesignObject;
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
  let objects: Record<string, DesignObject> = {};
  let before = -1;
  // Again, while something went because all it spoke of had gone.
  while (gone.size !== before) {
    before = gone.size;
    objects = {};
    for (const [id, object] of Object.entries(design.objects)) {
      const kept = gone.has(id) ? undefined : withoutMentions(object, gone);
      if (kept) objects[id] = kept;
      else gone.add(id);
    }
  }
  return { ...design, objects };
}

/** The given objects, all that lies in them, and all links that end at any of these. */
function closure(design: Design, ids: readonly string[]): Set<string> {
  const { children, object } = query(design);
  const gone = new Set<string>();
  const visit = (id: string): void => {
    if (gone.has(id) || !object(id)) return;
    gone.add(id);
    for (const child of children(id)) visit(child.id);
  };
  ids.forEach(visit);
  for (const link of Object.values(design.objects)) {
    if (isLink(link) && (gone.has(link.from) || gone.has(link.to))) gone.add(link.id);
  }
  return gone;
}

/** Undefined for what has no meaning without the ones that are gone: a waiver for none but them. */
function withoutMentions(object: DesignObject, gone: ReadonlySet<string>): DesignObject | undefined {
  const kind = kindOf(object.kind);
  if (!kind) return object;
  let found = false;
  const kept = mapReferences(object, kind.schema, (id) => {
    if (!gone.has(id)) return id;
    found = true;
    return undefined;
  }) as DesignObject;
  if (!found) return object;
  return kind.schema.safeParse(kept).success ? kept : undefined;
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

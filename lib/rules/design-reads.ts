import type { Design } from '@/lib/model/design';
import { type DesignObject, isLink } from '@/lib/model/kinds';
import type { Query } from '@/lib/model/query';

/** The parts of a design that something was found out from. */
export type DesignReads = {
  objects: Set<string>;
  kinds: Set<string>;
  /** Ids of those whose children were asked for, and of those whose links were. */
  children: Set<string>;
  links: Set<string>;
  /** The design itself, of which anything may have been read. */
  whole: boolean;
};

/** Reads of nothing yet. */
export const noReads = (): DesignReads => ({
  objects: new Set(),
  kinds: new Set(),
  children: new Set(),
  links: new Set(),
  whole: false,
});

/** The look-ups of a design, each noted where `into` says. */
export const notingQuery = (query: Query, into: () => DesignReads): Query => ({
  all: (kind) => {
    into().kinds.add(kind);
    return query.all(kind);
  },
  get: (id, kind) => {
    if (id !== undefined) into().objects.add(id);
    return query.get(id, kind);
  },
  object: (id) => {
    into().objects.add(id);
    return query.object(id);
  },
  children: (id) => {
    into().children.add(id);
    return query.children(id);
  },
  childrenOf: (id, kind) => {
    into().children.add(id);
    return query.childrenOf(id, kind);
  },
  links: (id) => {
    into().links.add(id);
    return query.links(id);
  },
  otherEnd: query.otherEnd,
});

/** What is different in one design from another, by the same parts; objects that are the same one are the same. */
export function differences(before: Design, after: Design): DesignReads {
  const found = noReads();
  const note = (object: DesignObject): void => {
    found.objects.add(object.id);
    found.kinds.add(object.kind);
    if ('parent' in object) found.children.add(object.parent);
    if (isLink(object)) for (const end of [object.from, object.to]) found.links.add(end);
  };
  for (const [id, object] of Object.entries(after.objects)) {
    const earlier = Object.hasOwn(before.objects, id) ? before.objects[id] : undefined;
    if (earlier === object) continue;
    note(object);
    if (earlier) note(earlier);
  }
  for (const [id, object] of Object.entries(before.objects)) {
    if (!Object.hasOwn(after.objects, id)) note(object);
  }
  found.whole = before !== after;
  return found;
}

/** Whether what was read is among what is different. */
export const isTouched = (reads: DesignReads, different: DesignReads): boolean =>
  (reads.whole && different.whole) ||
  meet(different.objects, reads.objects) ||
  meet(different.kinds, reads.kinds) ||
  meet(different.children, reads.children) ||
  meet(different.links, reads.links);

function meet(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const item of few) if (many.has(item)) return true;
  return false;
}

import type { Design } from './design';
import { type DesignObject, isLink, type KindName, type Link, type ObjectOf } from './kinds';

/** Look-ups over a design, made once per design object and kept with it. */
export interface Query {
  all<Name extends KindName>(kind: Name): readonly ObjectOf<Name>[];
  get<Name extends KindName>(id: string | undefined, kind: Name): ObjectOf<Name> | undefined;
  object(id: string): DesignObject | undefined;
  children(id: string): readonly DesignObject[];
  childrenOf<Name extends KindName>(id: string, kind: Name): readonly ObjectOf<Name>[];
  /** Links with an end at this object. */
  links(id: string): readonly Link[];
  /** The end of a link that is not `id`. */
  otherEnd(link: Link, id: string): string;
}

const cache = new WeakMap<Design['objects'], Query>();

/** The look-ups of a design. */
export function query(design: Design): Query {
  const known = cache.get(design.objects);
  if (known) return known;
  const made = makeQuery(design);
  cache.set(design.objects, made);
  return made;
}

function makeQuery(design: Design): Query {
  const byKind = new Map<string, DesignObject[]>();
  const children = new Map<string, DesignObject[]>();
  const links = new Map<string, Link[]>();
  for (const object of Object.values(design.objects)) {
    add(byKind, object.kind, object);
    if ('parent' in object) add(children, object.parent, object);
    if (isLink(object)) {
      add(links, object.from, object);
      if (object.to !== object.from) add(links, object.to, object);
    }
  }
  return {
    all: <Name extends KindName>(kind: Name) => (byKind.get(kind) ?? []) as unknown as ObjectOf<Name>[],
    get: <Name extends KindName>(id: string | undefined, kind: Name) => {
      const object = id === undefined ? undefined : own(design, id);
      return object?.kind === kind ? (object as unknown as ObjectOf<Name>) : undefined;
    },
    object: (id) => own(design, id),
    children: (id) => children.get(id) ?? [],
    childrenOf: <Name extends KindName>(id: string, kind: Name) =>
      (children.get(id) ?? []).filter((object) => object.kind === kind) as unknown as ObjectOf<Name>[],
    links: (id) => links.get(id) ?? [],
    otherEnd: (link, id) => (link.from === id ? link.to : link.from),
  };
}

const own = (design: Design, id: string): DesignObject | undefined =>
  Object.hasOwn(design.objects, id) ? design.objects[id] : undefined;

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import type { Design } from '@/lib/model/design';
import { type DesignObject, isLink, kindOf, summaryOf } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';

/** A row of the outline as assistive technology counts it: level, place among its siblings, and whether it can be unfolded. */
export type OutlineRow = {
  /** An object's id, or `group:` and a word. */
  id: string;
  object?: DesignObject;
  title: string;
  detail: string;
  icon: string;
  level: number;
  position: number;
  siblings: number;
  unfolds: 'no' | 'folded' | 'unfolded';
  parent?: string;
};

type Entry = {
  id: string;
  title: string;
  object?: DesignObject;
  children: readonly Entry[];
  icon: string;
  detail: string;
};

/** Whether a row of that id is folded away. */
export type Folded = (id: string) => boolean;

/** The rows of a design's outline that are not folded away, from top to bottom. Empty groups are left out. */
export function outlineRows(design: Design, folded: Folded): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (entries: readonly Entry[], level: number, parent: string | undefined): void => {
    entries.forEach(({ id, object, title, detail, icon, children }, index) => {
      const unfolds = children.length === 0 ? 'no' : folded(id) ? 'folded' : 'unfolded';
      const place = { level, position: index + 1, siblings: entries.length };
      rows.push({ id, object, title, detail, icon, ...place, unfolds, ...(parent ? { parent } : {}) });
      if (unfolds === 'unfolded') visit(children, level + 1, id);
    });
  };
  visit(outline(design), 1, undefined);
  return rows;
}

/** Rows whose object's name or summary has every word of a text, below one another without nesting. */
export function matchingRows(design: Design, text: string): OutlineRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = Object.values(design.objects)
    .map((object) => entryOf(design, object, []))
    .filter(({ id, title, detail }) => {
      const haystack = `${id} ${title} ${detail}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    });
  return found.map(({ id, object, title, detail, icon }, index) => ({
    id,
    object,
    title,
    detail,
    icon,
    level: 1,
    position: index + 1,
    siblings: found.length,
    unfolds: 'no',
  }));
}

const groups: readonly { id: string; title: string; kinds: readonly string[] }[] = [
  { id: 'group:premises', title: 'On the premises', kinds: ['site'] },
  { id: 'group:cloud', title: 'Cloud', kinds: ['cloud-region'] },
  {
    id: 'group:links',
    title: 'Connections',
    kinds: ['vpn-connection', 'private-circuit', 'attachment', 'peering'],
  },
  { id: 'group:flows', title: 'Flows', kinds: ['flow'] },
  { id: 'group:notes', title: 'Notes', kinds: ['note'] },
  { id: 'group:waivers', title: 'Waivers', kinds: ['waiver'] },
];

const byName = (a: Entry, b: Entry): number =>
  a.title.localeCompare(b.title, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);

function outline(design: Design): Entry[] {
  const byKind = new Map<string, DesignObject[]>();
  for (const object of Object.values(design.objects)) {
    const members = byKind.get(object.kind);
    if (members) members.push(object);
    else byKind.set(object.kind, [object]);
  }
  return groups.flatMap(({ id, title, kinds }) => {
    const members = kinds.flatMap((kind) => byKind.get(kind) ?? []);
    if (members.length === 0) return [];
    const children = members.map((object) => treeOf(design, object)).sort(byName);
    return [{ id, title, detail: String(members.length), icon: 'list-tree', children }];
  });
}

const treeOf = (design: Design, object: DesignObject): Entry =>
  entryOf(
    design,
    object,
    query(design)
      .children(object.id)
      .map((child) => treeOf(design, child))
      .sort(byName),
  );

function entryOf(design: Design, object: DesignObject, children: readonly Entry[]): Entry {
  const kind = kindOf(object.kind);
  const ends = isLink(object)
    ? [
        `${design.objects[object.from]?.name ?? object.from} ↔ ${design.objects[object.to]?.name ?? object.to}`,
      ]
    : [];
  return {
    id: object.id,
    object,
    title: object.name || object.id,
    detail: [...ends, ...summaryOf(object)].filter(Boolean).join(' · '),
    icon: kind?.icon ?? 'box',
    children,
  };
}

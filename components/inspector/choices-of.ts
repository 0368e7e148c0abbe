import type { Choice } from '@/components/ui/Select';
import type { Design } from '@/lib/model/design';
import { type DesignObject, isLink } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Control } from './fields';
import { valueAt } from './form';

/** The lists of the catalog, as the editor hands them out. */
export type CatalogLists = (list: string, within: Within) => { id: string; name: string }[];

/** What a list of the catalog depends on. */
type Within = { cloud?: string; kind?: 'vpn-gateway' | 'hub'; type?: string };

/** What a field of an object can be picked from. */
export function choicesOf({
  design,
  object,
  control,
  lists,
}: {
  design: Design;
  object: DesignObject;
  control: Control;
  lists: CatalogLists;
}): Choice[] {
  switch (control.is) {
    case 'choice':
    case 'choices':
      return control.values.map((value) => ({
        value: String(value),
        label: wordFor(String(value), design, object),
      }));
    case 'catalog':
      return listed({ design, object, list: control.list, lists }).map(({ id, name }) => ({
        value: id,
        label: name,
      }));
    case 'reference':
    case 'references':
      return Object.values(design.objects)
        .filter(({ kind }) => control.kinds.length === 0 || control.kinds.includes(kind))
        .map(({ id, name }) => ({ value: id, label: name || id }));
    case 'part':
    case 'parts':
      return control.of.flatMap((list) => partsOf(design, object, list));
    default:
      return [];
  }
}

/** Entries of a list of the object (`routeTables`), or of the object at one of its ends (`from.uplinks`). */
function partsOf(design: Design, object: DesignObject, list: string): Choice[] {
  const [first = '', second] = list.split('.');
  const owner = second === undefined ? object : design.objects[String(valueAt(object, [first]))];
  const entries = valueAt(owner, [second ?? first]);
  if (!owner || !Array.isArray(entries)) return [];
  return entries.flatMap((entry, index): Choice[] => {
    const id = valueAt(entry, ['id']);
    if (typeof id !== 'string') return [];
    const words = ['name', 'isp', 'prefix', 'address']
      .map((key) => valueAt(entry, [key]))
      .filter((word) => typeof word === 'string' && word !== '');
    const label = words.length > 0 ? words.slice(0, 2).join(' · ') : `${index + 1}: ${id}`;
    return [{ value: id, label: second === undefined ? label : `${label} (${owner.name})` }];
  });
}

/** A list of the catalog as it is for an object; for a link, as it is for the first of its ends that has one. */
export function listed({
  design,
  object,
  list,
  lists,
}: {
  design: Design;
  object: DesignObject;
  list: string;
  lists: CatalogLists;
}): { id: string; name: string }[] {
  const ends = isLink(object) ? [object.from, object.to].flatMap((id) => design.objects[id] ?? []) : [object];
  const places = ends.map((end) => lists(list, withinOf(design, end)));
  return places.find((entries) => entries.length > 0) ?? [];
}

/** The cloud of the region that an object is or lies in, and the kind and type of a gateway. */
function withinOf(design: Design, object: DesignObject): Within {
  if (object.kind === 'cloud-region') return { cloud: object.cloud };
  const cloud = 'parent' in object ? query(design).get(object.parent, 'cloud-region')?.cloud : undefined;
  if (object.kind !== 'vpn-gateway' && object.kind !== 'hub') return { cloud };
  return { cloud, kind: object.kind, type: object.type };
}

const words: Readonly<Record<string, string>> = {
  bgp: 'BGP',
  icmp: 'ICMP',
  isp: 'ISP',
  tcp: 'TCP',
  udp: 'UDP',
};

function wordFor(value: string, design: Design, object: DesignObject): string {
  if (isLink(object) && (value === 'from' || value === 'to')) return nameOfEnd(design, object[value]);
  if (words[value]) return words[value];
  return /^[a-z]+$/.test(value) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

const nameOfEnd = (design: Design, id: string): string => design.objects[id]?.name ?? id;

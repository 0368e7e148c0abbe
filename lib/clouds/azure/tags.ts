import {
  type Attribute,
  attribute,
  type Block,
  block,
  call,
  type Entry,
  object,
  reference,
  text,
} from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

// Azure Resource Manager, “Use tags”: 50 tags a resource; keys of at most 512 characters without < > % & \ ? /, not told apart by case; values of at most
// 256. Keys that start like Azure's own are refused.
const maxKey = 512;
const maxValue = 256;
const maxOwnTags = 46;
const kept = /^(microsoft|azure|windows|trunkline:)/i;
const refused = /[<>%&\\?/]/;

/** The tags of one resource: those of the design, and the object's name and id. */
export const tags = ({ name, id }: { name: string; id: string }): Attribute =>
  attribute(
    'tags',
    call(
      'merge',
      reference('local', 'azure_tags'),
      object([
        { key: 'name', value: text(cut(name || id)) },
        { key: 'trunkline:object', value: text(id) },
      ]),
    ),
  );

/** Tags of every resource: the design, its revision, and the tags a person gave the design. */
export function tagLocals({ design }: Plan, revision: string): Block {
  const own = usableTags(design.tags).map(([key, value]): Entry => ({ key, value: text(cut(value)) }));
  return block(
    'locals',
    [],
    [
      attribute(
        'azure_tags',
        object([
          ...own,
          { key: 'trunkline:design', value: text(design.id) },
          { key: 'trunkline:revision', value: text(revision) },
        ]),
      ),
    ],
  );
}

/** The tags of a design that Azure does not take. */
export function omittedTags({ design }: Plan): Omission[] {
  const usable = new Set(usableTags(design.tags).map(([key]) => key));
  return Object.keys(design.tags)
    .filter((key) => !usable.has(key))
    .map((key) => ({
      about: [],
      what: `Tag ${[...key].slice(0, 40).join('')} on Azure`,
      action: `Rename it: Azure takes ${maxOwnTags} tags whose names differ by more than case, without angle brackets, slashes, percent signs, ampersands and question marks, and keeps names that start with azure, microsoft or windows; trunkline: and name are kept too.`,
    }));
}

function usableTags(given: Readonly<Record<string, string>>): [string, string][] {
  const taken = new Set(['name']);
  return Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([key]) => {
      const same = key.toLowerCase();
      if (key.trim() === '' || [...key].length > maxKey || kept.test(key) || refused.test(key)) return false;
      if (taken.has(same)) return false;
      taken.add(same);
      return true;
    })
    .slice(0, maxOwnTags);
}

const cut = (value: string): string => [...value].slice(0, maxValue).join('');

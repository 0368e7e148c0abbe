import { type Attribute, attribute, type Block, block, type Entry, object, text } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import type { Omission } from '../cloud';

// AWS Tagging Best Practices: keys of at most 128 characters, values of at most 256, `aws:` is kept, 50 tags a resource.
const maxKey = 128;
const maxValue = 256;
const maxOwnTags = 46;
const kept = /^(aws|trunkline):/i;

/** The tags of one resource: the object's name and id. The design's own come from the provider's `default_tags`. */
export const tags = ({ name, id }: { name: string; id: string }): Attribute =>
  attribute(
    'tags',
    object([
      { key: 'Name', value: text(cut(name || id, maxValue)) },
      { key: 'trunkline:object', value: text(id) },
    ]),
  );

/** Tags of every resource: the design, its revision, and the tags a person gave the design. */
export function defaultTags({ design }: Plan, revision: string): Block {
  const own = usableTags(design.tags).map(
    ([key, value]): Entry => ({ key, value: text(cut(value, maxValue)) }),
  );
  return block(
    'default_tags',
    [],
    [
      attribute(
        'tags',
        object([
          ...own,
          { key: 'trunkline:design', value: text(design.id) },
          { key: 'trunkline:revision', value: text(revision) },
        ]),
      ),
    ],
  );
}

/** The tags of a design that AWS does not take. */
export function omittedTags({ design }: Plan): Omission[] {
  const usable = new Set(usableTags(design.tags).map(([key]) => key));
  return Object.keys(design.tags)
    .filter((key) => !usable.has(key))
    .map((key) => ({
      about: [],
      what: `Tag ${cut(key, 40)}`,
      action: `Rename it: AWS takes ${maxOwnTags} tags of at most ${maxKey} characters, and keeps aws: for itself; trunkline: is kept too.`,
    }));
}

function usableTags(given: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(given)
    .filter(([key]) => key.trim() !== '' && [...key].length <= maxKey && !kept.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, maxOwnTags);
}

const cut = (value: string, max: number): string => [...value].slice(0, max).join('');

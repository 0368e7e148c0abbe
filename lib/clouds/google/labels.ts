import { type Attribute, attribute, type Block, block, object, raw, text, truth } from '@/lib/plan/hcl';
import type { Plan } from '@/lib/plan/plan';
import { slug } from '@/lib/plan/text';
import type { Omission } from '../cloud';

// Google Cloud, “Labels overview”: keys and values of at most 63 lower-case letters, digits, underscores and hyphens, a letter first in a key,
// 64 labels a resource; `goog` is Google's own.
const longest = 63;
const maxOwnLabels = 60;
const kept = /^(goog|trunkline-)/;

/** The labels of one resource: the object's id and name. The design's own come from the provider's `default_labels`. */
export const labels = ({ id, name }: { id: string; name: string }): Attribute =>
  attribute(
    'labels',
    object([
      { key: 'trunkline-name', value: text(slug(name, { max: longest, fallback: '' })) },
      { key: 'trunkline-object', value: text(labelValue(id)) },
    ]),
  );

/**
 * The description of something that cannot be described anew in place: by its id, which a renaming leaves. Such resources are networks, subnets,
 * gateways and tunnels.
 */
export const lastingDescription = (what: string, id: string): Attribute =>
  attribute('description', text(`${what} ${id} of a Trunkline design`));

/** The provider's block: the project, and the labels of every resource that takes any. */
export const providerBody = ({ design }: Plan, revision: string): readonly (Attribute | Block)[] => [
  attribute('project', raw('var.google_project')),
  attribute('add_terraform_attribution_label', truth(false)),
  attribute(
    'default_labels',
    object([
      ...[...ownLabels(design.tags).labels].map(([key, value]) => ({ key, value: text(value) })),
      { key: 'trunkline-design', value: text(labelValue(design.id)) },
      { key: 'trunkline-revision', value: text(labelValue(revision)) },
    ]),
  ),
];

/** What is ignored about something that existed before: arguments whose change would make Terraform destroy it. */
export const ignoring = (...names: readonly string[]): Block =>
  block('lifecycle', [], [attribute('ignore_changes', raw(`[${names.join(', ')}]`))]);

/** The tags of a design that cannot be labels. */
export const omittedTags = ({ design }: Plan): Omission[] =>
  ownLabels(design.tags).refused.map((key) => ({
    about: [],
    what: `Tag ${key.slice(0, 40)}`,
    action: `Rename it: a label of Google Cloud starts with a letter, and differs from others in lower-case letters, digits, underscores and hyphens; goog and trunkline- are kept; ${maxOwnLabels} fit.`,
  }));

/** The tags of a design as labels: in lower case, with a hyphen for what a label cannot have. */
function ownLabels(tags: Readonly<Record<string, string>>): {
  labels: ReadonlyMap<string, string>;
  refused: readonly string[];
} {
  const found = new Map<string, string>();
  const refused: string[] = [];
  for (const [name, value] of Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = labelValue(name);
    if (!/^[a-z]/.test(key) || kept.test(key) || found.has(key) || found.size === maxOwnLabels)
      refused.push(name);
    else found.set(key, labelValue(value));
  }
  return { labels: found, refused };
}

const labelValue = (words: string): string =>
  words
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .slice(0, longest);

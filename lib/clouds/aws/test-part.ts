import type { Design } from '@/lib/model/design';
import { type Block, type Expression, type Item, reference } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';
import { nameOf } from '@/lib/plan/hcl-names';
import type { Plan } from '@/lib/plan/plan';
import { exportJob } from '@/lib/testing/export-job';
import type { KeyMode, TerraformOptions, TerraformPart } from '../cloud';
import { cloud } from './aws';

// For tests: the AWS part of a design, and what stands in it.

const options: TerraformOptions = {
  keys: 'out-of-state',
  revision: 'abc',
  far: () => undefined,
  key: (tunnel) => reference('var', `psk_${nameOf(...tunnel.split('/'))}`),
};

/** The AWS part of a design. */
export const partOf = (design: Design, keys: KeyMode = 'out-of-state'): TerraformPart =>
  partOfPlan(exportJob(design).plan, { keys });

/** The AWS part of a plan. */
export const partOfPlan = (plan: Plan, more: Partial<TerraformOptions> = {}): TerraformPart =>
  cloud.terraform(plan, { ...options, ...more });

const isNamed = (item: Item): item is Block =>
  item.kind === 'block' && (item.type === 'resource' || item.type === 'data');

/** The text of each resource, by its address; data sources have theirs with `data.` in front. */
export const blocksOf = ({ files }: TerraformPart): Map<string, string> =>
  new Map(
    files
      .flatMap(({ body }) => body)
      .filter(isNamed)
      .map((item) => [[...(item.type === 'data' ? ['data'] : []), ...item.labels].join('.'), textOf([item])]),
  );

/** Items as text. */
export const textOf = (items: readonly Item[]): string =>
  formatBody(items)
    .map(({ text }) => text)
    .join('\n');

/** An expression as text. */
export const expressionText = (value: Expression | undefined): string =>
  value === undefined ? '' : textOf([{ kind: 'attribute', name: 'x', value }]).replace(/^x = /, '');

/** The value of an argument of a block, as text. */
export const argument = (block: string | undefined, name: string): string | undefined =>
  block?.match(new RegExp(`^ +${name} += (.*)$`, 'm'))?.[1];

/** The addresses of a type. */
export const namesOf = (blocks: ReadonlyMap<string, string>, type: string): string[] =>
  [...blocks.keys()]
    .filter((address) => address.startsWith(`${type}.`))
    .map((address) => address.slice(type.length + 1));

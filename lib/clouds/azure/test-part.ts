import type { Design } from '@/lib/model/design';
import { type Block, type Item, text } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';
import type { Plan } from '@/lib/plan/plan';
import { exportJob } from '@/lib/testing/export-job';
import type { TerraformPart } from '../cloud';
import { cloud } from './azure';

// What tests see of this cloud's part, with the addresses of other clouds made up.

/** The part of a plan; keys are texts that name their tunnels. */
export const partOf = (plan: Plan): TerraformPart =>
  cloud.terraform(plan, {
    keys: 'out-of-state',
    revision: 'abc',
    far: (slot) => text(`far ${slot}`),
    key: (tunnel) => text(`key of ${tunnel}`),
  });

/** The plan of a design. */
export const planOf = (design: Design): Plan => exportJob(design).plan;

const isBlock = (item: Item): item is Block => item.kind === 'block';

/** The resources and data sources of a part by address, as text. */
export const blocksOf = ({ files }: TerraformPart): Map<string, string> =>
  new Map(
    files
      .flatMap(({ body }) => body)
      .filter(isBlock)
      .map((item) => [
        [...(item.type === 'data' ? ['data'] : []), ...item.labels].join('.'),
        formatBody([item])
          .map((line) => line.text)
          .join('\n'),
      ]),
  );

/** The value of an argument of a block. */
export const argument = (block: string | undefined, name: string): string | undefined =>
  block?.match(new RegExp(`^ +${name} += (.*)$`, 'm'))?.[1];

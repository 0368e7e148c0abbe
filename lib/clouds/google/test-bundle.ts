import type { ExportJob, ExportOptions } from '@/lib/exports/export';
import type { Design } from '@/lib/model/design';
import { type Block, type Item, text } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';
import type { Plan } from '@/lib/plan/plan';
import { exportJob } from '@/lib/testing/export-job';
import type { Cloud, KeyMode, TerraformPart } from '../cloud';
import { emptyPart } from '../cloud';
import { cloud as google } from './google';
import { type GoogleDesign, googleDesigns } from './test-designs';

// What tests see of this cloud's part, with the addresses of other clouds made up.

/** An address for each tunnel's end at another cloud: of its own, or where the cloud's gateway has instances, the instance's. */
export const farAddresses = ({ connections }: Plan): Record<string, string> =>
  Object.fromEntries(
    connections
      .flatMap(({ tunnels }) => tunnels)
      .flatMap(({ from, to, index }) =>
        [from, to].flatMap(({ outside, instance }) =>
          'slot' in outside
            ? [[outside.slot.id, `198.51.100.${instance === undefined ? index : 100 + instance}`]]
            : [],
        ),
      ),
  );

/** The job of a design, in which other clouds give addresses and write nothing. */
export function quietJob(design: Design, options: Partial<ExportOptions> = {}): ExportJob {
  const job = exportJob(design, options);
  const silent = (cloud: Cloud): Cloud => ({
    ...cloud,
    slots: (plan) =>
      Object.fromEntries(
        Object.entries(farAddresses(plan))
          .filter(([slot]) => isAt(cloud, plan, slot))
          .map(([slot, address]) => [slot, text(address)]),
      ),
    terraform: () => emptyPart,
  });
  return {
    ...job,
    cloud: (id) => {
      const found = job.cloud(id);
      return found && found.id !== google.id ? silent(found) : found;
    },
  };
}

/** The same of one of the designs here. */
export const googleJob = (name: GoogleDesign, options?: Partial<ExportOptions>): ExportJob =>
  quietJob(googleDesigns[name](), options);

const isAt = ({ id }: Cloud, { cloudGateways }: Plan, slot: string): boolean =>
  cloudGateways.some((gateway) => gateway.cloud === id && slot.endsWith(`/${gateway.id}`));

/** The part of a plan, with keys as variables named after their tunnels. */
export function partOf(plan: Plan, keys: KeyMode = 'out-of-state'): TerraformPart {
  const known = farAddresses(plan);
  const own = google.slots(plan);
  return google.terraform(plan, {
    keys,
    revision: 'abc',
    far: (slot) => own[slot] ?? (known[slot] === undefined ? undefined : text(known[slot])),
    key: (tunnel) => text(`key of ${tunnel}`),
  });
}

/** The part of one of the designs. */
export const partOfDesign = (name: GoogleDesign, keys?: KeyMode): TerraformPart =>
  partOf(googleJob(name).plan, keys);

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

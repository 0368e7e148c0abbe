import { describe, expect, it } from 'vitest';
import type { Block, Item } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { reachBoth } from '@/lib/routing/reach';
import { samples } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import { layoutOf } from './layout';

const resources = (items: readonly Item[], type: string): Block[] =>
  items.filter(
    (item): item is Block => item.kind === 'block' && item.type === 'resource' && item.labels[0] === type,
  );

const codeOf = ({ body }: Block, name: string): string => {
  const found = body.find((item) => item.kind === 'attribute' && item.name === name);
  return found?.kind === 'attribute' && found.value.kind === 'code' ? found.value.code : '';
};

describe.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_, sample) => {
  const job = exportJob(sample.design());
  const { hcl, omissions } = layoutOf(job);
  const items = hcl.flatMap(({ body }) => body);

  it('writes every route that the plan gives a VPC whose tables are written', () => {
    const written = new Set(
      resources(items, 'aws_route').map(
        (block) =>
          `${codeOf(block, 'route_table_id')} ${codeOf(block, 'destination_cidr_block') || codeOf(block, 'destination_ipv6_cidr_block')}`,
      ),
    );
    const propagated = new Set(
      resources(items, 'aws_vpn_gateway_route_propagation').flatMap((block) =>
        codeOf(block, 'route_table_id'),
      ),
    );
    const drawn = job.plan.vpcs.filter((vpc) =>
      resources(items, 'aws_vpc').some(({ labels }) => labels[1] === nameOf(vpc)),
    );
    for (const vpc of drawn) {
      for (const table of vpc.routeTables) {
        const id = `aws_route_table.${nameOf(vpc, table.id)}.id`;
        for (const { prefix } of table.routes) expect([...written]).toContain(`${id} "${prefix}"`);
        if (table.propagatedFrom.length > 0) expect([...propagated]).toContain(id);
      }
    }
  });

  it('creates, or names as left out, every link on the way of a flow that arrives', () => {
    const told = new Set([
      ...items.flatMap((item) => (item.kind === 'block' ? (item.about ?? []) : [])),
      ...omissions.flatMap(({ about }) => about),
    ]);
    for (const { id, from, to } of job.plan.flows) {
      const way = reachBoth(job.plan, from, to);
      if (!way.reached) continue;
      for (const { via } of way.hops) {
        if (via === undefined) continue;
        const link = via.split('/')[0] ?? via;
        expect([id, link, told.has(link)]).toEqual([id, link, true]);
      }
    }
  });
});

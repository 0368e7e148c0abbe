import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'hub/require-attachment-in-each-zone',
  severity: 'warning',
  title: 'An attachment should have a subnet in every zone that the VPC uses.',
  why: 'Machines in a zone without an attachment subnet cannot reach the hub at all.',
  sources: [aws.transitAttachments],
  examples: {
    bad: () => hubExample({ att: { subnets: ['a'] } }),
    good: () => hubExample({ att: { subnets: ['a', 'b'] } }),
  },
  *check({ plan, lookup, name }) {
    for (const { id, gateway, vpc, subnets } of plan.attachments) {
      const all = lookup.vpc(vpc)?.subnets ?? [];
      if (!lookup.cloudGateway(gateway)?.type.attachesInSubnets || subnets.length === 0) continue;
      const served = new Set(all.filter((subnet) => subnets.includes(subnet.id)).map(({ zone }) => zone));
      const missing = [...new Map(all.map((subnet) => [subnet.zone, subnet])).values()].filter(
        ({ zone }) => !served.has(zone),
      );
      if (missing.length === 0) continue;
      yield {
        what: `${name(id)} has no subnet in ${missing.map(({ zone }) => zone).join(', ')}, where ${name(vpc)} has machines.`,
        action: `Add ${missing.map((subnet) => `“${subnet.name}”`).join(', ')}, or leave the subnets empty.`,
        at: [
          { id, field: 'subnets' },
          { id: vpc, field: 'subnets', label: 'the VPC' },
        ],
        fix: {
          label: 'Attach one subnet in each zone',
          changes: [
            { op: 'set', id, path: ['subnets'], value: [...subnets, ...missing.map((subnet) => subnet.id)] },
          ],
        },
      };
    }
  },
});

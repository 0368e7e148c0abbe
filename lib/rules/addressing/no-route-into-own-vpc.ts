import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { routeTable, writtenRoutes } from '../written-routes';

const withRoute = (prefix: string) => example({ vpc: { routeTables: [routeTable({ prefix, via: 'vgw' })] } });

export const rule = defineRule({
  id: 'addressing/no-route-into-own-vpc',
  severity: 'warning',
  title: 'A route of a VPC should not lead out of it to its own addresses.',
  why: 'Addresses of the VPC are reached within it. Clouds refuse such a route, or a block whose addresses a route has already, or traffic between subnets leaves the VPC.',
  sources: [aws.vpcBlocks, aws.routing, microsoft.routing, google.routes],
  examples: { bad: () => withRoute('10.100.8.0/24'), good: () => withRoute('10.10.0.0/16') },
  *check(context) {
    const { name } = context;
    for (const { vpc, prefix, via, place, removal } of writtenRoutes(context)) {
      const block = vpc.prefixes.findIndex((own) => contains(own, prefix));
      if (block < 0) continue;
      yield {
        what: `A route of ${name(vpc.id)} sends ${prefix} to ${name(via)}, but these are addresses of ${name(vpc.id)} itself.`,
        action: 'Remove the route.',
        at: [place, { id: vpc.id, field: `prefixes/${block}`, label: 'its own block' }],
        fix: { label: `Remove the route to ${prefix}`, changes: [removal] },
      };
    }
  },
});

import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { routeTable, writtenRoutes } from '../written-routes';

const withRoute = (prefix: string) => example({ vpc: { routeTables: [routeTable({ prefix, via: 'vgw' })] } });

export const rule = defineRule({
  id: 'addressing/no-route-to-reserved',
  severity: 'warning',
  title: 'A route of a VPC should not lead to addresses that its cloud keeps for its own services.',
  why: 'The cloud refuses the route, because its name servers, clocks and metadata answer there.',
  sources: [aws.routeTables],
  examples: { bad: () => withRoute('169.254.169.0/24'), good: () => withRoute('10.10.0.0/16') },
  *check(context) {
    const { cloud, name } = context;
    for (const { vpc, prefix, place, removal } of writtenRoutes(context)) {
      const facts = cloud(context.lookup.vpc(vpc.id)?.cloud ?? '');
      const kept = facts?.reservedDestinations?.find((range) => contains(range.prefix, prefix));
      if (!facts || !kept) continue;
      yield {
        what: `A route of ${name(vpc.id)} leads to ${prefix}, but ${facts.name} keeps ${kept.prefix} for itself.`,
        action: 'Remove the route.',
        at: [place],
        fix: { label: `Remove the route to ${prefix}`, changes: [removal] },
      };
    }
  },
});

import { prefixLength } from '@/lib/addressing/prefix';
import type { Claim, Meeting } from '@/lib/routing/together';
import type { RuleContext } from './rule';

/**
 * Whether the wider of two overlapping prefixes may stand for a summary: a site announces it around a longer prefix, and the longest prefix wins
 * wherever they meet. Not so around a VPC's block, whose local route wins over longer ones, nor between the sites of a gateway that asks for prefixes
 * that do not overlap.
 */
export function isSummary(
  { query, lookup }: Pick<RuleContext, 'query' | 'lookup'>,
  { meeting, wide, narrow }: { meeting: Meeting; wide: Claim; narrow: Claim },
): boolean {
  if (!query.get(wide.owner, 'network') || prefixLength(wide.prefix) >= prefixLength(narrow.prefix))
    return false;
  const gateway = lookup.cloudGateway(meeting.at);
  return !(gateway?.type.distinctSitePrefixes && query.get(narrow.owner, 'network'));
}

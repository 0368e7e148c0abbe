import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { example, piece } from '@/lib/model/build';
import { type Claim, clashes, together } from '@/lib/routing/together';
import { freePrefixes } from '../free-values';
import { prefixPlace } from '../places';
import { renumberFix } from '../renumber';
import { defineRule, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';
import { isSummary } from '../summaries';

export const rule = defineRule({
  id: 'addressing/no-overlap-between-connected',
  severity: 'error',
  title: 'Networks that can reach each other must not overlap.',
  why: 'Where two overlapping prefixes meet in one route table, only one of them is known: the cloud drops or ignores the other, and its traffic goes to the wrong place.',
  sources: [aws.cloudHub, aws.vpcBlocks, microsoft.vpnFaq],
  examples: {
    bad: () => example({ lan: { prefixes: ['10.100.128.0/17'] } }),
    good: () =>
      example({}, [
        piece('site', 'lab', { name: 'Lab without a connection' }),
        piece('network', 'bench', { parent: 'lab', prefixes: ['10.100.128.0/17'] }),
      ]),
  },
  *check(context) {
    const { plan, name } = context;
    const free = freePrefixes(context);
    const told = new Set<string>();
    for (const meeting of together(plan)) {
      if (meeting.kind === 'peering') continue;
      for (const [a, b] of clashes(meeting)) {
        if (isSummary(context, { meeting, wide: a, narrow: b })) continue;
        const key = [keyOf(a), keyOf(b)].sort().join(' ');
        if (told.has(key)) continue;
        told.add(key);
        const proposal = prefixVersion(b.prefix) === 4 ? free(prefixLength(b.prefix)) : undefined;
        yield {
          what: `${a.prefix} of ${name(a.owner)} and ${b.prefix} of ${name(b.owner)} overlap, and both are known at ${name(meeting.at)}.`,
          action: `Renumber one of them${proposal ? `, for example ${name(b.owner)} to ${proposal}` : ''}, or keep them in route tables that do not meet.${sameService(context, a, b)}`,
          at: [
            prefixPlace(context, { ...b, label: 'overlaps' }),
            prefixPlace(context, { ...a, label: 'is overlapped' }),
            { id: meeting.at, label: 'where they meet' },
          ],
          ...renumberFix(context, [b, a]),
        };
      }
    }
  },
});

/** Two sites may hold the same service on purpose. */
const sameService = ({ query }: RuleContext, a: Claim, b: Claim): string =>
  a.prefix === b.prefix && query.get(a.owner, 'network') && query.get(b.owner, 'network')
    ? ' Waive this if both sites offer one service on purpose (anycast).'
    : '';

const keyOf = ({ owner, prefix }: Claim): string => `${owner} ${prefix}`;

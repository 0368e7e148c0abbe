import { example } from '@/lib/model/build';
import { type Claim, clashes, together } from '@/lib/routing/together';
import { prefixPlace } from '../places';
import { defineRule, type RuleContext } from '../rule';
import { aws, google } from '../sources';
import { isSummary } from '../summaries';

export const rule = defineRule({
  id: 'addressing/no-summary-around-others',
  severity: 'warning',
  title: 'A site should announce no prefix that holds those of other places by accident.',
  why: 'The longest prefix wins: what the site itself has inside the other’s prefix is not reached from the cloud, nor the other way round.',
  sources: [aws.routing, aws.transit, google.routes],
  examples: {
    bad: () => example({ lan: { prefixes: ['10.0.0.0/8'] } }),
    good: () => example(),
  },
  *check(context) {
    const { name } = context;
    for (const { wide, narrow, at } of summariesOf(context)) {
      const [first, ...others] = narrow;
      if (!first) continue;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        what: `${wide.prefix} of ${name(wide.owner)} holds ${first.prefix} of ${name(first.owner)}${more}, and both are known at ${name(at)}.`,
        action: 'Announce only what the site has, or waive this if it is a summary on purpose.',
        at: [
          prefixPlace(context, { ...wide, label: 'the wider prefix' }),
          prefixPlace(context, { ...first, label: 'is inside' }),
          { id: at, label: 'where they meet' },
        ],
      };
    }
  },
});

type Summary = { wide: Claim; narrow: Claim[]; at: string };

/** Each wider prefix once, with all that it holds, wherever they meet. */
function summariesOf(context: RuleContext): Iterable<Summary> {
  const found = new Map<string, Summary>();
  const told = new Set<string>();
  for (const meeting of together(context.plan)) {
    if (meeting.kind === 'peering') continue;
    for (const [wide, narrow] of clashes(meeting)) {
      if (!isSummary(context, { meeting, wide, narrow })) continue;
      const key = `${wide.owner} ${wide.prefix}`;
      const pair = `${key} ${narrow.owner} ${narrow.prefix}`;
      if (told.has(pair)) continue;
      told.add(pair);
      const summary = found.get(key) ?? { wide, narrow: [], at: meeting.at };
      summary.narrow.push(narrow);
      found.set(key, summary);
    }
  }
  return found.values();
}

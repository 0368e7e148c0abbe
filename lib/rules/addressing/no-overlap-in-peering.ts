import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { example, piece } from '@/lib/model/build';
import { clashes, together } from '@/lib/routing/together';
import { freePrefixes } from '../free-values';
import { prefixPlace } from '../places';
import { renumberFix } from '../renumber';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const peered = (prefix: string) =>
  example({}, [
    piece('vpc', 'vpc2', {
      parent: 'region',
      name: 'Analytics',
      prefixes: [prefix],
      subnets: [{ id: 'a', name: 'data-a', prefix: `${prefix.split('/')[0]}/24`, zone: 'a' }],
    }),
    piece('peering', 'peer', { from: 'vpc', to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'addressing/no-overlap-in-peering',
  severity: 'error',
  title: 'Peered VPCs must not overlap.',
  why: 'A cloud refuses to peer two VPCs with overlapping address blocks, whichever of the blocks the traffic would use.',
  sources: [aws.peering, microsoft.peering, google.peering],
  examples: { bad: () => peered('10.100.128.0/17'), good: () => peered('10.101.0.0/16') },
  *check(context) {
    const { plan, name } = context;
    const free = freePrefixes(context);
    for (const meeting of together(plan)) {
      if (meeting.kind !== 'peering') continue;
      for (const [a, b] of clashes(meeting)) {
        const proposal = prefixVersion(b.prefix) === 4 ? free(prefixLength(b.prefix)) : undefined;
        yield {
          what: `${a.prefix} of ${name(a.owner)} and ${b.prefix} of ${name(b.owner)} overlap, but ${name(meeting.at)} peers the two.`,
          action: `Renumber one of them${proposal ? `, for example ${name(b.owner)} to ${proposal}` : ''}, or remove the peering.`,
          at: [
            prefixPlace(context, { ...b, label: 'overlaps' }),
            prefixPlace(context, { ...a, label: 'is overlapped' }),
            { id: meeting.at, label: 'the peering' },
          ],
          ...renumberFix(context, [b, a]),
        };
      }
    }
  },
});

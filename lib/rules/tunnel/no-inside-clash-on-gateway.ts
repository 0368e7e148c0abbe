import { example } from '@/lib/model/build';
import { insideClashes } from '../inside-clashes';
import { freeInsideFix, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-inside-clash-on-gateway',
  severity: 'error',
  title: 'Tunnels of one cloud gateway must have different inside prefixes.',
  why: 'The cloud gateway would have two neighbours with one address, and refuses the second tunnel.',
  sources: [aws.tunnels, microsoft.apipa],
  examples: {
    bad: () =>
      example({
        vpn: pinnedTunnels('169.254.60.0/30', undefined),
        vpn2: pinnedTunnels('169.254.60.0/30', undefined),
      }),
    good: () =>
      example({
        vpn: pinnedTunnels('169.254.60.0/30', undefined),
        vpn2: pinnedTunnels('169.254.60.4/30', undefined),
      }),
  },
  *check(context) {
    const { plan, lookup, name } = context;
    for (const { id } of plan.cloudGateways) {
      for (const { first, again } of insideClashes(lookup.tunnelsOf(id))) {
        const { free, fix } = freeInsideFix(context, again);
        yield {
          what: `Tunnel ${again.index} of ${name(again.connection)} and tunnel ${first.index} of ${name(first.connection)} both use ${again.inside?.prefix} at ${name(id)}.`,
          action: `Give one of them another inside prefix${free ? `, such as ${free}` : ''}.`,
          at: [insidePlace(again, 'the same'), insidePlace(first, 'as here'), { id, label: 'the gateway' }],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});

import { contains } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { freeInsideFix, insidePins, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-inside-outside-allowed',
  severity: 'error',
  title: 'A tunnel’s inside prefix must lie where the cloud allows it.',
  why: 'The cloud takes inside addresses from its own ranges only and refuses the connection otherwise.',
  sources: [aws.tunnels, microsoft.apipa, google.sessions],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('192.168.255.0/30', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }),
  },
  *check(context) {
    for (const { tunnel, connection, prefix, facts } of insidePins(context)) {
      if (facts.inside.allowed.some((range) => contains(range, prefix))) continue;
      const { free, fix } = freeInsideFix(context, tunnel);
      yield {
        what: `Tunnel ${tunnel.index} of ${context.name(connection)} has the inside prefix ${prefix}, outside what ${facts.name} takes: ${facts.inside.allowed.join(' and ')}.`,
        action: `Use one of these ranges${free ? `, such as ${free}` : ''}, or leave it empty.`,
        at: [insidePlace(tunnel)],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

import { prefixLength } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { freeInsideFix, insidePins, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, google } from '../sources';

export const rule = defineRule({
  id: 'tunnel/require-inside-length',
  severity: 'error',
  title: 'A tunnel’s inside prefix must have the length that the cloud takes.',
  why: 'The cloud refuses any other length; the two ends would disagree about their neighbour’s address.',
  sources: [aws.tunnels, google.sessions],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('169.254.60.0/29', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }),
  },
  *check(context) {
    for (const { tunnel, connection, prefix, version, facts } of insidePins(context)) {
      const bits = facts.inside.bits[version];
      if (prefixLength(prefix) === bits) continue;
      const { free, fix } = freeInsideFix(context, tunnel);
      yield {
        what: `Tunnel ${tunnel.index} of ${context.name(connection)} has the inside prefix ${prefix}, but ${facts.name} takes a /${bits}.`,
        action: `Use a /${bits}${free ? `, such as ${free}` : ''}, or leave it empty.`,
        at: [insidePlace(tunnel)],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

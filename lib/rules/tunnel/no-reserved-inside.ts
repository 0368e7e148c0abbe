import { overlaps } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { freeInsideFix, insidePins, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, google } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-reserved-inside',
  severity: 'error',
  title: 'A tunnel must not use an inside prefix that the cloud keeps for itself.',
  why: 'The cloud refuses these prefixes: it uses them for its own devices and services.',
  sources: [aws.tunnels, google.sessions],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('169.254.5.0/30', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.6.0/30', undefined) }),
  },
  *check(context) {
    for (const { tunnel, connection, prefix, facts } of insidePins(context)) {
      const reserved = facts.inside.reserved.find((range) => overlaps(range, prefix));
      if (!reserved) continue;
      const { free, fix } = freeInsideFix(context, tunnel);
      yield {
        what: `Tunnel ${tunnel.index} of ${context.name(connection)} has the inside prefix ${prefix}, but ${facts.name} keeps ${reserved} for itself.`,
        action: `Use another one${free ? `, such as ${free}` : ''}, or leave it empty.`,
        at: [insidePlace(tunnel)],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

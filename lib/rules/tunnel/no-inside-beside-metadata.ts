import { overlaps } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import { freeInsideFix, insidePins, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws } from '../sources';

/** Where clouds answer for metadata, names and time. */
const services = '169.254.169.0/24';

export const rule = defineRule({
  id: 'tunnel/no-inside-beside-metadata',
  severity: 'warning',
  title: 'A tunnel’s inside prefix should stay out of 169.254.169.0/24.',
  why: 'Machines of every cloud ask for metadata, names and time at addresses of this range: a route to a tunnel there takes them away.',
  sources: [aws.tunnels],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('169.254.169.120/30', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.168.120/30', undefined) }),
  },
  *check(context) {
    const told = new Set<string>();
    for (const { connection, tunnel, prefix, facts } of insidePins(context)) {
      // What the cloud keeps for itself has its own rule.
      const isReserved = facts.inside.reserved.some((kept) => overlaps(kept, prefix));
      if (!overlaps(services, prefix) || isReserved || told.has(tunnel.id)) continue;
      told.add(tunnel.id);
      const { fix, free } = freeInsideFix(context, tunnel);
      yield {
        what: `Tunnel ${tunnel.index} of ${context.name(connection)} has the inside prefix ${prefix}, beside the metadata services of the clouds.`,
        action: `Use another one${free ? `, such as ${free}` : ''}, or leave it empty.`,
        at: [insidePlace(tunnel)],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { rfc } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-short-hold-time',
  severity: 'warning',
  title: 'The hold time should be at least three times the other end’s keepalive.',
  why: 'The lower hold time of both ends counts: below three keepalives of the slower end one lost packet closes the session, and below one it never stays up.',
  sources: [rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '4.4 and 10')],
  examples: {
    bad: () => example({ vpn: { holdSeconds: 15 } }),
    good: () => example({ vpn: { holdSeconds: 30 } }),
  },
  *check({ plan, query, name }) {
    for (const connection of plan.connections) {
      const pinned = query.get(connection.id, 'vpn-connection')?.holdSeconds;
      const tunnel = connection.tunnels[0];
      // Between two clouds nobody sets it.
      const isSet = [tunnel?.from, tunnel?.to].some((end) => end?.kind === 'customer');
      if (pinned === undefined || !isSet || !tunnel?.from.bgp || !tunnel.to.bgp) continue;
      const hold = Math.min(tunnel.from.bgp.holdSeconds, tunnel.to.bgp.holdSeconds);
      // A device sends every third of the hold time that was agreed on; a cloud’s interval is what it is.
      const [slower] = [tunnel.from, tunnel.to]
        .filter(({ kind }) => kind === 'cloud')
        .sort((a, b) => (b.bgp?.keepaliveSeconds ?? 0) - (a.bgp?.keepaliveSeconds ?? 0));
      const keepalive = slower?.bgp?.keepaliveSeconds ?? 0;
      if (!slower || hold >= 3 * keepalive) continue;
      yield {
        what: `${name(connection.id)} has a hold time of ${hold} s, but ${name(slower.gateway)} sends a keepalive every ${keepalive} s.`,
        action: `Use at least ${3 * keepalive} s, or leave it empty.`,
        at: [{ id: connection.id, field: 'holdSeconds' }],
        fix: {
          label: `Use ${3 * keepalive} s`,
          changes: [{ op: 'set', id: connection.id, path: ['holdSeconds'], value: 3 * keepalive }],
        },
      };
    }
  },
});

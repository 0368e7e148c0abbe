import type { ConnectionPlan, TunnelEnd } from '@/lib/plan/plan';
import { reach } from '@/lib/routing/reach';
import { topology } from '@/lib/routing/topology';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft, rfc } from '../sources';

const within = (switchWithinSeconds: number) => azureExample({ flow: { switchWithinSeconds } });

export const rule = defineRule({
  id: 'redundancy/require-switch-in-time',
  severity: 'warning',
  title: 'A flow that is to switch within a time needs timers that are as fast.',
  why: 'A dead way is used until an end notices: after the BGP hold time, or when dead-peer detection gives up, whichever is earlier.',
  sources: [
    rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '4.2'),
    aws.tunnels,
    microsoft.vpnFaq,
    google.advanced,
  ],
  examples: { bad: () => within(5), good: () => within(120) },
  *check({ plan, query, name }) {
    const map = topology(plan);
    for (const { id, from, to, switchWithinSeconds: wished } of query.all('flow')) {
      if (wished === undefined) continue;
      const { reached, hops } = reach(plan, from, to);
      const slow = (reached ? hops : [])
        .flatMap(({ via }) => map.connection(via ?? '') ?? [])
        .flatMap((connection) => slowestEnd(connection) ?? [])
        .find(({ seconds }) => seconds > wished);
      if (!slow) continue;
      yield {
        what: `${name(id)} is to switch within ${wished} s, but ${name(slow.end.gateway)} notices the loss of ${name(slow.connection)} after ${slow.seconds} s.`,
        action: `Ask for ${slow.seconds} s or more, or shorten the hold time or dead-peer detection of the connection where the end has such a setting.`,
        at: [
          { id, field: 'switchWithinSeconds' },
          { id: slow.connection, label: 'on the way' },
          { id: slow.end.gateway, label: 'notices last' },
        ],
      };
    }
  },
});

/** The end of a connection that takes longest to notice that a tunnel is dead. Both have to, since each sends by its own table. */
function slowestEnd({
  id,
  tunnels,
}: ConnectionPlan): { connection: string; end: TunnelEnd; seconds: number } | undefined {
  const [tunnel] = tunnels;
  if (!tunnel) return undefined;
  const [first, second] = [tunnel.from, tunnel.to].map((end) => ({
    connection: id,
    end,
    seconds: Math.min(end.bgp?.holdSeconds ?? Number.POSITIVE_INFINITY, end.dpd.timeoutSeconds),
  }));
  return first && second && (second.seconds > first.seconds ? second : first);
}

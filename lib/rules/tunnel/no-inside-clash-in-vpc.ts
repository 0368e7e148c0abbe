import { piece } from '@/lib/model/build';
import type { TunnelView } from '@/lib/plan/lookup';
import { put } from '@/lib/plan/maps';
import { googleExample } from '../cloud-examples';
import { insideClashes } from '../inside-clashes';
import { freeInsideFix, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { google } from '../sources';

const withSecond = (inside: string) =>
  googleExample({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }, [
    piece('vpn-gateway', 'vgw2', { parent: 'region', name: 'Second gateway' }),
    piece('attachment', 'att2', { from: 'vgw2', to: 'vpc' }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office to second',
      from: 'gw2',
      to: 'vgw2',
      ...pinnedTunnels(inside, undefined),
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/no-inside-clash-in-vpc',
  severity: 'info',
  title: 'Tunnels of all gateways of a VPC have different inside prefixes.',
  why: 'Two sessions of one VPC with the same addresses are easily taken for one another, and a move to one router is refused.',
  sources: [google.sessions],
  examples: { bad: () => withSecond('169.254.60.0/30'), good: () => withSecond('169.254.60.4/30') },
  *check(context) {
    const { plan, lookup, name } = context;
    const gateways = new Map<string, string[]>();
    for (const { vpc, gateway, through } of plan.attachments) if (!through) put(gateways, vpc, gateway);
    const told = new Set<string>();
    for (const [vpc, ids] of gateways) {
      if (ids.length < 2) continue;
      const at = new Map<string, string>();
      const views = ids.flatMap((id): TunnelView[] =>
        lookup.tunnelsOf(id).filter(({ tunnel }) => {
          at.set(tunnel.id, id);
          return tunnel.inside?.pinned;
        }),
      );
      for (const { first, again } of insideClashes(views)) {
        // Those of one gateway have their own rule.
        if (at.get(first.id) === at.get(again.id) || told.has(again.id)) continue;
        told.add(again.id);
        const { fix, free } = freeInsideFix(context, again);
        yield {
          what: `Tunnel ${again.index} of ${name(again.connection)} and tunnel ${first.index} of ${name(first.connection)} both use ${again.inside?.prefix} at ${name(vpc)}.`,
          action: `Give one of them another inside prefix${free ? `, such as ${free}` : ''}.`,
          at: [insidePlace(again, 'the same'), insidePlace(first, 'as here'), { id: vpc, label: 'the VPC' }],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});

import { example } from '@/lib/model/build';
import type { TunnelView } from '@/lib/plan/lookup';
import { defineRule } from '../rule';

const office = (version: string) => example({ gw: { platform: 'cisco-asa', version } });

export const rule = defineRule({
  id: 'bgp/no-more-paths-than-platform',
  severity: 'info',
  title: 'Equal tunnels should be no more than the paths that the device uses side by side.',
  why: 'The device picks some of the equal tunnels and leaves the others idle until one of them fails, so their bandwidth does not add up.',
  sources: [
    {
      name: 'Cisco, “ASA General Operations Configuration Guide”, chapter “Traffic Zones”',
      url: 'https://www.cisco.com/c/en/us/td/docs/security/asa/asa99/asdm79/general/asdm-79-general-config/interface-zones.html',
      checked: '2026-11-23',
    },
  ],
  examples: { bad: () => office('9.16'), good: () => office('9.20') },
  *check({ plan, lookup, vendor, name }) {
    for (const { id, platform, version } of plan.gateways) {
      const facts = vendor(platform, version);
      if (!facts?.bgp) continue;
      for (const [far, views] of equalTunnels(lookup.tunnelsOf(id))) {
        const [first] = views;
        if (!first || views.length <= facts.bgp.paths) continue;
        const most = facts.bgp.paths;
        yield {
          what: `${name(id)} has ${views.length} equal tunnels to ${name(far)}, but ${facts.name} ${version} uses ${most} ${most === 1 ? 'path' : 'paths'} at a time.`,
          action:
            'Count on the bandwidth of the paths it uses, or choose a version or platform that uses more.',
          at: [
            { id, field: 'version' },
            { id: first.connection.id, field: 'tunnels', label: 'equal tunnels' },
          ],
        };
      }
    }
  },
});

/** The tunnels that are preferred most, by the gateway that they lead to. */
function equalTunnels(views: readonly TunnelView[]): Map<string, TunnelView[]> {
  const found = new Map<string, TunnelView[]>();
  for (const view of views) {
    const best = found.get(view.far.gateway);
    const preference = view.near.bgp?.localPreference ?? 0;
    const known = best?.[0]?.near.bgp?.localPreference ?? -1;
    if (view.near.bgp === undefined || preference < known) continue;
    if (best && preference === known) best.push(view);
    else found.set(view.far.gateway, [view]);
  }
  return found;
}

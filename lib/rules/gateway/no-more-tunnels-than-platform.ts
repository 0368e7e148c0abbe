import { example, type Piece, piece } from '@/lib/model/build';
import { defineRule } from '../rule';

/** A device with so many connections of two tunnels each, every one to a gateway of its own. */
function office(connections: number) {
  const more = Array.from({ length: connections - 1 }, (_, at): Piece[] => [
    piece('vpn-gateway', `more-${at}`, { parent: 'region', name: `Gateway ${at + 2}` }),
    piece('vpn-connection', `vpn-${at}`, { name: `Connection ${at + 3}`, from: 'gw', to: `more-${at}` }),
  ]).flat();
  return example({ gw: { platform: 'cisco-asa', version: '9.12' } }, more);
}

export const rule = defineRule({
  id: 'gateway/no-more-tunnels-than-platform',
  severity: 'warning',
  title: 'A device should have no more tunnels than its platform takes.',
  why: 'The device refuses the tunnel interfaces beyond its limit, so that those tunnels stay down.',
  sources: [
    {
      name: 'Cisco, “ASA VPN CLI Configuration Guide, 9.12” and “9.16”, chapter “Virtual Tunnel Interface”: 100 and 1024 interfaces',
      url: 'https://www.cisco.com/c/en/us/td/docs/security/asa/asa916/configuration/vpn/asa-916-vpn-config/vpn-vti.html',
      checked: '2026-11-27',
    },
  ],
  examples: { bad: () => office(51), good: () => office(50) },
  *check({ plan, lookup, vendor, name }) {
    for (const { id, platform, version } of plan.gateways) {
      const facts = vendor(platform, version);
      const count = lookup.tunnelsOf(id).length;
      if (facts?.mostTunnels === undefined || count <= facts.mostTunnels) continue;
      yield {
        what: `${name(id)} has ${count} tunnels, but ${facts.name} ${version} takes ${facts.mostTunnels}.`,
        action: `Keep ${facts.mostTunnels} on this device and move the others to a second one, or use a version that takes more.`,
        at: [
          { id, field: 'version' },
          ...lookup
            .tunnelsOf(id)
            .slice(facts.mostTunnels, facts.mostTunnels + 1)
            .map(({ connection }) => ({
              id: connection.id,
              label: 'the first tunnel too many',
            })),
        ],
      };
    }
  },
});

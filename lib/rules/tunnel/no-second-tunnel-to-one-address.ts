import { example } from '@/lib/model/build';
import type { TunnelEnd } from '@/lib/plan/plan';
import { defineRule } from '../rule';

/** A device with two lines, and a tunnel by each to one address of the cloud. */
const office = (platform: string) =>
  example({
    gw: {
      platform,
      uplinks: [
        { id: 'u1', address: '203.0.113.10', mtu: 1500 },
        { id: 'u2', address: '203.0.113.20', mtu: 1500 },
      ],
    },
    vpn: {
      tunnels: ['u1', 'u2'].map((uplink) => ({
        id: `to-${uplink}`,
        role: 'active' as const,
        uplink,
        farAddress: '192.0.2.1',
      })),
    },
  });

export const rule = defineRule({
  id: 'tunnel/no-second-tunnel-to-one-address',
  severity: 'warning',
  title: 'A device that finds a peer by its address can have one tunnel only to it.',
  why: 'The second tunnel is left out of the device’s configuration, with a warning in its head, so that the cloud’s end of it stays down.',
  sources: [
    {
      name: 'Vyatta, command templates and script of “vpn ipsec”: a peer is a node named by its address',
      url: 'https://github.com/vyos/vyatta-cfg-vpn/tree/831009e',
      checked: '2026-11-27',
    },
  ],
  examples: {
    bad: () => office('ubiquiti-edgeos'),
    good: () => office('cisco-ios-xe'),
  },
  *check({ plan, lookup, vendor, name }) {
    for (const device of plan.gateways) {
      const facts = vendor(device.platform, device.version);
      if (!facts?.oneTunnelPerPeer) continue;
      const first = new Map<string, string>();
      for (const { tunnel, connection, far } of lookup.tunnelsOf(device.id)) {
        const target = addressOf(far);
        const other = first.get(target);
        if (other === undefined) {
          first.set(target, connection.id);
          continue;
        }
        yield {
          what: `Tunnel ${tunnel.index} of ${name(connection.id)} ends at an address that ${facts.name} (${name(device.id)}) has a tunnel to already.`,
          action: 'Draw one tunnel to each address of the other end, or use another platform or version.',
          at: [
            { id: connection.id, field: `tunnels/${tunnel.index - 1}` },
            { id: other, label: 'has the address' },
            { id: device.id, field: 'platform', label: 'the device' },
          ],
        };
      }
    }
  },
});

/** The same for ends with one address, also while that is not known yet. */
function addressOf({ gateway, instance, outside }: TunnelEnd): string {
  if (instance !== undefined) return `${gateway}/${instance}`;
  return 'known' in outside ? outside.known : outside.slot.id;
}

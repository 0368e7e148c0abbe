import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws } from '../sources';

const asns = (first: number, second: number) =>
  hubExample({ gw: { asn: first } }, [
    {
      kind: 'customer-gateway',
      id: 'gw3',
      fields: {
        parent: 'site',
        name: 'edge-3',
        platform: 'cisco-ios-xe',
        asn: second,
        uplinks: [{ id: 'u1', name: 'Line C', isp: 'ISP C', address: '192.0.2.30', mtu: 1500 }],
      },
    },
    { kind: 'vpn-connection', id: 'vpn3', fields: { name: 'Office to Frankfurt 3', from: 'gw3', to: 'hub' } },
  ]);

type End = { device: GatewayPlan; gateway: CloudGatewayPlan; connection: ConnectionPlan };

export const rule = defineRule({
  id: 'bgp/prefer-one-asn-for-ecmp',
  severity: 'info',
  title: 'Devices of a site that are to share load have one ASN.',
  why: 'The hub spreads traffic over connections only where prefix, AS path and ASN are equal: with two ASNs one device carries all of it.',
  sources: [aws.transitQuotas, aws.routing],
  examples: { bad: () => asns(65_010, 65_011), good: () => asns(65_010, 65_010) },
  *check(context) {
    const { name, query } = context;
    const firstOf = new Map<string, End>();
    const told = new Set<string>();
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const shares = gateway.type.balancesOneAsn && gateway.ecmp;
      if (!device || !shares || connection.routing !== 'bgp' || connection.preference === 'backup') continue;
      // What the plan gives by itself is no wish of a person’s.
      if (query.get(device.id, 'customer-gateway')?.asn === undefined) continue;
      const key = `${device.site.id} ${gateway.id}`;
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, { device, gateway, connection });
      if (!first || first.device.asn === device.asn || told.has(device.id)) continue;
      told.add(device.id);
      yield {
        what: `${name(device.id)} has AS ${device.asn} and ${name(first.device.id)} AS ${first.device.asn}, so ${name(gateway.id)} does not share load over them.`,
        action: `Give ${name(device.id)} AS ${first.device.asn} too, or make one of the connections a backup.`,
        at: [
          { id: device.id, field: 'asn', label: 'another ASN' },
          { id: first.device.id, field: 'asn', label: 'than here' },
          { id: gateway.id, label: 'where they meet' },
        ],
        fix: {
          label: `Give ${name(device.id)} AS ${first.device.asn}`,
          changes: [{ op: 'set', id: device.id, path: ['asn'], value: first.device.asn }],
        },
      };
    }
  },
});

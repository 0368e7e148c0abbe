import { example, piece } from '@/lib/model/build';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { secondCloud } from '../cloud-examples';
import { freeAsns } from '../free-values';
import { defineRule } from '../rule';
import { microsoft, rfc } from '../sources';

const joined = (asn: number) =>
  example({ vgw: { asn: 64_600 } }, [
    ...secondCloud('aws', 'eu-west-1', { vgw: { asn } }),
    piece('vpn-connection', 'vpn3', { name: 'Office to Ireland', from: 'gw', to: 'vgw2' }),
  ]);

export const rule = defineRule({
  id: 'bgp/no-same-asn-at-one-device',
  severity: 'info',
  title: 'Gateways that meet at one device have different ASNs.',
  why: 'A gateway drops routes with its own ASN in their path, so two of the same never learn each other’s networks by way of the device.',
  sources: [rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '9.1.2'), microsoft.vpnFaq],
  examples: { bad: () => joined(64_600), good: () => joined(64_601) },
  *check(context) {
    const { name } = context;
    const free = freeAsns(context);
    const firstOf = new Map<string, CloudGatewayPlan>();
    const told = new Set<string>();
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.routing !== 'bgp') continue;
      const key = `${device.id} ${gateway.asn}`;
      const first = firstOf.get(key);
      if (!first) firstOf.set(key, gateway);
      const canChange = gateway.type.fixedAsn === undefined && !gateway.existing;
      if (!first || first.id === gateway.id || told.has(gateway.id) || !canChange) continue;
      told.add(gateway.id);
      const asn = free(gateway.type.asnRanges);
      yield {
        what: `${name(gateway.id)} has AS ${gateway.asn} like ${name(first.id)}, and both meet at ${name(device.id)}.`,
        action: `Give ${name(gateway.id)} another one${asn === undefined ? '' : `, such as ${asn}`}, if their networks are to reach each other by way of the device.`,
        at: [
          { id: gateway.id, field: 'asn', label: 'the same ASN' },
          { id: first.id, field: 'asn', label: 'as here' },
          { id: device.id, label: 'where they meet' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(gateway.id)} AS ${asn}`,
                changes: [{ op: 'set', id: gateway.id, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});

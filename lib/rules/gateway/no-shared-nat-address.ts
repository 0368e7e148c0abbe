import { cloudConnections } from '../cloud-connections';
import { googleExample } from '../cloud-examples';
import { defineRule, type Place } from '../rule';
import { google } from '../sources';

const behind = (address: string, localAddress: string) => ({
  uplinks: [{ id: 'u1', name: 'Line', isp: `ISP ${localAddress}`, address, localAddress, mtu: 1500 }],
});

const lines = (second: string) =>
  googleExample({
    gw: { asn: 65_010, ...behind('203.0.113.10', '192.168.1.2') },
    gw2: { asn: 65_011, ...behind(second, '192.168.1.3') },
  });

export const rule = defineRule({
  id: 'gateway/no-shared-nat-address',
  severity: 'error',
  title: 'Devices behind NAT must not share an address where the cloud tells them apart by it.',
  why: 'The cloud takes one device for an outside address: of two behind one NAT address only one gets its tunnels up.',
  sources: [google.advanced],
  examples: { bad: () => lines('203.0.113.10'), good: () => lines('203.0.113.11') },
  *check(context) {
    const { cloud, query, name } = context;
    const firstOf = new Map<string, Place & { at: string }>();
    const told = new Set<string>();
    for (const { gateway, device } of cloudConnections(context)) {
      if (!device || !cloud(gateway.cloud)?.oneToOneNat) continue;
      const uplinks = query.get(device.id, 'customer-gateway')?.uplinks ?? [];
      for (const [index, { address, localAddress }] of uplinks.entries()) {
        if (address === undefined || localAddress === undefined) continue;
        const place = { id: device.id, field: `uplinks/${index}/address` };
        const key = `${gateway.id} ${address}`;
        const first = firstOf.get(key);
        if (!first) firstOf.set(key, { ...place, at: gateway.id });
        if (!first || first.id === device.id || told.has(`${key} ${device.id}`)) continue;
        told.add(`${key} ${device.id}`);
        yield {
          what: `${name(device.id)} and ${name(first.id)} are behind NAT with the one address ${address}, but ${name(gateway.id)} takes one device for it.`,
          action: 'Give each device an outside address of its own.',
          at: [
            { ...place, label: 'the same address' },
            { id: first.id, ...(first.field ? { field: first.field } : {}), label: 'as here' },
            { id: gateway.id, label: 'the cloud’s end' },
          ],
        };
      }
    }
  },
});

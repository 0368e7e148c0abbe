import { cloudConnections } from '../cloud-connections';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const nat = [{ id: 'n1', direction: 'ingress', internal: '10.10.0.0/16', external: '100.64.0.0/16' }];
const ofSize = (sku: string) => azureExample({ vgw: { sku }, vpn: { nat } });

export const rule = defineRule({
  id: 'gateway/no-nat-without-size',
  severity: 'error',
  title: 'Address translation needs a gateway of a size that has it.',
  why: 'The cloud refuses translation rules on smaller sizes.',
  sources: [microsoft.nat],
  examples: { bad: () => ofSize('VpnGw1AZ'), good: () => ofSize('VpnGw2AZ') },
  *check(context) {
    const { name } = context;
    const told = new Set<string>();
    for (const { connection, gateway } of cloudConnections(context)) {
      const { id, size, type } = gateway;
      if (connection.nat.length === 0 || !size || size.nat || told.has(id)) continue;
      told.add(id);
      const able = type.sizes.find(
        ({ nat: has, mbps, tunnels }) => has && mbps >= size.mbps && tunnels >= size.tunnels,
      );
      yield {
        what: `${name(connection.id)} translates addresses, but ${name(id)} is of size ${size.name}, which cannot.`,
        action: able ? `Use ${able.name} or larger.` : 'Leave the translations out.',
        at: [
          { id, field: 'sku' },
          { id: connection.id, field: 'nat', label: 'translates' },
        ],
        ...(able
          ? {
              fix: { label: `Use ${able.name}`, changes: [{ op: 'set', id, path: ['sku'], value: able.id }] },
            }
          : {}),
      };
    }
  },
});

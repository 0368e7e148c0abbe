import { piece } from '@/lib/model/build';
import { azureExample } from '../cloud-examples';
import { farKey } from '../far-ends';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const withMore = (count: number) =>
  azureExample(
    {},
    Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `Office ${index + 3}`, from: 'gw', to: 'vgw' }),
    ),
  );

export const rule = defineRule({
  id: 'gateway/no-more-connections-than-size',
  severity: 'error',
  title: 'A gateway must not have more connections than its size carries.',
  why: 'The cloud refuses the connections beyond the limit of the size.',
  sources: [microsoft.vpnGateways],
  examples: { bad: () => withMore(29), good: () => withMore(28) },
  *check({ plan, lookup, name }) {
    for (const { id, size, type } of plan.cloudGateways) {
      if (!size) continue;
      const count = new Set(lookup.tunnelsOf(id).map(farKey)).size;
      if (count <= size.tunnels) continue;
      const larger = type.sizes.find(({ tunnels, mbps }) => tunnels >= count && mbps >= size.mbps);
      yield {
        what: `${name(id)} is connected to ${count} outside addresses, but ${size.name} carries ${size.tunnels}.`,
        action: larger
          ? `Use ${larger.name}, which carries ${larger.tunnels}.`
          : 'Use a hub, or a second gateway.',
        at: [{ id, field: 'sku' }],
        ...(larger
          ? {
              fix: {
                label: `Use ${larger.name}`,
                changes: [{ op: 'set', id, path: ['sku'], value: larger.id }],
              },
            }
          : {}),
      };
    }
  },
});

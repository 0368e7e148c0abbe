import { flowReach } from '@/lib/routing/reach';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-more-bandwidth-than-carried',
  severity: 'warning',
  title: 'Flows should not ask for more bandwidth than a gateway’s size carries.',
  why: 'All tunnels share what the size carries: beyond it packets are dropped, whatever the lines could take.',
  sources: [microsoft.vpnGateways, microsoft.vpnFaq],
  examples: {
    bad: () => azureExample({ flow: { bandwidthMbps: 2000 } }),
    good: () => azureExample({ flow: { bandwidthMbps: 1000 } }),
  },
  *check({ plan, query, lookup, name }) {
    const asked = new Map<string, { mbps: number; flows: string[] }>();
    for (const { id, from, to, bandwidthMbps: mbps } of query.all('flow')) {
      if (mbps === undefined) continue;
      const { reached, hops } = flowReach(plan, { id, from, to });
      for (const hop of reached ? hops : []) {
        if (!lookup.cloudGateway(hop.id)?.size) continue;
        const sum = asked.get(hop.id) ?? { mbps: 0, flows: [] };
        asked.set(hop.id, { mbps: sum.mbps + mbps, flows: [...sum.flows, id] });
      }
    }
    for (const [id, { mbps, flows }] of asked) {
      const gateway = lookup.cloudGateway(id);
      if (!gateway?.size || mbps <= gateway.size.mbps) continue;
      const { size, type } = gateway;
      const larger = type.sizes.find((other) => other.mbps >= mbps && other.tunnels >= size.tunnels);
      yield {
        what: `Flows over ${name(id)} ask for ${mbps} Mbit/s, but ${size.name} carries ${size.mbps}.`,
        action: larger
          ? `Use ${larger.name}, which carries ${larger.mbps} Mbit/s.`
          : 'Spread the flows over several gateways.',
        at: [
          { id, field: 'sku' },
          ...flows
            .slice(0, 8)
            .map((flow) => ({ id: flow, field: 'bandwidthMbps', label: 'asks for a part' })),
        ],
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

import { example, piece } from '@/lib/model/build';
import type { CloudFacts } from '@/lib/plan/facts';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { secondCloud, tunnels } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const joined = (count: number) =>
  example({}, [
    ...secondCloud('azure', 'westeurope'),
    piece('vpn-connection', 'vpn3', { name: 'Azure to AWS', from: 'vgw2', to: 'vgw', ...tunnels(count) }),
  ]);

export const rule = defineRule({
  id: 'redundancy/prefer-each-instance',
  severity: 'warning',
  title: 'A connection between clouds should use every outside address of both ends.',
  why: 'Clouds promise their highest availability only then: the loss or maintenance of the one instance that is used cuts the connection.',
  sources: [google.topologies, microsoft.activeActive, microsoft.apipa, aws.tunnels],
  examples: { bad: () => joined(2), good: () => joined(4) },
  *check(context) {
    const { query, cloud, name } = context;
    for (const { connection, gateway, far } of cloudConnections(context)) {
      const [facts, farFacts] = [cloud(gateway.cloud), cloud(far?.cloud ?? '')];
      if (!far || !facts || !farFacts || gateway.id !== connection.to) continue;
      const drawn = query.get(connection.id, 'vpn-connection')?.tunnels ?? [];
      const wanted = wantedTunnels({ gateway, facts }, { gateway: far, facts: farFacts });
      if (drawn.length >= wanted) continue;
      const ids = ['t1', 't2', 't3', 't4'].filter((id) => !drawn.some((tunnel) => tunnel.id === id));
      const more = ids.slice(0, wanted - drawn.length).map((id) => ({ id, role: 'active' }));
      yield {
        what: `${name(connection.id)} has ${drawn.length === 1 ? 'one tunnel' : `${drawn.length} tunnels`}, but ${wanted} use all outside addresses of ${name(far.id)} and ${name(gateway.id)}.`,
        action: `Draw ${wanted} tunnels.`,
        at: [
          { id: connection.id, field: 'tunnels' },
          { id: far.id, label: 'one end' },
          { id: gateway.id, label: 'the other end' },
        ],
        fix: {
          label: `Draw ${wanted} tunnels`,
          changes: [{ op: 'set', id: connection.id, path: ['tunnels'], value: [...drawn, ...more] }],
        },
      };
    }
  },
});

type End = { gateway: CloudGatewayPlan; facts: CloudFacts };

/** So many tunnels for each address of the other end as the cloud makes together, else one from instance to instance. */
function wantedTunnels(a: End, b: End): number {
  // One instance with one BGP address takes one session.
  if ([a, b].some(({ gateway }) => gateway.instances === 1 && gateway.type.oneBgpAddressPerDevice)) return 1;
  const [one, other] = [a.gateway.instances, b.gateway.instances];
  if (one !== undefined && other !== undefined) return Math.min(one, other);
  const together = Math.max(a.facts.tunnelsPerPeerAddress ?? 1, b.facts.tunnelsPerPeerAddress ?? 1);
  return together * (one ?? other ?? 1);
}

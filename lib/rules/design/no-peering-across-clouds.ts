import { example, piece } from '@/lib/model/build';
import { secondCloud } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

const peered = (cloud: string, region: string) =>
  example({}, [
    ...secondCloud(cloud, region),
    piece('peering', 'peer', { name: 'Production to recovery', from: 'vpc', to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'design/no-peering-across-clouds',
  severity: 'error',
  title: 'Only places of one cloud can be peered.',
  why: 'A peering is made inside a cloud’s own network: there is none between two clouds.',
  sources: [aws.peeringBasics, microsoft.peering, google.peering],
  examples: { bad: () => peered('azure', 'westeurope'), good: () => peered('aws', 'eu-west-1') },
  *check({ plan, lookup, cloud, name }) {
    for (const { id, from, to } of plan.peerings) {
      const [a, b] = [from, to].map((end) => lookup.vpc(end) ?? lookup.cloudGateway(end));
      if (!a || !b || a.cloud === b.cloud) continue;
      const names = [a, b].map((end) => cloud(end.cloud)?.name ?? end.cloud);
      yield {
        what: `${name(id)} peers ${name(from)} (${names[0]}) with ${name(to)} (${names[1]}).`,
        action: 'Join the two by a VPN connection between their gateways.',
        at: [{ id }, { id: from, label: 'one cloud' }, { id: to, label: 'another cloud' }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

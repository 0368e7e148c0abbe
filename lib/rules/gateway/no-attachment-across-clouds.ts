import { example, piece } from '@/lib/model/build';
import { secondCloud } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-attachment-across-clouds',
  severity: 'error',
  title: 'A VPC can be attached only to gateways of its own cloud.',
  why: 'An attachment is made inside a cloud’s own network: there is none between two clouds.',
  sources: [aws.transitAttachments, microsoft.vpnSettings, google.topologies],
  examples: {
    bad: () =>
      example({}, [
        ...secondCloud('azure', 'westeurope'),
        piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
        piece('attachment', 'att3', { name: 'Recovery to hub', from: 'hub', to: 'vpc2' }),
      ]),
    good: () => example({}, secondCloud('azure', 'westeurope')),
  },
  *check({ plan, lookup, cloud, name }) {
    for (const { id, gateway, vpc, through } of plan.attachments) {
      const [a, b] = [lookup.cloudGateway(gateway), lookup.vpc(vpc)];
      if (!a || !b || through !== undefined || a.cloud === b.cloud) continue;
      const names = [a, b].map((end) => cloud(end.cloud)?.name ?? end.cloud);
      yield {
        what: `${name(id)} attaches ${name(vpc)} (${names[1]}) to ${name(gateway)} (${names[0]}).`,
        action: `Attach ${name(vpc)} to a gateway of its own, and join the gateways by a VPN connection.`,
        at: [{ id }, { id: vpc, label: 'one cloud' }, { id: gateway, label: 'another cloud' }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

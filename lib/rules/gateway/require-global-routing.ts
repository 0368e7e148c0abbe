import { googleExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google } from '../sources';

const elsewhere = (routingMode: string) =>
  googleExample({ vgw: { parent: 'region2' }, vpc: { routingMode } }, [
    {
      kind: 'cloud-region',
      id: 'region2',
      fields: { name: 'Zürich', cloud: 'google', region: 'europe-west6' },
    },
  ]);

export const rule = defineRule({
  id: 'gateway/require-global-routing',
  severity: 'error',
  title: 'A VPC whose gateway is in another region needs routing across regions.',
  why: 'With regional routing what the gateway learns stays in the gateway’s region: the VPC’s subnets never hear of the sites.',
  sources: [google.sessions, google.routes],
  examples: { bad: () => elsewhere('REGIONAL'), good: () => elsewhere('GLOBAL') },
  *check({ plan, lookup, cloud, name }) {
    for (const { gateway: end, vpc: id, through } of plan.attachments) {
      const gateway = lookup.cloudGateway(end);
      const vpc = lookup.vpc(id);
      if (!gateway || !vpc?.routingMode || through !== undefined || gateway.kind !== 'vpn-gateway') continue;
      const modes = cloud(vpc.cloud)?.vpcRoutingModes ?? [];
      const wide = modes.find(({ acrossRegions }) => acrossRegions);
      const now = modes.find((mode) => mode.id === vpc.routingMode);
      if (!wide || !now || now.acrossRegions || gateway.region.code === vpc.region.code) continue;
      yield {
        what: `${name(id)} is in ${vpc.region.code} with ${now.name.toLowerCase()} routing, but ${name(end)} is in ${gateway.region.code}.`,
        action: `Use ${wide.id}, or a gateway in ${vpc.region.code}.`,
        at: [
          { id, field: 'routingMode' },
          { id: end, label: 'the gateway' },
        ],
        fix: {
          label: `Use ${wide.id}`,
          changes: [{ op: 'set', id, path: ['routingMode'], value: wide.id }],
        },
      };
    }
  },
});

import { example, piece } from '@/lib/model/build';
import { secondCloud } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { aType } from '../type-names';

const hubFor = (vpc: string) =>
  example({}, [
    ...secondCloud('aws', 'eu-west-1'),
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
    piece('attachment', 'att3', { name: 'To the hub', from: 'hub', to: vpc }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-attachment-across-regions',
  severity: 'error',
  title: 'A VPC must lie in the region of the gateway it is attached to.',
  why: 'The cloud refuses the attachment: a gateway of that type serves VPCs of its own region only.',
  sources: [aws.transitAttachments, microsoft.vpnSettings],
  examples: { bad: () => hubFor('vpc2'), good: () => hubFor('vpc') },
  *check({ plan, lookup, name }) {
    for (const { id, gateway, vpc, through } of plan.attachments) {
      const [a, b] = [lookup.cloudGateway(gateway), lookup.vpc(vpc)];
      if (!a || !b || through !== undefined || a.cloud !== b.cloud) continue;
      if (a.type.attachesAcrossRegions || a.region.code === b.region.code) continue;
      yield {
        what: `${name(vpc)} is in ${b.region.code}, but ${name(gateway)}, ${aType(a.type)}, is in ${a.region.code}.`,
        action: `Attach it to a gateway in ${b.region.code}, and join the two gateways or peer the VPCs.`,
        at: [{ id }, { id: vpc, label: 'the VPC' }, { id: gateway, label: 'the gateway' }],
      };
    }
  },
});

import { piece } from '@/lib/model/build';
import { peeredVpc } from '../cloud-examples';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { google } from '../sources';

const onHub = (more: string) =>
  hubExample({ region: { cloud: 'google', region: 'europe-west3' }, vpc: { subnets: [] } }, [
    ...peeredVpc(),
    ...(more ? [piece('attachment', 'att2', { name: 'Analytics to hub', from: more, to: 'vpc2' })] : []),
  ]);

export const rule = defineRule({
  id: 'hub/no-peering-of-its-vpcs',
  severity: 'error',
  title: 'VPCs of a hub must not be peered where the hub forbids it.',
  why: 'They reach each other through the hub already: the cloud refuses the peering, or the second attachment.',
  sources: [google.ncc],
  examples: { bad: () => onHub('hub'), good: () => onHub('') },
  *check({ plan, lookup, name }) {
    const hubOf = new Map<string, string>();
    for (const { vpc, gateway, through } of plan.attachments)
      if (through === undefined && lookup.cloudGateway(gateway)?.type.forbidsPeering) hubOf.set(vpc, gateway);
    for (const { id, from, to } of plan.peerings) {
      const hub = hubOf.get(from);
      if (hub === undefined || hubOf.get(to) !== hub) continue;
      yield {
        what: `${name(id)} peers ${name(from)} and ${name(to)}, which are attached to ${name(hub)}.`,
        action: 'Remove the peering: the hub joins the two.',
        at: [{ id }, { id: hub, label: 'the hub' }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

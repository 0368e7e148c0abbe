import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';

const inZone = (zone?: string) =>
  azureExample({
    vpc: { subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24', ...(zone ? { zone } : {}) }] },
  });

export const rule = defineRule({
  id: 'design/no-zone-without-zones',
  severity: 'info',
  title: 'A subnet has no zone where subnets span their region.',
  why: 'The zone is passed over: machines of all zones share the subnet, so it tells nothing of what fails together.',
  sources: [microsoft.networkFaq, google.subnets],
  examples: { bad: () => inZone('1'), good: () => inZone() },
  *check({ plan, query, cloud, name }) {
    for (const { id, cloud: cloudId } of plan.vpcs) {
      const facts = cloud(cloudId);
      if (!facts || facts.zonalSubnets) continue;
      const zoned = [...(query.get(id, 'vpc')?.subnets ?? []).entries()].filter(([, { zone }]) => zone);
      const [first] = zoned;
      if (!first) continue;
      yield {
        what: `“${first[1].name}” of ${name(id)} is drawn in zone ${first[1].zone}, but subnets of ${facts.name} span their region.`,
        action: 'Leave the zone empty.',
        at: [{ id, field: `subnets/${first[0]}/zone` }],
        fix: {
          label: 'Leave the zones empty',
          changes: zoned.map(([index]) => ({ op: 'unset', id, path: ['subnets', index, 'zone'] })),
        },
      };
    }
  },
});

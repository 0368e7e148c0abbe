import { prefixVersion } from '@/lib/addressing/prefix';
import { summarise } from '@/lib/addressing/summarise';
import { example } from '@/lib/model/build';
import { circuit } from '../cloud-examples';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { aws } from '../sources';
import { summariseFix } from '../summarise-fix';

const withPrefixes = (count: number) =>
  example({ lan: { prefixes: Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`) } }, [
    circuit(),
  ]);

export const rule = defineRule({
  id: 'gateway/no-more-prefixes-than-circuit-takes',
  severity: 'warning',
  title: 'A device should not announce more prefixes over a circuit than the cloud takes.',
  why: 'With one prefix more the cloud takes the BGP session down, and the circuit carries nothing.',
  sources: [aws.directConnectQuotas],
  examples: { bad: () => withPrefixes(101), good: () => withPrefixes(100) },
  *check(context) {
    const { plan, lookup, cloud, name } = context;
    for (const { id, gateway, cloudGateway } of plan.circuits) {
      const device = lookup.gateway(gateway);
      const facts = cloud(lookup.cloudGateway(cloudGateway)?.cloud ?? '');
      const quota = facts?.quotas?.['prefixes-of-circuit'];
      if (!device || !facts || !quota) continue;
      for (const version of [4, 6] as const) {
        const prefixes = device.advertises.filter((prefix) => prefixVersion(prefix) === version);
        if (prefixes.length <= quota.most) continue;
        const fewer = summarise(prefixes).length;
        yield {
          what: `${name(gateway)} announces ${prefixes.length} IPv${version} prefixes over ${name(id)}, but a circuit of ${takesAtMost(facts.name, quota)}.`,
          action: `Summarise the prefixes behind ${name(gateway)}${fewer <= quota.most ? `: ${fewer} hold the same addresses` : ''}.`,
          at: [
            { id },
            { id: gateway, label: 'announces them' },
            { id: cloudGateway, label: 'has the limit' },
          ],
          ...summariseFix(context, { site: device.site.id, most: quota.most }),
        };
      }
    }
  },
});

import { freeSubnet } from '@/lib/addressing/pool';
import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { aType } from '../type-names';

const vwan = (prefix: string) =>
  hubExample({ region: { cloud: 'azure', region: 'westeurope' }, hub: { prefix }, vpc: { subnets: [] } });

export const rule = defineRule({
  id: 'addressing/require-hub-prefix-length',
  severity: 'error',
  title: 'A hub’s own prefix must have a length that its cloud takes.',
  why: 'The cloud refuses a smaller or larger one, and the prefix cannot be changed once the hub is made.',
  sources: [microsoft.wanHub, aws.privateIp],
  examples: { bad: () => vwan('10.99.0.0/25'), good: () => vwan('10.99.0.0/23') },
  *check({ plan, query, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const prefix = query.get(id, 'hub')?.prefix;
      if (!prefix || !type.ownPrefix) continue;
      const { min, max, bits, pool } = type.ownPrefix;
      const length = prefixLength(prefix);
      if (prefixVersion(prefix) === 4 && length >= min && length <= max) continue;
      const taken = plan.tables
        .flatMap(({ routes }) => routes.map((route) => route.prefix))
        .concat(plan.cloudGateways.flatMap((other) => other.prefix ?? []));
      const free = freeSubnet({ pool, bits, taken });
      yield {
        what: `${name(id)} has its own prefix ${prefix}, but ${aType(type)} takes an IPv4 one from /${min} to /${max}.`,
        action: `Use a /${bits}${free ? `, such as ${free}` : ''}, or leave it empty.`,
        at: [{ id, field: 'prefix' }],
        fix: {
          label: free ? `Use ${free}` : 'Leave it empty',
          changes: [
            free ? { op: 'set', id, path: ['prefix'], value: free } : { op: 'unset', id, path: ['prefix'] },
          ],
        },
      };
    }
  },
});

import { piece } from '@/lib/model/build';
import { googleExample } from '../cloud-examples';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { google } from '../sources';
import { aType } from '../type-names';

const withMore = (count: number) =>
  googleExample(
    {},
    Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `Office ${index + 3}`, from: 'gw', to: 'vgw' }),
    ),
  );

export const rule = defineRule({
  id: 'gateway/no-more-sessions-than-router',
  severity: 'error',
  title: 'A gateway must not have more BGP sessions than its router takes.',
  why: 'Every tunnel and every link of a circuit has a session of its own, and the cloud refuses those beyond the limit of the router.',
  sources: [google.routerQuotas],
  examples: { bad: () => withMore(63), good: () => withMore(62) },
  *check({ plan, lookup, name }) {
    const links = new Map<string, number>();
    for (const { cloudGateway, insides } of plan.circuits)
      links.set(cloudGateway, (links.get(cloudGateway) ?? 0) + insides.length);
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.sessions;
      if (!quota) continue;
      const count = lookup.tunnelsOf(id).filter(({ near }) => near.bgp).length + (links.get(id) ?? 0);
      if (count <= quota.most) continue;
      yield {
        what: `${name(id)} has ${count} BGP sessions, but ${takesAtMost(aType(type), quota)}.`,
        action: 'Move some of the connections to a second gateway.',
        at: [{ id }],
      };
    }
  },
});

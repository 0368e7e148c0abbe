import { googleExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google } from '../sources';
import { aType } from '../type-names';

const announcing = (count: number) =>
  googleExample({
    lan: { prefixes: Array.from({ length: count }, (_, index) => `10.10.${index}.0/24`) },
  });

export const rule = defineRule({
  id: 'gateway/no-more-learned-prefixes-than-kept',
  severity: 'warning',
  title: 'All sites of a gateway together should not announce more prefixes than it keeps.',
  why: 'The cloud drops the prefixes beyond its quota without a word: which networks become unreachable is a matter of chance.',
  sources: [google.routerQuotas],
  examples: { bad: () => announcing(251), good: () => announcing(250) },
  *check({ plan, lookup, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const most = type.distinctRoutesIn;
      if (most === undefined) continue;
      const routes = lookup.tablesOf(id).flatMap((table) => table.routes);
      const count = new Set(routes.filter(({ origin }) => origin === 'bgp').map(({ prefix }) => prefix)).size;
      if (count <= most) continue;
      yield {
        what: `${name(id)} learns ${count} different prefixes, but ${aType(type)} keeps ${most} unless its quota is raised.`,
        action: 'Summarise the prefixes of the sites, or ask for a larger quota.',
        at: [{ id }],
      };
    }
  },
});

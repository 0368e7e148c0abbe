import { piece } from '@/lib/model/build';
import { azureExample } from '../cloud-examples';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { aType } from '../type-names';

const withTranslations = (count: number) =>
  azureExample(
    {},
    Array.from({ length: Math.ceil(count / 100) }, (_, part) =>
      piece('vpn-connection', `more-${part}`, {
        name: `Office ${part + 3}`,
        from: 'gw',
        to: 'vgw',
        routing: 'static',
        nat: Array.from({ length: Math.min(100, count - part * 100) }, (__, index) => ({
          id: `n${index}`,
          direction: 'ingress',
          internal: `10.${200 + part}.${index}.0/24`,
          external: `100.${64 + part}.${index}.0/24`,
        })),
      }),
    ),
  );

export const rule = defineRule({
  id: 'gateway/no-more-translations-than-taken',
  severity: 'warning',
  title: 'A gateway should not translate more prefixes than its type takes.',
  why: 'The cloud refuses the translations beyond its limit for a gateway.',
  sources: [microsoft.vpnFaq, microsoft.nat],
  examples: { bad: () => withTranslations(501), good: () => withTranslations(500) },
  *check({ plan, lookup, name }) {
    const counts = new Map<string, number>();
    for (const { from, to, nat } of plan.connections)
      for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + nat.length);
    for (const [id, count] of counts) {
      const type = lookup.cloudGateway(id)?.type;
      const quota = type?.quotas?.translations;
      if (!type || !quota || count <= quota.most) continue;
      yield {
        what: `${name(id)} translates ${count} prefixes, but ${takesAtMost(aType(type), quota)}.`,
        action: 'Translate a few wider prefixes instead.',
        at: [{ id }],
      };
    }
  },
});

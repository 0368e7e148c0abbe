import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const translating = (external: string) =>
  azureExample({
    vpn: {
      nat: [
        { id: 'n1', direction: 'ingress', internal: '10.10.0.0/24', external: '100.64.0.0/24' },
        { id: 'n2', direction: 'ingress', internal: '10.10.1.0/24', external },
      ],
    },
  });

export const rule = defineRule({
  id: 'addressing/no-overlapping-translations',
  severity: 'error',
  title: 'Two translations of one direction must not overlap.',
  why: 'An address would have two translations, or two hosts would appear under one address, so the second rule is refused or never used.',
  sources: [microsoft.nat],
  examples: { bad: () => translating('100.64.0.0/25'), good: () => translating('100.64.1.0/24') },
  *check({ query, name }) {
    for (const { id, nat = [] } of query.all('vpn-connection')) {
      if (nat.length < 2) continue;
      for (const direction of ['egress', 'ingress'] as const) {
        for (const side of ['internal', 'external'] as const) {
          const index = buildOverlapIndex(
            nat.flatMap((rule, at) =>
              rule.direction === direction ? [{ prefix: rule[side], value: at }] : [],
            ),
          );
          for (const [a, b] of index.pairs()) {
            const [first, again] = a.value < b.value ? [a, b] : [b, a];
            yield {
              what: `${name(id)} translates ${side === 'internal' ? 'from' : 'to'} ${again.prefix} and ${first.prefix}, which overlap.`,
              action: 'Use prefixes that do not overlap, or one translation for both.',
              at: [
                { id, field: `nat/${again.value}/${side}`, label: 'overlaps' },
                { id, field: `nat/${first.value}/${side}`, label: 'is overlapped' },
              ],
            };
          }
        }
      }
    }
  },
});

import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { example, piece } from '@/lib/model/build';
import { prefixPlace } from '../places';
import { defineRule } from '../rule';
import { rfc } from '../sources';

const withVoice = (prefix: string) =>
  example({}, [piece('network', 'voice', { parent: 'site', name: 'Voice', prefixes: [prefix] })]);

export const rule = defineRule({
  id: 'addressing/no-overlap-in-site',
  severity: 'warning',
  title: 'Networks of one site should not overlap.',
  why: 'The gateway has one route for an address: hosts of the network that loses the longest match are cut off from the other one and from the cloud.',
  sources: [rfc(1812, 'Requirements for IP Version 4 Routers', '5.2.4.3')],
  examples: { bad: () => withVoice('10.10.20.0/24'), good: () => withVoice('10.11.0.0/24') },
  *check(context) {
    const { query, name } = context;
    for (const site of query.all('site')) {
      const networks = query.childrenOf(site.id, 'network');
      if (networks.length < 2) continue;
      const index = buildOverlapIndex(
        networks.flatMap(({ id, prefixes }) =>
          prefixes.filter((prefix) => !prefix.endsWith('/0')).map((prefix) => ({ prefix, value: id })),
        ),
      );
      for (const [a, b] of index.pairs()) {
        if (a.value === b.value) continue;
        yield {
          what: `${a.prefix} of ${name(a.value)} and ${b.prefix} of ${name(b.value)} overlap in ${name(site.id)}.`,
          action: `Keep only one of them, or split ${a.prefix} so that each address has one network.`,
          at: [
            prefixPlace(context, { owner: b.value, prefix: b.prefix, label: 'overlaps' }),
            prefixPlace(context, { owner: a.value, prefix: a.prefix, label: 'is overlapped' }),
          ],
        };
      }
    }
  },
});

import { example, piece } from '@/lib/model/build';
import type { TableRoute } from '@/lib/plan/plan';
import { defineRule } from '../rule';
import { aws } from '../sources';

const twoWays = (routing: 'bgp' | 'static') =>
  example({ vpn: { to: 'hub', routing }, vpn2: { to: 'hub', routing }, flow: null }, [
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
  ]);

export const rule = defineRule({
  id: 'hub/no-two-static-ways',
  severity: 'warning',
  title: 'A hub’s route table takes one static route to a prefix.',
  why: 'The second way is not written, so that nothing takes over when the first is down.',
  sources: [aws.transitQuotas, aws.transit],
  examples: { bad: () => twoWays('static'), good: () => twoWays('bgp') },
  *check({ plan, lookup, name }) {
    for (const table of plan.tables) {
      if (!lookup.cloudGateway(table.gateway)?.type.routeTables) continue;
      const told = new Set<string>();
      for (const [first, second] of doubled(table.routes)) {
        const key = `${first.via} ${second.via}`;
        if (told.has(key)) continue;
        told.add(key);
        yield {
          what: `${name(first.via)} and ${name(second.via)} are both static ways to ${first.prefix} in table “${table.name}” of ${name(table.gateway)}.`,
          action: 'Use BGP on both, or leave the prefix to one of them.',
          at: [
            { id: second.via, label: 'the second way' },
            { id: first.via, label: 'the first way' },
            { id: table.gateway, label: 'takes one' },
          ],
        };
      }
    }
  },
});

type Way = { prefix: string; via: string };

/** Static routes to a prefix that another link has already, each with the first; drawn ones come first. */
function doubled(routes: readonly TableRoute[]): [Way, Way][] {
  const fixed = (origin: TableRoute['origin']): Way[] =>
    routes.flatMap((route) =>
      route.origin === origin && route.via ? [{ prefix: route.prefix, via: route.via }] : [],
    );
  const firsts = new Map<string, Way>();
  return [...fixed('drawn'), ...fixed('static')].flatMap((way): [Way, Way][] => {
    const first = firsts.get(way.prefix);
    if (!first) firsts.set(way.prefix, way);
    return first && first.via !== way.via ? [[first, way]] : [];
  });
}

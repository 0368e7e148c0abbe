import { example, piece } from '@/lib/model/build';
import type { TableRoute } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';

const twoWays = (routing: 'bgp' | 'static') =>
  example({ vpn: { to: 'hub', routing }, vpn2: { to: 'hub', routing }, flow: null }, [
    piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
  ]);

export const rule = defineRule({
  id: 'hub/no-two-static-ways',
  severity: 'warning',
  title: 'A prefix should have one static way where the cloud takes one.',
  why: 'The second way is refused or not written, so that nothing takes over when the first is down.',
  sources: [aws.transitQuotas, aws.transit, microsoft.vpnFaq],
  examples: { bad: () => twoWays('static'), good: () => twoWays('bgp') },
  *check(context) {
    const { plan, lookup, name } = context;
    yield* byTwoUplinks(context);
    for (const table of plan.tables) {
      if (!lookup.cloudGateway(table.gateway)?.type.oneStaticWay) continue;
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

/** Static connections that are two to the cloud, because their tunnels start from two addresses. */
function* byTwoUplinks(context: RuleContext): Generator<Finding> {
  for (const { connection, gateway, device } of cloudConnections(context)) {
    if (!device || connection.routing !== 'static' || !gateway.type.oneStaticWay) continue;
    const uplinks = connection.tunnels.map(({ from, to }) => (from.kind === 'customer' ? from : to).uplink);
    const other = uplinks.findIndex((uplink) => uplink !== uplinks[0]);
    if (other < 0) continue;
    yield {
      what: `${context.name(connection.id)} is static and uses two uplinks of ${context.name(device.id)}, but ${context.name(gateway.id)} takes one static way to a prefix.`,
      action: 'Use BGP, or one uplink.',
      at: [
        { id: connection.id, field: `tunnels/${other}/uplink`, label: 'the second way' },
        { id: gateway.id, label: 'takes one' },
      ],
    };
  }
}

import { lookup } from '@/lib/plan/lookup';
import type { Plan, TunnelEnd, TunnelPlan, Value } from '@/lib/plan/plan';
import { anchorOf, code, type Html, inline, list, table } from './html';
import type { ReportSection } from './section';

/** Every tunnel with its addresses and AS numbers. */
export const addresses: ReportSection = {
  id: 'addresses',
  title: 'Addresses and tunnels',
  write: ({ job: { plan } }) =>
    plan.connections.length === 0
      ? undefined
      : table(
          {
            caption: 'Tunnels',
            columns: ['Tunnel', 'Ends', 'Outside', 'Inside', 'AS', 'Routing', 'MTU, MSS'],
          },
          plan.connections.flatMap((connection) =>
            connection.tunnels.map((tunnel) => [
              inline('a', { href: `#${anchorOf(tunnel.id)}` }, `${connection.name}, tunnel ${tunnel.index}`),
              bothEnds(tunnel, (end) => nameOf(plan, end)),
              bothEnds(tunnel, ({ outside }) => code(outsideText(outside))),
              list([
                ...(tunnel.inside ? [code(tunnel.inside.prefix)] : []),
                ...[tunnel.from, tunnel.to].flatMap(({ insideAddress }) =>
                  insideAddress ? [code(insideAddress)] : [],
                ),
              ]),
              bothEnds(tunnel, ({ bgp }) => (bgp ? code(bgp.asn) : '–')),
              `${connection.routing === 'bgp' ? 'BGP' : 'static'}, ${connection.preference}, ${tunnel.role}`,
              `${tunnel.mtu}, ${tunnel.mss}`,
            ]),
          ),
        ),
};

const bothEnds = ({ from, to }: TunnelPlan, of: (end: TunnelEnd) => string | Html): Html =>
  list([of(from), of(to)]);

const outsideText = (value: Value): string => ('known' in value ? value.known : 'assigned on apply');

const nameOf = (plan: Plan, { gateway }: TunnelEnd): string => {
  const known = lookup(plan);
  return (known.gateway(gateway) ?? known.cloudGateway(gateway))?.name ?? gateway;
};

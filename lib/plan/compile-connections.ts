import type { VpnConnection } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { compileTunnel, type Side } from './compile-tunnel';
import type { CryptoSupport } from './facts';
import { byNumber, labelsFor } from './labels';
import { type Mismatch, type Negotiated, negotiate } from './negotiate';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan } from './plan';

/** The VPN connections whose ends are settled, in order of number. */
export function compileConnections(
  context: Context,
  {
    gateways,
    cloudGateways,
  }: { gateways: readonly GatewayPlan[]; cloudGateways: readonly CloudGatewayPlan[] },
): ConnectionPlan[] {
  const found = byNumber(query(context.design).all('vpn-connection'));
  const labels = labelsFor(found);
  const sides = new Map<string, Side>();
  for (const gateway of gateways) {
    const facts = context.facts.vendor(gateway.platform);
    if (facts) sides.set(gateway.id, { kind: 'customer', gateway, facts });
  }
  for (const gateway of cloudGateways) {
    const facts = context.facts.cloud(gateway.cloud);
    if (facts) sides.set(gateway.id, { kind: 'cloud', gateway, facts });
  }
  const agreed = negotiations();
  return found.flatMap((connection) => {
    const from = sides.get(connection.from);
    const to = sides.get(connection.to);
    // An end that is missing or unsettled is reported where it is.
    if (!from || !to) return [];
    if (from === to) {
      context.open({
        at: connection.id,
        field: 'to',
        what: 'it joins a gateway to itself',
        action: 'join it to another gateway, or delete it',
      });
      return [];
    }
    const result = agreed(from, to, connection);
    if (!result.ok) {
      context.open({ at: connection.id, ...mismatchText(result.mismatch) });
      return [];
    }
    const label = labels.get(connection.id) ?? connection.id;
    const staticPrefixes = connection.routing === 'static' ? staticPrefixesOf(connection, [from, to]) : [];
    const { id, name, number, routing, preference } = connection;
    const tunnels = connection.tunnels.map((tunnel, index) =>
      compileTunnel(context, {
        connection,
        tunnel,
        index: index + 1,
        label,
        from,
        to,
        ike: result.ike,
        esp: result.esp,
      }),
    );
    return [
      {
        id,
        name,
        label,
        number,
        routing,
        preference,
        from: connection.from,
        to: connection.to,
        staticPrefixes,
        tunnels,
      },
    ];
  });
}

/** As drawn; else all of the site at the premises' end, which is the one drawn first between two sites. */
function staticPrefixesOf(connection: VpnConnection, ends: readonly Side[]): readonly string[] {
  if (connection.staticPrefixes?.length) return connection.staticPrefixes;
  return ends.find((side) => side.kind === 'customer')?.gateway.advertises ?? [];
}

/** Negotiates each pair of platforms with each wish once; a thousand like connections share the result. */
function negotiations(): (from: Side, to: Side, connection: VpnConnection) => Negotiated {
  const known = new Map<CryptoSupport, Map<CryptoSupport, Map<string, Negotiated>>>();
  return (from, to, connection) => {
    const byTo = known.get(from.facts.support) ?? new Map<CryptoSupport, Map<string, Negotiated>>();
    known.set(from.facts.support, byTo);
    const byWish = byTo.get(to.facts.support) ?? new Map<string, Negotiated>();
    byTo.set(to.facts.support, byWish);
    const key = JSON.stringify([connection.ike, connection.esp]);
    const result =
      byWish.get(key) ??
      negotiate(
        { name: from.facts.name, support: from.facts.support },
        { name: to.facts.name, support: to.facts.support },
        { ike: connection.ike, esp: connection.esp },
      );
    byWish.set(key, result);
    return result;
  };
}

function mismatchText({ item, offers }: Mismatch): { field: string; what: string; action: string } {
  const list = offers.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; ');
  return {
    field: item.startsWith('IKE') ? 'ike' : 'esp',
    what: `the two ends share no ${item} (${list})`,
    action: 'choose a value both ends offer, or leave it empty for the strongest they share',
  };
}

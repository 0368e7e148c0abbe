import type { VpnConnection } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { compileTunnels } from './compile-tunnel';
import type { CryptoSupport, OptionList } from './facts';
import { byNumber, labelsFor } from './labels';
import { optional } from './maps';
import { type Mismatch, type Negotiated, negotiate } from './negotiate';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan, UnagreedPlan, Unsettled, Wish } from './plan';
import { cloudSides, type Side } from './side';

/** The VPN connections whose ends are settled, in order of number. */
export function compileConnections(
  context: Context,
  {
    gateways,
    cloudGateways,
  }: { gateways: readonly GatewayPlan[]; cloudGateways: readonly CloudGatewayPlan[] },
): { connections: ConnectionPlan[]; unagreed: UnagreedPlan[] } {
  const found = byNumber(query(context.design).all('vpn-connection'));
  const labels = labelsFor(found);
  const sides = new Map<string, Side>();
  for (const gateway of gateways) {
    const facts = context.facts.vendor(gateway.platform, gateway.version);
    if (facts) sides.set(gateway.id, { kind: 'customer', gateway, facts });
  }
  for (const gateway of cloudGateways) {
    const facts = context.facts.cloud(gateway.cloud);
    if (facts) sides.set(gateway.id, { kind: 'cloud', gateway, facts });
  }
  const agreed = negotiations();
  const unagreed: UnagreedPlan[] = [];
  const connections = found.flatMap((connection) => {
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
    const label = labels.get(connection.id) ?? connection.id;
    const known = settledAs(connection, { label, from, to });
    if (known) {
      known.opened.forEach(context.open);
      return [known.plan];
    }
    const result = agreed(from, to, connection);
    if (!result.ok) {
      context.open({ at: connection.id, ...mismatchText(result.mismatch) });
      unagreed.push(unagreedOf(connection));
      return [];
    }
    const opened: Unsettled[] = [];
    const plan = compileConnection(
      { ...context, open: (problem) => opened.push(problem) },
      { connection, label, from, to, ike: result.ike, esp: result.esp },
    );
    settled.set(connection, { label, from, to, plan, opened });
    opened.forEach(context.open);
    return [plan];
  });
  return { connections, unagreed };
}

type Settled = { label: string; from: Side; to: Side; plan: ConnectionPlan; opened: readonly Unsettled[] };

/** What drawn connections came to last: an edit leaves most of them, and both their ends, as they were. */
const settled = new WeakMap<VpnConnection, Settled>();

/** What a connection came to before, between the same two ends; undefined where it must be settled anew. */
function settledAs(
  connection: VpnConnection,
  { label, from, to }: Pick<Settled, 'label' | 'from' | 'to'>,
): Settled | undefined {
  const known = settled.get(connection);
  const isSame = (a: Side, b: Side): boolean => a.gateway === b.gateway && a.facts === b.facts;
  return known && known.label === label && isSame(known.from, from) && isSame(known.to, to)
    ? known
    : undefined;
}

function compileConnection(context: Context, input: Parameters<typeof compileTunnels>[1]): ConnectionPlan {
  const { connection, label, from, to } = input;
  const { id, name, number, routing, preference } = connection;
  return {
    id,
    name,
    label,
    number,
    routing,
    preference,
    from: connection.from,
    to: connection.to,
    staticPrefixes: routing === 'static' ? staticPrefixesOf(connection, [from, to]) : [],
    ...offeredBy(cloudSides(from, to), connection),
    tunnels: compileTunnels(context, input),
  };
}

const unagreedOf = ({ id, name, from, to, tunnels, ike, esp }: VpnConnection): UnagreedPlan => ({
  id,
  name,
  from,
  to,
  tunnels: tunnels.map((tunnel) => tunnel.id),
  wish: { ...optional('ike', ike && wishOf(ike)), ...optional('esp', esp && wishOf(esp)) },
});

const wishOf = ({ encryption, integrity, dhGroup }: Wish): Wish => ({
  ...optional('encryption', encryption),
  ...optional('integrity', integrity),
  ...optional('dhGroup', dhGroup),
});

/** What a person chose of the things that the type of the cloud's gateway has; a choice that it has not is left out, for a rule to tell. */
function offeredBy(
  clouds: readonly Extract<Side, { kind: 'cloud' }>[],
  { underlay, circuit, tunnelSize, nat, logs, alarm }: VpnConnection,
): Pick<ConnectionPlan, 'underlay' | 'circuit' | 'tunnelSize' | 'nat' | 'logs' | 'alarm'> {
  const has = (list: OptionList, word?: string): boolean =>
    clouds.some(({ gateway }) =>
      (gateway.type.options[list] ?? []).some(({ id }) => word === undefined || id === word),
    );
  const chosen = (list: OptionList, word: string | undefined): string | undefined =>
    word !== undefined && has(list, word) ? word : undefined;
  const carried = underlay === 'internet' ? undefined : chosen('underlays', underlay);
  return {
    ...optional('underlay', carried),
    ...optional('circuit', carried === undefined ? undefined : circuit),
    ...optional('tunnelSize', chosen('tunnel-sizes', tunnelSize)),
    nat: has('nat')
      ? (nat ?? []).map(({ id, direction, internal, external }) => ({ id, direction, internal, external }))
      : [],
    logs: logs === true && has('tunnel-logs'),
    alarm: alarm === true && has('tunnel-alarms'),
  };
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

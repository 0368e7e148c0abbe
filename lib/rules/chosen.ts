import type { VpnConnection } from '@/lib/model/kinds';
import type { Choice, GatewayType, OptionList } from '@/lib/plan/facts';
import type { RuleContext } from './rule';
import { aType } from './type-names';

/** Something a person chose on an object that depends on its cloud or gateway type. */
export type Chosen = {
  id: string;
  field: string;
  /** The word that was chosen, where there are words. */
  word?: string;
  /** As in “asks for tunnel size large”. */
  asked: string;
  /** What there is to choose from; empty where there is no such choice at all. */
  choices: readonly Choice[];
  /** Whose choices these are, as in “an HA VPN gateway”. */
  of: readonly string[];
};

/** Every choice of a design whose cloud and type are known, sizes and modes of types that have some left out: the plan reports these. */
export function* chosen(context: RuleContext): Generator<Chosen> {
  yield* ofGateways(context);
  yield* ofConnections(context);
  yield* ofPlaces(context);
}

const from = (types: readonly GatewayType[], list: OptionList): Choice[] =>
  types.flatMap(({ options }) => options[list] ?? []);

function* ofGateways({ query, lookup }: RuleContext): Generator<Chosen> {
  for (const gateway of [...query.all('vpn-gateway'), ...query.all('hub')]) {
    const type = lookup.cloudGateway(gateway.id)?.type;
    if (!type) continue;
    const { id, sku } = gateway;
    const of = [aType(type)];
    if (sku && type.sizes.length === 0) yield { id, field: 'sku', asked: `size ${sku}`, choices: [], of };
    if (gateway.kind === 'vpn-gateway') {
      const { mode } = gateway;
      if (mode && !type.instances) yield { id, field: 'mode', asked: `mode ${mode}`, choices: [], of };
      continue;
    }
    const { prefix, routingPreference: word } = gateway;
    if (prefix && !type.ownPrefix)
      yield { id, field: 'prefix', asked: `a prefix of its own (${prefix})`, choices: [], of };
    if (word)
      yield {
        id,
        field: 'routingPreference',
        word,
        asked: `routing preference ${word}`,
        choices: from([type], 'routing-preferences'),
        of,
      };
  }
}

function* ofConnections({ query, lookup }: RuleContext): Generator<Chosen> {
  for (const connection of query.all('vpn-connection')) {
    const asks = asksOf(connection);
    const ends = [connection.from, connection.to];
    if (asks.length === 0 || !ends.every((end) => lookup.cloudGateway(end) ?? lookup.gateway(end))) continue;
    const types = ends.flatMap((end) => lookup.cloudGateway(end)?.type ?? []);
    const of = types.map(aType);
    for (const { list, ...ask } of asks) yield { id: connection.id, ...ask, choices: from(types, list), of };
  }
}

/** What is asked for on a connection, with the list that has to have it; the internet is everywhere. */
function asksOf({
  underlay = 'internet',
  tunnelSize,
  nat = [],
  logs,
  alarm,
}: VpnConnection): (Pick<Chosen, 'field' | 'word' | 'asked'> & { list: OptionList })[] {
  const asks: ReturnType<typeof asksOf> = [];
  if (underlay !== 'internet')
    asks.push({ field: 'underlay', list: 'underlays', word: underlay, asked: `underlay ${underlay}` });
  if (tunnelSize)
    asks.push({
      field: 'tunnelSize',
      list: 'tunnel-sizes',
      word: tunnelSize,
      asked: `tunnel size ${tunnelSize}`,
    });
  if (nat.length > 0) asks.push({ field: 'nat', list: 'nat', asked: 'address translation' });
  if (logs) asks.push({ field: 'logs', list: 'tunnel-logs', asked: 'tunnel logs' });
  if (alarm) asks.push({ field: 'alarm', list: 'tunnel-alarms', asked: 'an alarm' });
  return asks;
}

function* ofPlaces({ query, lookup, cloud }: RuleContext): Generator<Chosen> {
  for (const { id, from: end, applianceMode } of query.all('attachment')) {
    const type = lookup.cloudGateway(end)?.type;
    if (!type || !applianceMode) continue;
    const choices = from([type], 'appliance-modes');
    yield { id, field: 'applianceMode', asked: 'appliance mode', choices, of: [aType(type)] };
  }
  for (const { id, routingMode } of query.all('vpc')) {
    const facts = cloud(lookup.vpc(id)?.cloud ?? '');
    if (facts && routingMode)
      yield {
        id,
        field: 'routingMode',
        word: routingMode,
        asked: `dynamic routing ${routingMode}`,
        choices: facts.vpcRoutingModes,
        of: [`a VPC of ${facts.name}`],
      };
  }
}

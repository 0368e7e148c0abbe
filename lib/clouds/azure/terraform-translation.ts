import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  type Expression,
  list,
  reference,
  text,
} from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import { optional } from '@/lib/plan/maps';
import type { ConnectionPlan } from '@/lib/plan/plan';
import type { AzureEnd, AzureLink } from './link';
import { configurationId, gatewayId, groupOf, hubGatewayId } from './places';
import { azureName } from './resource-names';
import type { Omit } from './selection';

type Rule = ConnectionPlan['nat'][number];

const ruleType = ({ kind }: AzureEnd): string =>
  kind === 'hub' ? 'azurerm_vpn_gateway_nat_rule' : 'azurerm_virtual_network_gateway_nat_rule';

/**
 * Why a connection’s addresses cannot be translated. About NAT on Azure VPN Gateway: not with BGP addresses of 169.254.0.0/16, not by the smallest size, and
 * one prefix to one of the same length.
 */
function whyNot({ connection, end }: AzureLink, rule: Rule): string | undefined {
  const gateway = end.kind === 'hub' ? end.hub.gateway : end.gateway.gateway;
  const found = end.kind === 'hub' ? end.hub.found : end.gateway.found;
  if (connection.routing === 'bgp')
    return 'Azure does not translate where BGP runs on addresses of 169.254.0.0/16';
  if ([rule.internal, rule.external].some((prefix) => prefixVersion(prefix) === 6))
    return 'Azure translates IPv4 only';
  if (found) return 'the gateway exists already';
  if (gateway.size?.nat === false) return `${gateway.size.name} cannot translate`;
  return prefixLength(rule.internal) === prefixLength(rule.external)
    ? undefined
    : 'its two prefixes differ in length';
}

/** A NAT rule as Azure has it: of a gateway, for connections that translate alike, and of one instance where that matters. */
type AzureRule = { rule: Rule; name: string; azureName: string; instance?: number };

/**
 * The rules of a link that Azure can have. VPN Gateway FAQ: on an active-active gateway each instance needs its own; a hub uses a static rule on both (Virtual
 * WAN, “Configure NAT rules”). Connections of one site may share a rule, so it is named after what it does.
 */
function rulesOf(link: AzureLink): AzureRule[] {
  const { end, connection } = link;
  const gateway = end.kind === 'hub' ? end.hub.gateway : end.gateway.gateway;
  const instances =
    end.kind === 'hub' || end.instances === 1 ? [undefined] : [...Array(end.instances).keys()];
  return connection.nat
    .filter((rule) => whyNot(link, rule) === undefined)
    .flatMap((rule) =>
      instances.map((instance) => {
        const words = [
          rule.direction,
          prefixName(rule.internal),
          prefixName(rule.external),
          ...(instance === undefined ? [] : [`${instance}`]),
        ];
        return {
          rule,
          name: [nameOf(gateway), ...words].join('__'),
          azureName: azureName(...words),
          ...optional('instance', instance),
        };
      }),
    );
}

/** The translations of the connections, each once though several links may use it. */
export function translationItems(links: readonly AzureLink[], omit: Omit): Block[] {
  const told = new Set<string>();
  const blocks = new Map<string, Block>();
  for (const link of links) {
    const { connection } = link;
    for (const rule of connection.nat) {
      const why = whyNot(link, rule);
      const key = `${connection.id}/${rule.id}`;
      if (why && !told.has(key))
        omit({
          about: [connection.id],
          what: `Translation of ${rule.internal} on ${connection.name}: ${why}`,
          action:
            'Route the connection statically, choose VpnGw2AZ or larger, and give both prefixes one length.',
        });
      told.add(key);
    }
    for (const rule of rulesOf(link))
      if (!blocks.has(rule.name)) blocks.set(rule.name, ruleBlock(link, rule));
  }
  return [...blocks.values()];
}

function ruleBlock(
  { connection, end }: AzureLink,
  { rule, name, azureName: own, instance }: AzureRule,
): Block {
  return block(
    'resource',
    [ruleType(end), name],
    [
      attribute('name', text(own)),
      ...(end.kind === 'hub'
        ? [attribute('vpn_gateway_id', hubGatewayId(end.hub))]
        : [
            attribute('resource_group_name', groupOf(end.gateway.gateway.region.code)),
            attribute('virtual_network_gateway_id', gatewayId(end.gateway)),
            ...(instance === undefined
              ? []
              : [attribute('ip_configuration_id', configurationId(end.gateway, instance))]),
          ]),
      attribute('mode', text(rule.direction === 'egress' ? 'EgressSnat' : 'IngressSnat')),
      attribute('type', text('Static')),
      block('internal_mapping', [], [attribute('address_space', text(rule.internal))]),
      block('external_mapping', [], [attribute('address_space', text(rule.external))]),
    ],
    [connection.id],
  );
}

/** The arguments by which a link uses its rules. */
export function translationArguments(link: AzureLink): Attribute[] {
  const ids = (direction: Rule['direction']): Expression[] =>
    rulesOf(link)
      .filter(({ rule }) => rule.direction === direction)
      .map(({ name }) => reference(ruleType(link.end), name, 'id'));
  const [egress, ingress] = [ids('egress'), ids('ingress')];
  return [
    ...(egress.length > 0 ? [attribute('egress_nat_rule_ids', list(egress))] : []),
    ...(ingress.length > 0 ? [attribute('ingress_nat_rule_ids', list(ingress))] : []),
  ];
}

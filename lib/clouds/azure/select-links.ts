import { contains, isIPv4, prefixVersion } from '@/lib/addressing/prefix';
import { type Expression, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { optional } from '@/lib/plan/maps';
import type { CloudGatewayPlan, ConnectionPlan, GatewayPlan, TunnelEnd } from '@/lib/plan/plan';
import { facts } from './facts';
import type { AzureEnd, AzureLink, LinkTunnel } from './link';
import { policyOf } from './policy';
import { azureName } from './resource-names';
import type { Far, Omit } from './selection';

export type Drawn = {
  connection: ConnectionPlan;
  end: AzureEnd;
  other: GatewayPlan | CloudGatewayPlan;
  /** Which end of the connection is Azure's. */
  side: 'from' | 'to';
  omit: Omit;
  far: Far;
};

/** A drawn connection as Azure has it: one for each outside address of the other end. */
export function linksOf(drawn: Drawn): AzureLink[] {
  const { connection, side, omit } = drawn;
  const prefixes = connection.staticPrefixes.filter((prefix) => prefixVersion(prefix) === 4);
  if (connection.routing === 'static' && (isCloud(drawn.other) || prefixes.length === 0)) {
    omit({
      about: [connection.id],
      what: `VPN connection ${connection.name}: ${isCloud(drawn.other) ? 'between clouds, routes come by BGP' : 'it has no IPv4 prefix to route'}`,
      action: isCloud(drawn.other) ? 'Choose BGP for it.' : 'Give it one, or choose BGP.',
    });
    return [];
  }
  const groups = new Map<string, { address: Expression; tunnels: [LinkTunnel, ...LinkTunnel[]] }>();
  for (const tunnel of connection.tunnels) {
    const [own, far] = side === 'from' ? [tunnel.from, tunnel.to] : [tunnel.to, tunnel.from];
    const address = addressOf(far, drawn.far);
    const key = groupOf(far, tunnel.id);
    const group = groups.get(key);
    const { instance } = own;
    const why =
      whyNot(drawn, { own, far, address }) ??
      (group?.tunnels.some((each) => each.instance === instance)
        ? 'another one joins the same instance and address'
        : undefined);
    if (why !== undefined || !address || instance === undefined) {
      omit({
        about: [connection.id],
        what: `Tunnel ${tunnel.index} of ${connection.name}: ${why ?? 'it is not settled'}`,
        action: 'See the problems of the connection, and export again.',
      });
      continue;
    }
    const item = { tunnel, own, far, instance };
    if (group) group.tunnels.push(item);
    else groups.set(key, { address, tunnels: [item] });
  }
  return [...groups].flatMap(([key, group]) => linkOf(drawn, key, { ...group, prefixes }));
}

const isCloud = (other: Drawn['other']): other is CloudGatewayPlan => 'cloud' in other;

/** Tunnels to one outside address: of a device's uplink, of an instance of a cloud's, or the tunnel's own. */
const groupOf = (far: TunnelEnd, tunnel: string): string =>
  far.uplink ?? (far.instance === undefined ? (tunnel.split('/')[1] ?? tunnel) : `${far.instance}`);

const addressOf = ({ outside }: TunnelEnd, far: Far): Expression | undefined =>
  'known' in outside ? text(outside.known) : far(outside.slot.id);

function whyNot(
  { connection, end }: Drawn,
  { own, far, address }: { own: TunnelEnd; far: TunnelEnd; address: Expression | undefined },
): string | undefined {
  if (!address) return 'the other end’s outside address is not known in this bundle';
  if ('known' in far.outside && !isIPv4(far.outside.known)) return 'Azure takes IPv4 outside addresses only';
  if (own.instance === undefined || own.instance >= end.instances) return 'Azure has no free address for it';
  if (connection.routing === 'static') return undefined;
  if (!own.insideAddress || !far.insideAddress || !far.bgp) return 'it has no inside addresses';
  const { insideAddress } = own;
  if (!isIPv4(insideAddress)) return 'Azure’s tunnels carry IPv4 only';
  return facts.inside.allowed.some((outer) => contains(outer, `${insideAddress}/32`))
    ? undefined
    : `Azure takes BGP addresses in ${facts.inside.allowed.join(' and ')} only, and this one has ${insideAddress}`;
}

function linkOf(
  { connection, end, other, omit }: Drawn,
  key: string,
  {
    address,
    tunnels,
    prefixes,
  }: { address: Expression; tunnels: [LinkTunnel, ...LinkTunnel[]]; prefixes: string[] },
): AzureLink[] {
  const [first] = tunnels;
  const policy = policyOf(first.tunnel, first.own.espLifetimeSeconds);
  if (!policy) {
    omit({
      about: [connection.id],
      what: `VPN connection ${connection.name}: Azure has no word for one of its algorithms`,
      action: 'Leave the algorithms empty, or choose others.',
    });
    return [];
  }
  const uplink = isCloud(other) ? undefined : other.uplinks.find(({ id }) => id === first.far.uplink);
  const { bgp, insideAddress } = first.far;
  const session = bgp && insideAddress ? { asn: bgp.asn, address: insideAddress } : undefined;
  return [
    {
      name: nameOf(connection, key),
      azureName: azureName(connection.id, key),
      connection,
      end,
      far: {
        title: uplink?.name ? `${other.name} ${uplink.name}` : other.name,
        ...optional('platform', isCloud(other) ? undefined : other.platform),
        ...optional('isp', uplink?.isp),
        address,
        about: [connection.id, other.id],
      },
      ...optional('session', connection.routing === 'bgp' ? session : undefined),
      prefixes: connection.routing === 'static' ? prefixes : [],
      policy,
      first,
      tunnels,
    },
  ];
}

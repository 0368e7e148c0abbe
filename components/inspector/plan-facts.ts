import { lookup } from '@/lib/plan/lookup';
import type { EspPlan, IkePlan, Plan, TunnelEnd, TunnelPlan, Value } from '@/lib/plan/plan';

/** One line of what was settled. */
export type Fact = { term: string; value: string };

/** A tunnel or a route table: its lines, and why something is not the first choice. */
export type Part = {
  id: string;
  title: string;
  hint: string;
  facts: readonly Fact[];
  because: readonly string[];
};

const facts = (entries: readonly (readonly [string, string | undefined])[]): Fact[] =>
  entries.flatMap(([term, value]) => (value ? [{ term, value }] : []));

/** What holds for a gateway as a whole. */
export function gatewayFacts(plan: Plan, id: string): Fact[] {
  const known = lookup(plan);
  const device = known.gateway(id);
  if (device) {
    return facts([
      ['ASN', String(device.asn)],
      ['Router id', device.routerId],
      ['Announces', device.advertises.join(', ') || 'nothing'],
      ['Tunnels', String(known.tunnelsOf(id).length)],
    ]);
  }
  const cloud = known.cloudGateway(id);
  if (!cloud) return [];
  return facts([
    ['Type', cloud.type.name],
    ['ASN', String(cloud.asn)],
    ['Region', cloud.region.code],
    ['Tunnels', String(known.tunnelsOf(id).length)],
    ['ECMP', cloud.ecmp ? 'yes' : 'no'],
  ]);
}

/** The tunnels of a connection. */
export function tunnelParts(plan: Plan, id: string): Part[] {
  return (lookup(plan).connection(id)?.tunnels ?? []).map((tunnel) => ({
    id: tunnel.id,
    title: `Tunnel ${tunnel.index}`,
    hint: [tunnel.inside?.prefix, tunnel.role].filter(Boolean).join(' · '),
    facts: tunnelFacts(plan, tunnel),
    because: [...new Set([...tunnel.ike.because, ...tunnel.esp.because])],
  }));
}

function tunnelFacts(plan: Plan, tunnel: TunnelPlan): Fact[] {
  const { from, to, ike, esp } = tunnel;
  const name = (end: TunnelEnd): string =>
    lookup(plan).gateway(end.gateway)?.name ?? lookup(plan).cloudGateway(end.gateway)?.name ?? end.gateway;
  const both = (of: (end: TunnelEnd) => string | number | undefined): string | undefined => {
    const [a, b] = [of(from), of(to)];
    return a === b ? a?.toString() : `${a ?? '–'} / ${b ?? '–'}`;
  };
  const first = [from, to].filter(({ initiates }) => initiates).map(name);
  return facts([
    ['Outside', `${outside(from.outside)} ↔ ${outside(to.outside)}`],
    [
      'Inside',
      from.insideAddress && to.insideAddress ? `${from.insideAddress} ↔ ${to.insideAddress}` : undefined,
    ],
    ['IKE', proposal(ike)],
    ['IKE lifetime', `${both((end) => end.ikeLifetimeSeconds)} s`],
    ['ESP', proposal(esp)],
    ['ESP lifetime', `${both((end) => end.espLifetimeSeconds)} s`],
    ['Initiates', first.join(' and ') || 'neither end'],
    ['Dead peer', `${both((end) => end.dpd.timeoutSeconds)} s`],
    ['MTU, MSS', `${tunnel.mtu}, ${tunnel.mss} bytes`],
    ['ASNs', both((end) => end.bgp?.asn)],
    [
      'BGP timers',
      from.bgp &&
        `${both((end) => end.bgp?.keepaliveSeconds)} s, hold ${both((end) => end.bgp?.holdSeconds)} s`,
    ],
    ['Preference', from.bgp && both((end) => end.bgp?.localPreference)],
    [
      'Prepends',
      from.bgp && from.bgp.prepend + (to.bgp?.prepend ?? 0) > 0 ? both((end) => end.bgp?.prepend) : undefined,
    ],
    ['Most prefixes', from.bgp && both((end) => end.bgp?.maximumPrefixes)],
  ]);
}

/** The route tables of a cloud gateway, or of a VPC. */
export function tableParts(plan: Plan, id: string): Part[] {
  const known = lookup(plan);
  const name = (link: string | undefined): string =>
    link === undefined
      ? 'dropped'
      : (known.connection(link)?.name ??
        plan.attachments.find((attachment) => attachment.id === link)?.name ??
        plan.peerings.find((peering) => peering.id === link)?.name ??
        known.cloudGateway(link)?.name ??
        link);
  const own = known.tablesOf(id).map((table) => ({
    id: table.id,
    title: table.name,
    hint: `${table.routes.length} ${table.routes.length === 1 ? 'route' : 'routes'}`,
    facts: distinct(
      table.routes.map(({ prefix, via, origin }) => ({ term: prefix, value: `${name(via)} (${origin})` })),
    ),
    because: [],
  }));
  const vpc = (known.vpc(id)?.routeTables ?? []).map((table) => ({
    id: `${id}/${table.id}`,
    title: table.name,
    hint: `${table.routes.length} written, learns from ${table.propagatedFrom.length}`,
    facts: distinct([
      ...table.routes.map(({ prefix, via }) => ({ term: prefix, value: name(via) })),
      ...table.propagatedFrom.map((gateway) => ({ term: 'Learned from', value: name(gateway) })),
    ]),
    because: [],
  }));
  return [...own, ...vpc];
}

/** One line per term: several ways for one prefix share a line. */
function distinct(lines: readonly Fact[]): Fact[] {
  const byTerm = new Map<string, string[]>();
  for (const { term, value } of lines) byTerm.set(term, [...(byTerm.get(term) ?? []), value]);
  return [...byTerm].map(([term, values]) => ({ term, value: [...new Set(values)].join(', ') }));
}

const outside = (value: Value): string => ('known' in value ? value.known : 'assigned on apply');

function proposal(plan: IkePlan | EspPlan): string {
  const version = 'version' in plan ? [`IKEv${plan.version}`] : [];
  const prf = 'prf' in plan && plan.prf !== plan.integrity ? [`PRF ${plan.prf}`] : [];
  return [
    ...version,
    plan.encryption,
    ...(plan.integrity ? [plan.integrity] : []),
    ...prf,
    `group ${plan.dhGroup}`,
  ].join(', ');
}

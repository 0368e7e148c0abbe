import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { derived } from '@/lib/plan/derived';
import type { Plan, TablePlan } from '@/lib/plan/plan';
import { topology } from './topology';

/** A prefix with the network or VPC it belongs to, and the site or VPC this one is part of. */
export type Claim = { prefix: string; owner: string; place: string };

/** Where prefixes meet, so that two that overlap cannot both be reached. */
export type Meeting = {
  /** The cloud gateway whose table it is, the link, or the site or VPC that hears from several. */
  at: string;
  kind: 'table' | 'peering' | 'link' | 'place';
  /** Prefixes that are destinations here. */
  known: readonly Claim[];
  /** Prefixes of those who send by these destinations without being one: they clash with destinations, not with one another. */
  senders: readonly Claim[];
};

/**
 * Every group of places whose prefixes meet: in a route table, over a link between two, or at a place that hears from several tables or peers. Places
 * that hear from the same ones share a meeting, so a thousand branches on two hubs make one. Default routes are left out: they overlap by intent.
 */
export const together = derived((plan): readonly Meeting[] => {
  const own = ownClaims(plan);
  const sources = new Map<string, Source>();
  for (const table of plan.tables) sources.set(table.id, tableSource(table));
  return [
    ...plan.tables.map((table) => tableMeeting(plan, table, own)),
    ...linkMeetings(plan, own),
    ...placeMeetings(plan, sources, own),
  ];
});

/** Two claims of different places that overlap, the wider or earlier first; each pair once per meeting, lazily. */
export function* clashes({ known, senders }: Meeting): Generator<[Claim, Claim]> {
  const index = buildOverlapIndex([
    ...known.map((claim) => ({ prefix: claim.prefix, value: { claim, sends: false } })),
    ...senders.map((claim) => ({ prefix: claim.prefix, value: { claim, sends: true } })),
  ]);
  for (const [a, b] of index.pairs()) {
    if (a.value.claim.place === b.value.claim.place || (a.value.sends && b.value.sends)) continue;
    yield [a.value.claim, b.value.claim];
  }
}

/** Where a place hears prefixes from: a table, or another place. `all` is false where only VPCs are told to sites. */
type Source = { all: readonly Claim[]; vpcs: readonly Claim[] };

const isSpecific = ({ prefix }: { prefix: string }): boolean => !prefix.endsWith('/0');

function ownClaims(plan: Plan): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const vpc of plan.vpcs) {
    claims.set(
      vpc.id,
      vpc.prefixes.map((prefix) => ({ prefix, owner: vpc.id, place: vpc.id })).filter(isSpecific),
    );
  }
  for (const { site, networks } of plan.gateways) {
    if (claims.has(site.id)) continue;
    claims.set(
      site.id,
      networks
        .flatMap(({ id, prefixes }) => prefixes.map((prefix) => ({ prefix, owner: id, place: site.id })))
        .filter(isSpecific),
    );
  }
  return claims;
}

function tableSource({ routes }: TablePlan): Source {
  const claims = new Map<string, Claim & { origin: string }>();
  for (const { prefix, owner, place, origin } of routes) {
    if (owner && place && isSpecific({ prefix }))
      claims.set(`${owner} ${prefix}`, { prefix, owner, place, origin });
  }
  const all = [...claims.values()];
  return { all, vpcs: all.filter(({ origin }) => origin === 'vpc') };
}

function tableMeeting(plan: Plan, table: TablePlan, own: Map<string, Claim[]>): Meeting {
  const known = tableSource(table).all;
  const places = new Set(known.map(({ place }) => place));
  const senders = new Set(table.associated.flatMap((link) => placeAt(plan, link) ?? []));
  return {
    at: table.gateway,
    kind: 'table',
    known,
    senders: [...senders].filter((place) => !places.has(place)).flatMap((place) => own.get(place) ?? []),
  };
}

/** The site or VPC at the far end of a cloud gateway's link. */
function placeAt(plan: Plan, link: string): string | undefined {
  const map = topology(plan);
  const attachment = map.attachment(link);
  if (attachment) return attachment.vpc;
  const connection = map.connection(link);
  return map.gateway(connection?.from ?? '')?.site.id ?? map.gateway(connection?.to ?? '')?.site.id;
}

function linkMeetings(plan: Plan, own: Map<string, Claim[]>): Meeting[] {
  const map = topology(plan);
  const of = (place: string | undefined): readonly Claim[] => own.get(place ?? '') ?? [];
  const peerings = plan.peerings
    .filter(({ from }) => map.vpc(from))
    .map(
      ({ id, from, to }): Meeting => ({
        at: id,
        kind: 'peering',
        known: [...of(from), ...of(to)],
        senders: [],
      }),
    );
  const direct = plan.connections.flatMap(({ id, from, to }): Meeting[] => {
    const a = map.gateway(from)?.site.id;
    const b = map.gateway(to)?.site.id;
    return a && b && a !== b ? [{ at: id, kind: 'link', known: [...of(a), ...of(b)], senders: [] }] : [];
  });
  return [...peerings, ...direct];
}

/** One meeting for each set of two or more sources that some place hears from. */
function placeMeetings(plan: Plan, tables: Map<string, Source>, own: Map<string, Claim[]>): Meeting[] {
  const map = topology(plan);
  const heard = new Map<string, Set<string>>();
  const hears = (place: string, source: string): void => {
    heard.set(place, (heard.get(place) ?? new Set()).add(source));
  };
  for (const { site, id } of plan.gateways) {
    for (const { connection, far } of map.connectionsOf(id)) {
      const device = map.gateway(far.gateway);
      if (device && device.site.id !== site.id) hears(site.id, `place ${device.site.id}`);
      const table = map.tableOf(connection.id, far.gateway);
      const told = map.cloudGateway(far.gateway)?.type.readvertises ? 'all' : 'vpcs';
      if (table) hears(site.id, `${told} ${table.id}`);
    }
  }
  for (const { id, gateway, vpc } of plan.attachments) {
    const table = map.tableOf(id, gateway);
    if (table) hears(vpc, `all ${table.id}`);
  }
  for (const { from, to } of plan.peerings.filter((peering) => map.vpc(peering.from))) {
    hears(from, `place ${to}`);
    hears(to, `place ${from}`);
  }
  const claimsOf = (source: string): readonly Claim[] => {
    const space = source.indexOf(' ');
    const [kind, id] = [source.slice(0, space), source.slice(space + 1)];
    if (kind === 'place') return own.get(id) ?? [];
    return (kind === 'all' ? tables.get(id)?.all : tables.get(id)?.vpcs) ?? [];
  };
  const bySet = new Map<string, { place: string; sources: readonly string[] }>();
  for (const [place, sources] of heard) {
    const sorted = [...sources].sort();
    const key = sorted.join('\n');
    if (sorted.length > 1 && !bySet.has(key)) bySet.set(key, { place, sources: sorted });
  }
  return [...bySet.values()].map(({ place, sources }) => {
    const known = new Map(
      sources
        .flatMap(claimsOf)
        // The place's own claims meet each source already, in its table or over its link.
        .filter((claim) => claim.place !== place)
        .map((claim) => [`${claim.owner} ${claim.prefix}`, claim] as const),
    );
    return { at: place, kind: 'place', known: [...known.values()], senders: [] };
  });
}

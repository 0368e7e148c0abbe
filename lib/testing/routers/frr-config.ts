import type { OwnRoute, Speaker } from '@/lib/routing/bgp/network';
import { endsOf, type LabNetwork } from './lab-network';

type End = ReturnType<typeof endsOf>[number];

/** What FRR is told of a speaker. Everything that would make a choice depend on time is off. */
export function frrConfig(lab: LabNetwork, speaker: Speaker): string {
  const ends = endsOf(lab, speaker.id);
  const ip = lab.family === 4 ? 'ip' : 'ipv6';
  const prefixes = lab.speakers.flatMap(({ own, summaries = [] }) => [
    ...own.map(({ prefix }) => prefix),
    ...summaries.map(({ prefix }) => prefix),
  ]);
  const all = [...new Set([...prefixes, lab.family === 4 ? '0.0.0.0/0' : '::/0'])];
  return [
    'frr defaults traditional',
    `hostname ${speaker.id}`,
    ...speaker.own.flatMap((route, index) => ownMap(route, index)),
    ...ends.flatMap((end, index) => policy(speaker, { end, index, ip, all })),
    `router bgp ${speaker.asn}`,
    ` bgp router-id ${speaker.routerId}`,
    ' no bgp default ipv4-unicast',
    ' no bgp ebgp-requires-policy',
    ' no bgp network import-check',
    ' bgp fast-convergence',
    ' bgp deterministic-med',
    ' bgp bestpath compare-routerid',
    ...(speaker.med?.always ? [' bgp always-compare-med'] : []),
    ...(speaker.med?.missingIsWorst ? [' bgp bestpath med missing-as-worst'] : []),
    ...(speaker.paths?.relaxed ? [' bgp bestpath as-path multipath-relax'] : []),
    ...ends.flatMap(neighbour(lab)),
    ` address-family ipv${lab.family} unicast`,
    `  maximum-paths ${speaker.paths?.ebgp ?? 1}`,
    `  maximum-paths ibgp ${speaker.paths?.ibgp ?? 1}`,
    ...speaker.own.map(({ prefix }, index) => `  network ${prefix} route-map OWN-${index}`),
    ...(speaker.summaries ?? []).map(
      ({ prefix, only }) => `  aggregate-address ${prefix}${only ? ' summary-only' : ''}`,
    ),
    ...ends.flatMap(activation),
    ' exit-address-family',
    'exit',
    '',
  ].join('\n');
}

const ownMap = ({ origin, med, communities }: OwnRoute, index: number): string[] => [
  `route-map OWN-${index} permit 10`,
  ...(origin ? [` set origin ${origin}`] : []),
  ...(med === undefined ? [] : [` set metric ${med}`]),
  ...(communities?.length ? [` set community ${communities.join(' ')}`] : []),
  'exit',
];

type PolicyInput = { end: End; index: number; ip: string; all: readonly string[] };

function policy(speaker: Speaker, { end, index, ip, all }: PolicyInput): string[] {
  const { import: taken = {}, export: sent = {} } = end.near;
  const { announces } = speaker;
  const lets = (prefix: string): boolean =>
    (sent.permits?.(prefix) ?? true) && (announces?.has(prefix) ?? true);
  const list = (name: string, permits: (prefix: string) => boolean): string[] => [
    ...all.filter(permits).map((prefix) => `${ip} prefix-list ${name} permit ${prefix}`),
    `${ip} prefix-list ${name} deny any`,
  ];
  const match = ` match ${ip} address prefix-list`;
  const sets = (localPreference: number | undefined): string[] => [
    ...(localPreference === undefined ? [] : [` set local-preference ${localPreference}`]),
    ...(taken.weight === undefined ? [] : [` set weight ${taken.weight}`]),
  ];
  return [
    ...list(`IN-${index}`, (prefix) => taken.permits?.(prefix) ?? true),
    ...list(`OUT-${index}`, lets),
    ...(taken.byCommunity ?? []).flatMap(({ community, localPreference }, at) => [
      `bgp community-list standard C-${index}-${at} permit ${community}`,
      `route-map IN-${index} permit ${10 + at}`,
      `${match} IN-${index}`,
      ` match community C-${index}-${at}`,
      ...sets(localPreference),
      'exit',
    ]),
    `route-map IN-${index} permit 100`,
    `${match} IN-${index}`,
    ...sets(taken.localPreference),
    'exit',
    `route-map OUT-${index} permit 10`,
    `${match} OUT-${index}`,
    ...(sent.prepend ? [` set as-path prepend ${Array(sent.prepend).fill(speaker.asn).join(' ')}`] : []),
    ...(sent.med === undefined ? [] : [` set metric ${sent.med}`]),
    ...(sent.communities ? [` set community ${sent.communities.join(' ')} additive`] : []),
    'exit',
  ];
}

const neighbour =
  (lab: LabNetwork) =>
  ({ far }: End): string[] => {
    const asn = lab.speakers.find(({ id }) => id === far.speaker)?.asn;
    return [
      ` neighbor ${far.address} remote-as ${asn}`,
      ` neighbor ${far.address} timers 10 60`,
      ` neighbor ${far.address} timers connect 1`,
      ` neighbor ${far.address} advertisement-interval 0`,
    ];
  };

function activation({ near, far }: End, index: number): string[] {
  const { import: taken = {}, export: sent = {} } = near;
  const neighbor = `  neighbor ${far.address}`;
  return [
    `${neighbor} activate`,
    `${neighbor} route-map IN-${index} in`,
    `${neighbor} route-map OUT-${index} out`,
    ...(taken.ownAsn ? [`${neighbor} allowas-in ${taken.ownAsn}`] : []),
    ...(taken.maximum ? [`${neighbor} maximum-prefix ${taken.maximum.prefixes}`] : []),
    ...(sent.overridesAsn ? [`${neighbor} as-override`] : []),
    ...(sent.nextHopSelf ? [`${neighbor} next-hop-self`] : []),
    ...(sent.defaultRoute ? [`${neighbor} default-originate`] : []),
  ];
}

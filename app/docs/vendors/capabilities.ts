import { catalog } from '@/lib/catalog';

export type Platform = (typeof catalog.vendors)[number];
export type Topic = keyof Platform['documented'];
type Lifetime = Platform['support']['ike']['lifetimeSeconds'];

/** What a platform is asked, and its answer as words; no words where it has no answer. */
type Question = { name: string; of(platform: Platform): readonly (string | number)[] };

/** Questions whose answers were read in the same documents. */
export const groups: readonly { title: string; topic: Topic; questions: readonly Question[] }[] = [
  {
    title: 'IKE',
    topic: 'ike',
    questions: [
      { name: 'Versions', of: ({ support }) => support.ikeVersions.map((version) => `IKEv${version}`) },
      { name: 'Encryption', of: ({ support }) => support.ike.encryption },
      { name: 'Integrity', of: ({ support }) => support.ike.integrity },
      {
        name: 'PRF',
        of: ({ support }) =>
          support.ike.prf === 'as-integrity' ? ['no setting: the integrity hash'] : support.ike.prf,
      },
      { name: 'DH groups', of: ({ support }) => support.ike.dhGroups },
    ],
  },
  {
    title: 'ESP',
    topic: 'esp',
    questions: [
      { name: 'Encryption', of: ({ support }) => support.esp.encryption },
      { name: 'Integrity', of: ({ support }) => support.esp.integrity },
      { name: 'PFS groups', of: ({ support }) => support.esp.dhGroups },
    ],
  },
  {
    title: 'Lifetimes',
    topic: 'lifetimes',
    questions: [
      { name: 'IKE', of: ({ support }) => lifetime(support.ike.lifetimeSeconds) },
      { name: 'ESP', of: ({ support }) => lifetime(support.esp.lifetimeSeconds) },
    ],
  },
  {
    title: 'Dead-peer detection',
    topic: 'dpd',
    questions: [
      { name: 'Probe', of: ({ dpd }) => [`every ${dpd.minSeconds} to ${dpd.maxSeconds} s`] },
      { name: 'Usual', of: ({ dpd }) => [`every ${dpd.delaySeconds} s, ${dpd.retries} times`] },
    ],
  },
  {
    title: 'Tunnels',
    topic: 'tunnel',
    questions: [
      {
        name: 'Kind',
        of: ({ tunnels }) => [
          tunnels === 'interface' ? 'interfaces, which routes lead to' : 'policies for pairs of prefixes',
        ],
      },
      { name: 'Most at a time', of: ({ mostTunnels }) => [mostTunnels ?? 'not documented'] },
      { name: 'Highest number', of: ({ maxTunnelNumber }) => [maxTunnelNumber] },
      { name: 'Longest name', of: ({ longestName }) => [longestName ?? 'not documented'] },
      { name: 'Longest line', of: ({ maxLine }) => [maxLine] },
      { name: 'Does not write', of: ({ lacks }) => (lacks ?? []).map(({ because }) => because) },
      { name: 'IP between the gateways', of: ({ outsideVersions }) => outsideVersions.map((v) => `IPv${v}`) },
    ],
  },
  {
    title: 'Identity and key',
    topic: 'identity',
    questions: [
      {
        name: 'Gives as identity',
        of: ({ identity }) => [
          identity === 'outside' ? 'the address that the far end sees' : 'the address of its interface',
        ],
      },
      {
        name: 'Compares the far end’s',
        of: ({ comparesIdentity }) => [comparesIdentity ? 'yes' : 'no'],
      },
      { name: 'Key', of: ({ key }) => keyWords(key) },
    ],
  },
  {
    title: 'In the tunnel',
    topic: 'inside',
    questions: [{ name: 'IP', of: ({ insideVersions }) => insideVersions.map((version) => `IPv${version}`) }],
  },
  {
    title: 'Routing',
    topic: 'bgp',
    questions: [
      {
        name: 'How',
        of: ({ bgp, staticRouting }) => [...(bgp ? ['BGP'] : []), ...(staticRouting ? ['static'] : [])],
      },
      {
        name: 'Hold time',
        of: ({ bgp, holdSeconds }) => (bgp ? [`${holdSeconds.min} to ${holdSeconds.max} s`] : []),
      },
      { name: 'Timers of a session', of: ({ bgp }) => (bgp ? [timers[bgp.timers]] : []) },
      { name: 'Equal paths', of: ({ bgp }) => (bgp ? [bgp.paths] : []) },
      { name: 'AS path prepending', of: ({ bgp }) => whether(bgp?.prepend) },
      { name: 'Local preference', of: ({ bgp }) => whether(bgp?.localPreference) },
      { name: 'Communities', of: ({ bgp }) => whether(bgp?.communities) },
      { name: 'BFD', of: ({ bgp }) => whether(bgp?.bfd) },
      { name: 'Graceful restart', of: ({ bgp }) => whether(bgp?.gracefulRestart) },
      { name: 'ASNs of four bytes', of: ({ bgp }) => whether(bgp?.fourByteAsns) },
      { name: 'IPv6 routes', of: ({ bgp }) => whether(bgp?.ipv6) },
    ],
  },
];

const timers: Readonly<Record<NonNullable<Platform['bgp']>['timers'], string>> = {
  'hold-and-keepalive': 'hold time and keepalive',
  hold: 'hold time; the keepalive is a third of it',
  none: 'none',
};

const whether = (has: boolean | undefined): string[] => (has === undefined ? [] : [has ? 'yes' : 'no']);

function lifetime({ min, max, unit, mostInSeconds }: Lifetime): string[] {
  const bounds = `${min} to ${max} s`;
  if (!unit) return [bounds];
  return [
    mostInSeconds === undefined
      ? `${bounds}, in whole ${unit.name}`
      : `${bounds}, above ${mostInSeconds} s in whole ${unit.name}`,
  ];
}

function keyWords(key: Platform['key']): string[] {
  if (!key) return ['not documented'];
  const { shortest = 1, longest, pattern } = key;
  return [
    `${longest ? `${shortest} to ${longest} characters` : 'any length'}${pattern ? ', of some signs only' : ''}`,
  ];
}

/** The versions of a platform, those together that are alike in every answer; each with the platform as it is in them. */
export function columnsOf({ id, versions }: Platform): { versions: string[]; platform: Platform }[] {
  const columns = new Map<string, { versions: string[]; platform: Platform }>();
  for (const version of versions) {
    const platform = catalog.vendor(id, version);
    if (!platform) continue;
    const answers = JSON.stringify(
      groups.map(({ questions }) => questions.map((question) => question.of(platform))),
    );
    const column = columns.get(answers) ?? { versions: [], platform };
    column.versions.push(version);
    columns.set(answers, column);
  }
  return [...columns.values()];
}

import { isIPv4, isIPv6 } from '@/lib/addressing/prefix';
import type { Form, Grammar } from './grammar';
import type { ReferencePattern } from './vendor-check';

const guide = (page: string): string =>
  `FRR user guide, https://docs.frrouting.org/en/stable-8.4/${page}.html`;
const linux = (page: string): string =>
  `Linux manual page, https://man7.org/linux/man-pages/man8/${page}.8.html`;

const from = (
  source: string,
  block: string | readonly string[] | undefined,
  forms: readonly string[],
): Form[] => forms.map((form) => ({ form, source, ...(block === undefined ? {} : { in: block }) }));

const shell = 'POSIX, Shell Command Language';
const nft = 'nftables, https://www.netfilter.org/projects/nftables/manpage.html';

/** Names of interfaces of the kernel have 15 characters. */
const isInterface = (word: string): boolean => /^[A-Za-z][A-Za-z0-9._-]{0,14}$/.test(word);

/** `frr.conf`, from FRR's guide. */
export const frrGrammar: Grammar = {
  file: /^frr\.conf$/,
  comment: /^!/,
  blocks: 'indent',
  anyOrder: {
    because: 'Each line sets a value of its own, and entries of lists and maps have numbers.',
    source: guide('filter'),
  },
  tokens: {
    TUNNEL: (word) => isInterface(word) && /^[a-z]+[0-9]+$/.test(word),
    INMAP: (word) => /^(?!TL-)[A-Za-z][A-Za-z0-9_-]*-in$/.test(word),
    OUTMAP: (word) => /^(?!TL-)[A-Za-z][A-Za-z0-9_-]*-out$/.test(word),
    SIBLINGMAP: (word) => /^TL-SIBLING-[0-9]+-(in|out)$/.test(word),
  },
  forms: [
    ...from(guide('filter'), undefined, ['ip|ipv6 prefix-list NAME seq <1-4294967295> permit|deny PREFIX']),
    // Maps for what comes in and for what goes out are told apart by name, because they do different things.
    { form: 'route-map INMAP permit <1-65535>', opens: 'map in', source: guide('routemap') },
    { form: 'route-map OUTMAP permit <1-65535>', opens: 'map out', source: guide('routemap') },
    { form: 'route-map SIBLINGMAP permit <1-65535>', opens: 'sibling map', source: guide('routemap') },
    { form: 'route-map INMAP|OUTMAP|SIBLINGMAP deny <1-65535>', opens: 'no map', source: guide('routemap') },
    ...from(
      guide('routemap'),
      ['map in', 'map out', 'sibling map'],
      ['match ip|ipv6 address prefix-list NAME'],
    ),
    ...from(guide('routemap'), 'map in', ['set local-preference <0-4294967295>']),
    ...from(guide('routemap'), 'map out', ['set as-path prepend ASN...']),
    { form: 'router bgp ASN', opens: 'bgp', source: guide('bgp') },
    ...from(guide('bgp'), 'bgp', [
      'bgp router-id IPV4',
      'bgp log-neighbor-changes',
      'no bgp default ipv4-unicast',
      'neighbor IPV4|IPV6 remote-as ASN',
      'neighbor IPV4|IPV6 description TEXT...',
      'neighbor IPV4|IPV6 ebgp-multihop <1-255>',
      'neighbor IPV4|IPV6 update-source IPV4',
      'neighbor IPV4|IPV6 timers <0-65535> <0-65535>',
      'neighbor IPV4|IPV6 timers connect <1-65535>',
    ]),
    { form: 'address-family ipv4|ipv6 unicast', in: 'bgp', opens: 'family', source: guide('bgp') },
    ...from(guide('bgp'), 'family', [
      'network PREFIX',
      'neighbor IPV4|IPV6 activate',
      'neighbor IPV4|IPV6 next-hop-self',
      'neighbor IPV4|IPV6 soft-reconfiguration inbound',
      'neighbor IPV4|IPV6 route-map NAME in|out',
      'neighbor IPV4|IPV6 maximum-prefix <1-4294967295>',
      'maximum-paths <1-128>',
    ]),
    ...from(guide('bgp'), 'bgp', ['exit-address-family']),
    ...from(guide('basic'), undefined, ['exit']),
    ...from(guide('static'), undefined, [
      'ip|ipv6 route PREFIX TUNNEL [<1-255>]',
      'ip|ipv6 route PREFIX Null0 <1-255>',
    ]),
  ],
  required: {
    'map in': ['match ip|ipv6 address prefix-list NAME', 'set local-preference <0-4294967295>'],
    'map out': ['match ip|ipv6 address prefix-list NAME'],
    'sibling map': ['match ip|ipv6 address prefix-list NAME'],
    bgp: ['no bgp default ipv4-unicast', 'bgp log-neighbor-changes', 'exit-address-family'],
  },
};

/** `links.sh`: words of the shell as they are, and commands from their manual pages. */
export const linksGrammar: Grammar = {
  file: /^links\.sh$/,
  comment: /^\s*#/,
  blocks: 'explicit',
  anyOrder: {
    because:
      'Commands of the shell run in turn; those of one kind are about different tunnels, peers and rules.',
    source: shell,
    but: ['', 'tunnel', 'by uplink', 'rules', 'table', 'chain'],
    alike: [/^tunnel \S+ \d/, /^by_uplink \d/, /^ip route replace /, /^[io]ifname /],
  },
  tokens: {
    INTERFACE: isInterface,
    ADDRESS6: (word) => isIPv6(word.replace(/\/(\d|[1-9]\d|1[01]\d|12[0-8])$/, '')) && word.includes('/'),
    OR: (word) => word === '||',
    IFNAME: (word) => isInterface(/^"(.+)"$/.exec(word)?.[1] ?? ''),
    HOST: (word) => isIPv4(/^(.+)\/32$/.exec(word)?.[1] ?? ''),
  },
  forms: [
    ...from(shell, undefined, ['set -eu']),
    { form: 'tunnel() {', opens: 'tunnel', source: shell },
    { form: 'by_uplink() {', opens: 'by uplink', source: shell },
    { form: '}', in: ['tunnel', 'by uplink'], closes: true, source: shell },
    ...from(linux('sysctl'), undefined, [
      'sysctl -qw net.ipv4.ip_forward=1',
      'sysctl -qw net.ipv6.conf.all.forwarding=1',
    ]),
    ...from(linux('sysctl'), 'tunnel', ['sysctl -qw "net.ipv4.conf.$1.rp_filter=2"']),
    ...from(linux('ip-link'), 'tunnel', [
      'ip link show dev "$1" >/dev/null 2>&1 OR ip link add "$1" type xfrm dev "$3" if_id "$2"',
      'ip link set dev "$1" mtu "$5" up',
    ]),
    ...from(linux('ip-address'), 'tunnel', ['ip address replace "$4" dev "$1"']),
    ...from(linux('ip-link'), undefined, [
      'tunnel INTERFACE <1-4294967295> INTERFACE ADDRESS|ADDRESS6 <68-65535>',
    ]),
    ...from(linux('ip-route'), undefined, ['ip route replace HOST via IPV4 dev INTERFACE']),
    ...from(linux('ip-route'), 'by uplink', ['ip route replace "$2" via "$3" dev "$4" table "$5"']),
    ...from(linux('ip-rule'), 'by uplink', [
      'ip rule delete from "$1" to "$2" lookup "$5" 2>/dev/null OR true',
      'ip rule add from "$1" to "$2" lookup "$5"',
    ]),
    ...from(linux('ip-rule'), undefined, ['by_uplink IPV4 HOST IPV4 INTERFACE <1-252>|<256-4294967295>']),
    { form: "nft -f - <<'RULES'", opens: 'rules', source: nft },
    { form: 'RULES', in: 'rules', closes: true, source: nft },
    ...from(nft, 'rules', ['table inet NAME', 'delete table inet NAME']),
    { form: 'table inet NAME {', in: 'rules', opens: 'table', source: nft },
    { form: 'chain forward {', in: 'table', opens: 'chain', source: nft },
    { form: '}', in: ['table', 'chain'], closes: true, source: nft },
    ...from(nft, 'chain', [
      'type filter hook forward priority mangle; policy accept;',
      'oifname|iifname IFNAME tcp flags syn tcp option maxseg size set <536-65495>',
    ]),
  ],
  required: {
    tunnel: [
      'ip link show dev "$1" >/dev/null 2>&1 OR ip link add "$1" type xfrm dev "$3" if_id "$2"',
      'ip address replace "$4" dev "$1"',
      'ip link set dev "$1" mtu "$5" up',
      'sysctl -qw "net.ipv4.conf.$1.rp_filter=2"',
    ],
    'by uplink': [
      'ip route replace "$2" via "$3" dev "$4" table "$5"',
      'ip rule delete from "$1" to "$2" lookup "$5" 2>/dev/null OR true',
      'ip rule add from "$1" to "$2" lookup "$5"',
    ],
    rules: ['table inet NAME', 'delete table inet NAME'],
    chain: ['type filter hook forward priority mangle; policy accept;'],
  },
};

/** Lines that come one after the other, each of which means nothing without the one before it. */
const inOrder = (kind: string, lines: readonly string[]): ReferencePattern[] =>
  lines.slice(1).map((line, index) => ({
    kind: `${kind}: ${lines[index]} before ${line},`,
    defines: new RegExp(`^()${lines[index]}`),
    uses: new RegExp(`^()${line}`),
  }));

/** References in `links.sh`; `name` is the source of a pattern for a tunnel's interface. */
export const linksReferences = (name: string): ReferencePattern[] => [
  {
    kind: 'interface',
    end: true,
    defines: new RegExp(`^tunnel (${name}) \\d`),
    uses: /^ip route [\d./]+ ([a-z]\w+)/,
  },
  { kind: 'interface', uses: /oifname "(\S+)"/ },
  { kind: 'outward rule of', defines: /oifname "(\S+)"/, uses: /iifname "(\S+)"/ },
  { kind: 'MSS of', defines: new RegExp(`^tunnel (${name}) \\d`), uses: /oifname "(\S+)"/ },
  ...inOrder('script', [
    'set -eu',
    'sysctl -qw net\\.ipv4\\.ip_forward=1',
    'tunnel\\(\\) ',
    'tunnel \\S+ \\d',
    'nft -f ',
    'table inet trunkline$',
    'delete table inet trunkline$',
    'table inet trunkline \\{',
    '  chain forward',
    '    oifname',
  ]),
  ...inOrder('rules by source', ['by_uplink\\(\\)', 'by_uplink \\d']),
];

/** References between the fields of a session in `frr.conf`. */
export const frrReferences: readonly ReferencePattern[] = [
  ...[
    ['remote-as', 'description'],
    ['description', 'timers \\d+ \\d+'],
    ['timers \\d+ \\d+', 'timers connect'],
    ['timers connect', 'activate'],
    ['activate', 'soft-reconfiguration inbound'],
    ['soft-reconfiguration inbound', 'route-map \\S+ in'],
    ['route-map \\S+ in', 'route-map \\S+ out'],
    ['route-map \\S+ out', 'maximum-prefix'],
    ['ebgp-multihop', 'update-source(?= 169\\.254\\.)'],
  ].map(([first = '', second = '']) => ({
    kind: `${first} before ${second} of neighbor`,
    defines: new RegExp(`^ +neighbor (\\S+) ${first}`),
    uses: new RegExp(`^ +neighbor (\\S+) ${second}`),
  })),
];

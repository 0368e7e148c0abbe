import { isIPv4, isPrefix } from '@/lib/addressing/prefix';
import type { Form, Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';

const later = ['1.4', '1.5'];
const before = ['1.3'];

const xml = (file: string): string =>
  `VyOS, https://github.com/vyos/vyos-1x/blob/sagitta/interface-definitions/${file}.xml.in, and the same in circinus`;
const equuleus = (file: string): string =>
  `VyOS, https://github.com/vyos/vyos-1x/blob/equuleus/interface-definitions/${file}.xml.in`;
const template = (repository: string, path: string): string =>
  `VyOS, https://github.com/vyos/${repository}/tree/equuleus/templates/${path}`;

/** Forms below one path, each with the document that gives it. */
const below = (
  path: string,
  source: string,
  forms: readonly string[],
  versions?: readonly string[],
): Form[] =>
  forms.map((form) => ({ form: `set ${path} ${form}`, source, ...(versions ? { versions } : {}) }));

/** A number in quotes within bounds, as a token of its own name. */
const ranges: readonly (readonly [number, number])[] = [
  [0, 65_535],
  [0, 86_400],
  [0, 4_294_967_295],
  [1, 200],
  [1, 255],
  [1, 256],
  [1, 65_535],
  [1, 4_294_967_294],
  [1, 4_294_967_295],
  [2, 86_400],
  [4, 65_535],
  [30, 86_400],
  [68, 9000],
  [68, 16_000],
  [536, 65_535],
];

const inside = (word: string): string | undefined => /^'([^']+)'$/.exec(word)?.[1];

const isNumber = (text: string | undefined, least: number, most: number): boolean =>
  text !== undefined && /^(0|[1-9][0-9]*)$/.test(text) && Number(text) >= least && Number(text) <= most;

const isAddress = (text: string): boolean => {
  const [address = '', length = '', more] = text.split('/');
  return more === undefined && isIPv4(address) && isNumber(length, 0, 32);
};

const text = 'QWORD|QOPEN [WORD...] [QCLOSE]';
const ciphers =
  "'aes128'|'aes192'|'aes256'|'aes128gcm128'|'aes192gcm128'|'aes256gcm128'|'chacha20poly1305'|'3des'";
const hashes = "'md5'|'sha1'|'sha256'|'sha384'|'sha512'";
const groups = [1, 2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32];
const dhGroups = groups.map((group) => `'${group}'`).join('|');
const pfsGroups = groups.map((group) => `'dh-group${group}'`).join('|');

const vpn = template('vyatta-cfg-vpn', 'vpn/ipsec');
const quagga = (path: string): string => template('vyatta-cfg-quagga', path);
const unicast = 'address-family ipv4-unicast';
const proposal = (kind: 'ike' | 'esp'): string[] => [
  ...(kind === 'ike' ? [`proposal <1-65535> dh-group ${dhGroups}`] : []),
  `proposal <1-65535> encryption ${ciphers}`,
  `proposal <1-65535> hash ${hashes}`,
];

const bgpForms = (bgp: string, versions: readonly string[], source: string, most: string): Form[] => [
  ...below(
    bgp,
    source,
    ["parameters router-id 'IPV4'", 'parameters log-neighbor-changes', 'parameters network-import-check'],
    versions,
  ),
  ...below(`${bgp} ${unicast}`, source, [`maximum-paths ebgp ${most}`, 'network PREFIX'], versions),
  ...below(
    `${bgp} neighbor IPV4`,
    source,
    [
      `description ${text}`,
      "remote-as '1-4294967294'|'external'|'internal'",
      "ebgp-multihop '1-255'",
      "update-source 'IPV4'|'INTERFACE'",
      "timers keepalive '1-65535'",
      versions === before ? "timers holdtime '4-65535'" : "timers holdtime '0-65535'",
      "timers connect '0-65535'",
      `${unicast} nexthop-self`,
      `${unicast} soft-reconfiguration inbound`,
      `${unicast} route-map import|export 'NAME'`,
      `${unicast} maximum-prefix '1-4294967295'`,
    ],
    versions,
  ),
];

const grammar: Grammar = {
  file: /\.set$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because:
      'The working configuration is a tree of nodes, which is taken over as a whole by commit; rules have numbers.',
    source: 'VyOS documentation, Command Line Interface, https://docs.vyos.io/en/latest/cli.html',
  },
  tokens: {
    ...Object.fromEntries(
      ranges.map(([least, most]) => [
        `'${least}-${most}'`,
        (word: string) => isNumber(inside(word), least, most),
      ]),
    ),
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QWORD: (word) => /^'[A-Za-z0-9_.,:()&=+@/[\]-]+'$/.test(word),
    QOPEN: (word) => /^'[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QCLOSE: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+'$/.test(word),
    // A peer's name has no dot since 1.4; names of interfaces have 15 characters.
    NAME: (word) => /^[-_a-zA-Z0-9]+$/.test(word),
    VTI: (word) => /^vti[0-9]{1,12}$/.test(word),
    DUMMY: (word) => /^dum[0-9]{1,12}$/.test(word),
    ASN: (word) => isNumber(word, 1, 4_294_967_294),
    ASNOPEN: (word) => /^'[1-9][0-9]*$/.test(word),
    ASNCLOSE: (word) => /^[1-9][0-9]*'$/.test(word),
    "'ASN'": (word) => isNumber(inside(word), 1, 4_294_967_294),
    "'NAME'": (word) => /^'[-_a-zA-Z0-9]+'$/.test(word),
    "'VTI'": (word) => /^'vti[0-9]{1,12}'$/.test(word),
    "'INTERFACE'": (word) =>
      /^'((bond|br|dum|eth|lan|ppp|pppoe|tun|veth|vti|wg|wlan|wwan)[0-9]+(\.[0-9]+)?|lo)'$/.test(word),
    "'IPV4'": (word) => isIPv4(inside(word) ?? ''),
    "'PREFIX'": (word) => isPrefix(inside(word) ?? ''),
    "'ADDRESS'": (word) => isAddress(inside(word) ?? ''),
    "'KEY'": (word) => /^'[1-9A-Za-z._][0-9A-Za-z._]{7,63}'$/.test(word),
  },
  forms: [
    ...below('interfaces vti VTI', xml('interfaces_vti'), [`description ${text}`, "address 'ADDRESS'"]),
    ...below(
      'interfaces vti VTI',
      xml('interfaces_vti'),
      ["mtu '68-16000'", "ip adjust-mss '536-65535'"],
      later,
    ),
    ...below(
      'interfaces vti VTI',
      template('vyatta-cfg-system', 'interfaces/vti'),
      ["mtu '68-9000'"],
      before,
    ),
    ...below(
      'firewall options interface VTI',
      equuleus('firewall-options'),
      ["adjust-mss '536-65535'"],
      before,
    ),
    ...below('interfaces dummy DUMMY', xml('interfaces_dummy'), [`description ${text}`, "address 'ADDRESS'"]),

    ...below('vpn ipsec', xml('vpn_ipsec'), ["interface 'INTERFACE'"], later),
    ...below('vpn ipsec', vpn, ["ipsec-interfaces interface 'INTERFACE'"], before),
    ...below('vpn ipsec', xml('vpn_ipsec'), ['options disable-route-autoinstall']),
    ...below('vpn ipsec ike-group NAME', xml('vpn_ipsec'), [
      "key-exchange 'ikev1'|'ikev2'",
      "dead-peer-detection interval '2-86400'",
      ...proposal('ike'),
    ]),
    ...below(
      'vpn ipsec ike-group NAME',
      xml('vpn_ipsec'),
      [
        "lifetime '0-86400'",
        'disable-mobike',
        "close-action 'none'|'trap'|'start'",
        "dead-peer-detection action 'trap'|'clear'|'restart'",
      ],
      later,
    ),
    ...below(
      'vpn ipsec ike-group NAME',
      vpn,
      [
        "lifetime '30-86400'",
        "mobike 'enable'|'disable'",
        "close-action 'none'|'hold'|'clear'|'restart'",
        "dead-peer-detection action 'hold'|'clear'|'restart'",
      ],
      before,
    ),
    ...below('vpn ipsec esp-group NAME', xml('vpn_ipsec'), [
      "lifetime '30-86400'",
      "mode 'tunnel'|'transport'",
      `pfs 'enable'|'disable'|${pfsGroups}`,
      ...proposal('esp'),
    ]),
    ...below('vpn ipsec authentication psk NAME', xml('vpn_ipsec'), ["id 'IPV4'", "secret 'KEY'"], later),
    ...below(
      'vpn ipsec site-to-site peer NAME',
      xml('vpn_ipsec'),
      [
        "authentication local-id 'IPV4'",
        "remote-address 'IPV4'|'any'",
        "connection-type 'initiate'|'respond'|'none'",
      ],
      later,
    ),
    ...below(
      'vpn ipsec site-to-site peer IPV4',
      vpn,
      [
        "authentication id 'IPV4'",
        "authentication pre-shared-secret 'KEY'",
        "connection-type 'initiate'|'respond'",
      ],
      before,
    ),
    ...[
      ...below('vpn ipsec site-to-site peer NAME', xml('vpn_ipsec'), peerForms(), later),
      ...below('vpn ipsec site-to-site peer IPV4', vpn, peerForms(), before),
    ],

    ...below('protocols static', xml('protocols_static'), [
      'route PREFIX next-hop IPV4',
      "route PREFIX blackhole distance '1-255'",
    ]),
    ...below(
      'protocols static',
      xml('protocols_static'),
      ["route PREFIX interface VTI [distance '1-255']", 'table <1-200> route PREFIX next-hop IPV4'],
      later,
    ),
    ...below(
      'protocols static',
      quagga('protocols/static/interface-route'),
      ["interface-route PREFIX next-hop-interface VTI [distance '1-255']"],
      before,
    ),
    ...below(
      'policy local-route rule <1-32765>',
      xml('policy_local-route'),
      ["source address 'IPV4'", "destination address 'IPV4'", "set table '1-200'|'main'"],
      later,
    ),
    ...below('policy prefix-list NAME rule <1-65535>', xml('policy'), [
      "action 'permit'|'deny'",
      "prefix 'PREFIX'",
    ]),
    ...below('policy route-map NAME rule <1-65535>', xml('policy'), [
      "action 'permit'|'deny'",
      "match ip address prefix-list 'NAME'",
      "set local-preference '0-4294967295'",
    ]),
    ...below(
      'policy route-map NAME rule <1-65535>',
      xml('policy'),
      ["set as-path prepend 'ASN'", 'set as-path prepend ASNOPEN [ASN...] ASNCLOSE'],
      later,
    ),
    ...below(
      'policy route-map NAME rule <1-65535>',
      quagga('policy/route-map'),
      ["set as-path-prepend 'ASN'", 'set as-path-prepend ASNOPEN [ASN...] ASNCLOSE'],
      before,
    ),
    ...below('protocols bgp', xml('protocols_bgp'), ["system-as '1-4294967294'"], later),
    ...bgpForms('protocols bgp', later, xml('protocols_bgp'), "'1-256'"),
    ...bgpForms('protocols bgp ASN', before, quagga('protocols/bgp'), "'1-255'"),

    ...below('firewall group', xml('firewall'), [
      "address-group NAME address 'IPV4'",
      "network-group NAME network 'PREFIX'",
    ]),
    ...below('firewall ipv4 input|forward filter rule <1-999999>', xml('firewall'), ruleForms(), later),
    ...below(
      'firewall name NAME rule <1-999999>',
      template('vyatta-cfg-firewall', 'firewall/name'),
      ruleForms(),
      before,
    ),
  ],
};

/** What the versions have in common of a peer. */
function peerForms(): string[] {
  return [
    `description ${text}`,
    "authentication mode 'pre-shared-secret'|'rsa'|'x509'",
    "authentication remote-id 'IPV4'",
    "local-address 'IPV4'|'any'",
    "ike-group 'NAME'",
    "vti bind 'VTI'",
    "vti esp-group 'NAME'",
  ];
}

/** And of a rule of the firewall. */
function ruleForms(): string[] {
  return [
    "action 'accept'|'drop'|'reject'",
    "protocol 'tcp'|'udp'|'esp'",
    "source|destination group address-group|network-group 'NAME'",
    'destination port QWORD',
  ];
}

const name = '[-_a-zA-Z0-9]+';
const bgp = 'set protocols bgp(?: \\d+)?';

const references: ReferencePattern[] = [
  { kind: 'VTI', end: true, defines: /^set interfaces vti (\S+) mtu /, uses: / vti bind '(\S+)'$/ },
  { kind: 'VTI', uses: /(?: interface|next-hop-interface) (vti\d+)(?: distance '\d+')?$/ },
  { kind: 'VTI', uses: /^set firewall options interface (\S+)/ },
  {
    kind: 'address of its own',
    end: true,
    defines: /^set interfaces (?:vti|dummy) \S+ address '(\S+)\/\d+'$/,
    uses: / update-source '(169\.254\.\S+)'$/,
  },
  { kind: 'IKE group', defines: /ike-group (\S+) proposal 1 hash/, uses: / ike-group '(\S+)'$/ },
  { kind: 'ESP group', defines: /esp-group (\S+) proposal 1 hash/, uses: / vti esp-group '(\S+)'$/ },
  { kind: 'key', defines: /authentication psk (\S+) secret/, uses: / peer ([a-z]\S+) authentication mode/ },
  {
    kind: 'identity of a key',
    defines: / psk \S+ id '(\S+)'$/,
    uses: / peer [a-z]\S+ authentication (?:local|remote)-id '(\S+)'$/,
  },
  { kind: 'identity of a key', uses: / remote-address '(\S+)'$/ },
  { kind: 'prefix list', defines: / prefix-list (\S+) rule \d+ prefix /, uses: / prefix-list '(\S+)'$/ },
  {
    kind: 'route map',
    defines: / route-map (\S+) rule \d+ action /,
    uses: / route-map (?:import|export) '(\S+)'$/,
  },
  {
    kind: 'table',
    defines: /^set protocols static table (\d+) /,
    uses: / set table '(\d+)'$/,
  },
  {
    kind: 'route by a table to',
    defines: /^set protocols static table \d+ route (\S+)\/32 /,
    uses: / destination address '(\S+)'$/,
  },
  ...pairs('set interfaces vti (\\S+)', ['description', 'mtu']),
  ...pairs('set (?:interfaces vti|firewall options interface) (\\S+)', ['mtu', '(?:ip )?adjust-mss']),
  ...pairs('set interfaces dummy (\\S+)', ['description', 'address']),
  ...pairs(`set vpn ipsec ike-group (${name})`, [
    'key-exchange',
    'lifetime',
    '(?:disable-)?mobike',
    'close-action',
    'dead-peer-detection action',
    'dead-peer-detection interval',
    'proposal 1 dh-group',
    'proposal 1 encryption',
    'proposal 1 hash',
  ]),
  ...pairs(`set vpn ipsec esp-group (${name})`, [
    'lifetime',
    'mode',
    'pfs',
    'proposal 1 encryption',
    'proposal 1 hash',
  ]),
  ...pairs('set vpn ipsec site-to-site peer (\\S+)', [
    'description',
    'authentication mode',
    'authentication (?:local-id|pre-shared-secret)',
    'authentication remote-id',
    'local-address',
    'connection-type',
    'ike-group',
    'vti bind',
    'vti esp-group',
  ]),
  ...pairs('set vpn ipsec site-to-site peer (\\d+\\.\\S+)', [
    'authentication pre-shared-secret',
    'authentication id',
  ]),
  ...pairs('set vpn ipsec site-to-site peer ([a-z]\\S+)', ['local-address', 'remote-address']),
  ...pairs('set policy prefix-list (\\S+ rule \\d+)', ['action', 'prefix']),
  ...pairs('set policy route-map (\\S+) rule \\d+', ["action 'permit'", 'match ip address']),
  ...pairs('set policy route-map ((?!TL-)\\S+-in) rule \\d+', ['match ip address', 'set local-preference']),
  ...pairs('set policy local-route (rule \\d+)', ['source', 'destination', 'set table']),
  ...pairs(`${bgp} neighbor (\\S+)`, [
    'description',
    'remote-as',
    'timers keepalive',
    'timers holdtime',
    'timers connect',
    `${unicast} soft-reconfiguration`,
    `${unicast} route-map import`,
    `${unicast} route-map export`,
    `${unicast} maximum-prefix`,
  ]),
  ...pairs(`${bgp} neighbor (\\S+)`, ['ebgp-multihop', "update-source '169\\.254\\."]),
  ...pairs('set protocols (bgp)(?: \\d+)?', ['parameters log-neighbor-changes', 'neighbor \\S+ remote-as']),
];

export const check: VendorCheck = {
  vendor: 'vyos',
  grammars: [grammar],
  references,
  hosted: {
    objects: (lines) => [...lines],
    route: (far, number) =>
      new RegExp(
        `^set protocols static (route|interface-route) ${far.replaceAll('.', '\\.')}/32 (interface|next-hop-interface) vti${number}$`,
      ),
    hops: /ebgp-multihop '2'$/,
    anchor: /blackhole distance '254'$/,
  },
};

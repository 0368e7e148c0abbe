import { isIPv4, isPrefix } from '@/lib/addressing/prefix';
import type { Form, Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';

const vpn = 'Vyatta, https://github.com/vyos/vyatta-cfg-vpn/tree/831009e/templates/vpn/ipsec';
const routing = 'Vyatta, https://github.com/vyos/vyatta-cfg-quagga/tree/8c48241f/templates';
const system = 'Vyatta, https://github.com/vyos/vyatta-cfg-system/tree/lithium/templates/interfaces';
const rules = 'Vyatta, https://github.com/vyos/vyatta-cfg-firewall/tree/lithium/templates/firewall';
const guide = 'Ubiquiti, “EdgeRouter - Route-Based Site-to-Site IPsec VPN to AWS VPC”';
const gcm = 'A public configuration of an EdgeRouter to Google Cloud';

/** Forms below one path, each with the document that gives it. */
const below = (path: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form: `set ${path} ${form}`, source }));

/** A number in quotes within bounds, as a token of its own name. */
const ranges: readonly (readonly [number, number])[] = [
  [0, 65_535],
  [0, 4_294_967_295],
  [1, 255],
  [1, 65_535],
  [1, 4_294_967_294],
  [1, 4_294_967_295],
  [4, 65_535],
  [15, 86_400],
  [30, 86_400],
  [68, 9000],
  [536, 1460],
];

const inside = (word: string): string | undefined => /^'([^']+)'$/.exec(word)?.[1];

const isNumber = (text: string | undefined, least: number, most: number): boolean =>
  text !== undefined && /^(0|[1-9][0-9]*)$/.test(text) && Number(text) >= least && Number(text) <= most;

const isAddress = (text: string): boolean => {
  const [address = '', length = '', more] = text.split('/');
  return more === undefined && isIPv4(address) && isNumber(length, 0, 32);
};

const text = 'QWORD|QOPEN [WORD...] [QCLOSE]';
const hashes = "'md5'|'sha1'|'sha256'|'sha384'|'sha512'";
const groups = [2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26];
const dhGroups = groups.map((group) => `'${group}'`).join('|');
const pfsGroups = groups.map((group) => `'dh-group${group}'`).join('|');
const bgpPath = 'protocols bgp ASN';

const grammar: Grammar = {
  file: /\.set$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because:
      'The working configuration is a tree of nodes, which is taken over as a whole by commit; rules have numbers.',
    source: 'Vyatta System, Basic System Configuration Guide, Working with Configuration',
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
    NAME: (word) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(word),
    // A name of an interface has 15 characters at most.
    VTI: (word) => /^vti[0-9]{1,12}$/.test(word),
    ASN: (word) => isNumber(word, 1, 4_294_967_294),
    ASNOPEN: (word) => /^'[1-9][0-9]*$/.test(word),
    ASNCLOSE: (word) => /^[1-9][0-9]*'$/.test(word),
    "'ASN'": (word) => isNumber(inside(word), 1, 4_294_967_294),
    "'NAME'": (word) => /^'[A-Za-z][A-Za-z0-9_-]*'$/.test(word),
    "'VTI'": (word) => /^'vti[0-9]{1,12}'$/.test(word),
    "'IPV4'": (word) => isIPv4(inside(word) ?? ''),
    "'PREFIX'": (word) => isPrefix(inside(word) ?? ''),
    "'ADDRESS'": (word) => isAddress(inside(word) ?? ''),
    "'HOST'": (word) => /^'.+\/32'$/.test(word) && isAddress(inside(word) ?? ''),
    "'KEY'": (word) => /^'[1-9A-Za-z._][0-9A-Za-z._]{7,63}'$/.test(word),
  },
  forms: [
    ...below('interfaces vti VTI', `${system}/vti`, [
      `description ${text}`,
      "address 'ADDRESS'",
      "mtu '68-9000'",
    ]),
    ...below('interfaces loopback lo', `${system}/loopback`, ["address 'HOST'"]),
    ...below('firewall options mss-clamp', guide, ["interface-type 'vti'", "mss '536-1460'"]),

    ...below('vpn ipsec', guide, ["auto-firewall-nat-exclude 'enable'|'disable'"]),
    ...below('vpn ipsec ike-group NAME', vpn, [
      "key-exchange 'ikev1'|'ikev2'",
      "ikev2-reauth 'yes'|'no'",
      "lifetime '30-86400'",
      "dead-peer-detection action 'hold'|'clear'|'restart'",
      "dead-peer-detection interval '15-86400'",
      "dead-peer-detection timeout '30-86400'",
      `proposal <1-65535> dh-group ${dhGroups}`,
      `proposal <1-65535> hash ${hashes}`,
      "proposal <1-65535> encryption 'aes128'|'aes256'|'3des'",
    ]),
    ...below('vpn ipsec esp-group NAME', vpn, [
      "compression 'enable'|'disable'",
      "lifetime '30-86400'",
      "mode 'tunnel'|'transport'",
      `pfs 'enable'|'disable'|${pfsGroups}`,
      `proposal <1-65535> hash ${hashes}`,
    ]),
    ...below('vpn ipsec esp-group NAME', gcm, [
      "proposal <1-65535> encryption 'aes128'|'aes256'|'aes128gcm128'|'aes256gcm128'|'3des'",
    ]),
    ...below('vpn ipsec site-to-site peer IPV4', vpn, [
      `description ${text}`,
      "authentication mode 'pre-shared-secret'|'rsa'|'x509'",
      "authentication pre-shared-secret 'KEY'",
      "authentication id|remote-id 'IPV4'",
      "local-address 'IPV4'|'any'",
      "connection-type 'initiate'|'respond'",
      "ike-group 'NAME'",
      "vti bind 'VTI'",
      "vti esp-group 'NAME'",
    ]),

    ...below('protocols static', `${routing}/protocols/static`, [
      'route PREFIX next-hop IPV4',
      "route PREFIX blackhole distance '1-255'",
      "interface-route PREFIX next-hop-interface VTI [distance '1-255']",
    ]),
    ...below('policy prefix-list NAME rule <1-65535>', `${routing}/policy/prefix-list`, [
      "action 'permit'|'deny'",
      "prefix 'PREFIX'",
    ]),
    ...below('policy route-map NAME rule <1-65535>', `${routing}/policy/route-map`, [
      "action 'permit'|'deny'",
      "match ip address prefix-list 'NAME'",
      "set local-preference '0-4294967295'",
      "set as-path-prepend 'ASN'",
      'set as-path-prepend ASNOPEN [ASN...] ASNCLOSE',
    ]),
    ...below(bgpPath, `${routing}/protocols/bgp`, [
      "parameters router-id 'IPV4'",
      'parameters log-neighbor-changes',
      "maximum-paths ebgp '1-255'",
      'network PREFIX',
    ]),
    ...below(`${bgpPath} neighbor IPV4`, `${routing}/protocols/bgp`, [
      `description ${text}`,
      "remote-as '1-4294967294'",
      "ebgp-multihop '1-255'",
      "update-source 'IPV4'",
      "timers keepalive '1-65535'",
      "timers holdtime '4-65535'",
      "timers connect '0-65535'",
      'soft-reconfiguration inbound',
      "route-map import|export 'NAME'",
      "maximum-prefix '1-4294967295'",
    ]),

    ...below('firewall group', `${rules}/group`, [
      "address-group NAME address 'IPV4'",
      "network-group NAME network 'PREFIX'",
    ]),
    ...below('firewall name NAME rule <1-9999>', `${rules}/name`, [
      "action 'accept'|'drop'|'reject'",
      "protocol 'tcp'|'udp'|'esp'",
      "source|destination group address-group|network-group 'NAME'",
      'destination port QWORD',
    ]),
  ],
};

const name = '[A-Za-z][A-Za-z0-9_-]*';
const bgp = 'set protocols bgp \\d+';

const references: ReferencePattern[] = [
  { kind: 'VTI', end: true, defines: /^set interfaces vti (\S+) mtu /, uses: / vti bind '(\S+)'$/ },
  { kind: 'VTI', uses: / next-hop-interface (vti\d+)(?: distance '\d+')?$/ },
  {
    kind: 'address of its own',
    end: true,
    defines: /^set interfaces (?:vti|loopback) \S+ address '(\S+)\/\d+'$/,
    uses: / update-source '(\S+)'$/,
  },
  { kind: 'IKE group', defines: /ike-group (\S+) proposal 1 hash/, uses: / ike-group '(\S+)'$/ },
  { kind: 'ESP group', defines: /esp-group (\S+) proposal 1 hash/, uses: / vti esp-group '(\S+)'$/ },
  { kind: 'prefix list', defines: / prefix-list (\S+) rule \d+ prefix /, uses: / prefix-list '(\S+)'$/ },
  {
    kind: 'route map',
    defines: / route-map (\S+) rule \d+ action /,
    uses: / route-map (?:import|export) '(\S+)'$/,
  },
  {
    kind: 'what comes first with',
    defines: /^set (vpn ipsec) auto-firewall-nat-exclude 'enable'$/,
    uses: /^set (vpn ipsec) ike-group \S+ key-exchange/,
  },
  ...pairs('set interfaces vti (\\S+)', ['description', 'mtu']),
  ...pairs('set firewall options (mss-clamp)', ['interface-type', 'mss']),
  ...pairs(`set vpn ipsec ike-group (${name})`, [
    'key-exchange',
    'ikev2-reauth',
    'lifetime',
    'dead-peer-detection action',
    'dead-peer-detection interval',
    'dead-peer-detection timeout',
    'proposal 1 dh-group',
    'proposal 1 encryption',
    'proposal 1 hash',
  ]),
  ...pairs(`set vpn ipsec esp-group (${name})`, [
    'compression',
    'lifetime',
    'mode',
    'pfs',
    'proposal 1 encryption',
    'proposal 1 hash',
  ]),
  ...pairs('set vpn ipsec site-to-site peer (\\S+)', [
    'description',
    'authentication mode',
    'authentication pre-shared-secret',
    'authentication id',
    'authentication remote-id',
    'local-address',
    'connection-type',
    'ike-group',
    'vti bind',
    'vti esp-group',
  ]),
  ...pairs('set policy prefix-list (\\S+ rule \\d+)', ['action', 'prefix']),
  ...pairs('set policy route-map (\\S+) rule \\d+', ["action 'permit'", 'match ip address']),
  ...pairs('set policy route-map (\\S+-in) rule \\d+', ['match ip address', 'set local-preference']),
  ...pairs(`${bgp} neighbor (\\S+)`, [
    'description',
    'remote-as',
    'timers keepalive',
    'timers holdtime',
    'timers connect',
    'soft-reconfiguration',
    'route-map import',
    'route-map export',
    'maximum-prefix',
  ]),
  ...pairs(`${bgp} neighbor (\\S+)`, ['ebgp-multihop', 'update-source']),
  ...pairs('set protocols (bgp) \\d+', ['parameters log-neighbor-changes', 'neighbor \\S+ remote-as']),
];

export const check: VendorCheck = {
  vendor: 'ubiquiti-edgeos',
  grammars: [grammar],
  references,
  hosted: {
    objects: (lines) => [...lines],
    route: (far, number) =>
      new RegExp(
        `^set protocols static interface-route ${far.replaceAll('.', '\\.')}/32 next-hop-interface vti${number}$`,
      ),
    hops: /ebgp-multihop '2'$/,
    anchor: /blackhole distance '254'$/,
  },
};

import type { Form, Grammar } from '../../grammar';

const modules =
  'Check Point, https://github.com/CheckPointSW/CheckPointAnsibleMgmtCollection/tree/master/plugins/modules';
const community = `${modules}/cp_mgmt_vpn_community_star.py`;
const device = `${modules}/cp_mgmt_interoperable_device.py`;
const objects = `${modules}/cp_mgmt_network.py, cp_mgmt_host.py and cp_mgmt_group.py`;
const rule = `${modules}/cp_mgmt_access_rule.py`;
const bash = 'Bash manual, https://www.gnu.org/software/bash/manual/bash.html';
const clish = 'Gaia Clish, output of “show commands”';
const peers =
  'Check Point, “Configuring BGP Remote Peers in Gaia Clish”, R81, ranges of the hold time and the keepalive';
const guide =
  'AWS Site-to-Site VPN User Guide, “Check Point”, https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-dynamic-routing-example-interface.html';

const from = (source: string, block: string | undefined, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, source, ...(block === undefined ? {} : { in: block }) }));

const later = ['R82', 'R81.20'];

const hashes = 'sha1|sha256|sha384|sha512|md5|aes-xcbc';
const groups =
  'group-1|group-2|group-5|group-14|group-15|group-16|group-17|group-18|group-19|group-20|group-24';
const units = 'days|hours|minutes|seconds';

const communityParts = [
  'center-gateways.1 "$gateway" satellite-gateways.1 NAME \\',
  "encryption-method 'ikev2 only' encryption-suite custom \\",
  `ike-phase-1.encryption-algorithm aes-128|aes-256|3des|des|cast ike-phase-1.data-integrity ${hashes} \\`,
  'ike-phase-1.diffie-hellman-group group-1|group-2|group-5|group-14|group-19|group-20 \\',
  `ike-phase-1.ike-p1-rekey-time <1-1440> ike-phase-1.ike-p1-rekey-time-unit ${units} \\`,
  `ike-phase-2.encryption-algorithm aes-128|aes-256|aes-gcm-128|aes-gcm-256|3des ike-phase-2.data-integrity ${hashes} \\`,
  `ike-phase-2.ike-p2-use-pfs true|false ike-phase-2.ike-p2-pfs-dh-grp ${groups} \\`,
  `ike-phase-2.ike-p2-rekey-time <1-86400> ike-phase-2.ike-p2-rekey-time-unit ${units} \\`,
  'tunnel-granularity per_host|per_subnet|universal \\',
  'override-vpn-domains.1.gateway "$gateway" override-vpn-domains.1.vpn-domain NAME \\',
  'use-shared-secret true|false shared-secrets.1.external-gateway NAME \\',
];

const heads = [
  'set -eu',
  'gateway=OBJECT',
  'layer=Network',
  'session=$(mktemp)',
  'mgmt_cli login --root true >"$session"',
  'run() {',
];
const tails = ['run publish', 'mgmt_cli logout --session-file "$session"', 'rm "$session"'];

const management: Grammar = {
  file: /^management\.sh$/,
  comment: /^#/,
  blocks: 'explicit',
  anyOrder: {
    because:
      'Objects are made one after the other; what one needs has to be there before. Parameters are found by name.',
    source: community,
  },
  tokens: {
    'gateway=OBJECT': (word) => /^gateway=[A-Za-z][A-Za-z0-9_-]*$/.test(word),
    // Spelt here because a bracket would start words that may be missing.
    'session=$(mktemp)': (word) => word === 'session=$(mktemp)',
  },
  forms: [
    ...from(
      bash,
      undefined,
      heads.filter((form) => form !== 'run() {'),
    ),
    { form: 'run() {', opens: 'run', source: bash },
    ...from(bash, 'run', ['mgmt_cli --session-file "$session" "$@"']),
    { form: '}', in: 'run', closes: true, source: bash },
    ...from(bash, undefined, tails),
    ...from(objects, undefined, [
      'run add group name NAME',
      'run add network name NAME subnet IPV4 mask-length <0-32> groups.1 NAME',
      'run add host name NAME ip-address IPV4 groups.1 NAME',
    ]),
    {
      form: 'run add interoperable-device name NAME ip-address IPV4 \\',
      opens: 'device',
      source: device,
      versions: later,
    },
    {
      form: 'vpn-settings.vpn-domain-type manual vpn-settings.vpn-domain NAME',
      in: 'device',
      closes: true,
      source: device,
    },
    { form: 'run add vpn-community-star name NAME \\', opens: 'community', source: community },
    ...from(community, 'community', communityParts),
    { form: 'shared-secrets.1.shared-secret KEY', in: 'community', closes: true, source: community },
    {
      form: 'run add access-rule layer "$layer" position top name NAME action Accept|Drop \\',
      opens: 'rule',
      source: rule,
    },
    {
      form: 'source.1 NAME|Any destination.1 NAME|Any service.1 Any|BGP install-on.1 "$gateway"',
      in: 'rule',
      closes: true,
      source: rule,
    },
  ],
  required: {
    '': [...heads, ...tails],
    run: ['mgmt_cli --session-file "$session" "$@"'],
    community: communityParts,
  },
};

const gaia: Grammar = {
  file: /^gaia\.clish$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because: 'Each command sets a value of its own; what it needs has to be there before.',
    source: clish,
  },
  tokens: {
    VTI: (word) => /^vpnt[1-9][0-9]{0,4}$/.test(word),
    QNAME: (word) => /^"[A-Za-z][A-Za-z0-9_-]*"$/.test(word),
  },
  forms: [
    ...from(clish, undefined, [
      'lock database override',
      'add vpn tunnel <1-32768> type numbered local IPV4 remote IPV4 peer NAME',
      'set interface VTI state on|off',
      'set interface VTI mtu <68-16000>',
      'set static-route PREFIX nexthop gateway address IPV4 on',
      'set static-route PREFIX nexthop gateway logical VTI priority <1-8> on',
      'set static-route PREFIX nexthop blackhole|reject',
      'set static-route PREFIX rank <0-255>',
      'set routemap NAME id <1-65535> on|allow|restrict|inactive',
      'set routemap NAME id <1-65535> match network PREFIX exact|all|refines',
      'set routemap NAME id <1-65535> match protocol direct|static|aggregate|ospf2|rip|bgp|kernel',
      'set routemap NAME id <1-65535> action localpref <0-65535>',
      'set routemap NAME id <1-65535> action aspath-prepend-count <1-25>',
      'set as ASN',
      'set router-id IPV4',
      'set bgp ecmp on|off',
      'set bgp external remote-as ASN on',
      'set bgp external remote-as ASN peer IPV4 on',
      'set bgp external remote-as ASN peer IPV4 multihop on|off',
      'set bgp external remote-as ASN peer IPV4 ttl <1-255>',
      'set bgp external remote-as ASN peer IPV4 log-state-transitions on|off',
      'set bgp external remote-as ASN peer IPV4 import-routemap|export-routemap QNAME preference <1-65535> on',
      'save config',
    ]),
    ...from(peers, undefined, [
      'set bgp external remote-as ASN peer IPV4 holdtime <6-65535>',
      'set bgp external remote-as ASN peer IPV4 keepalive <2-21845>',
    ]),
  ],
  required: { '': ['lock database override', 'save config'] },
};

const place = (form: string, opens: string): Form => ({ form, opens, source: guide });

const steps: Grammar = {
  file: /^smartconsole\.txt$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: {
    because: 'Fields of a page are found by name; pages in order are steps.',
    source: guide,
    but: [''],
  },
  tokens: {
    VTILABEL: (word) => /^vpnt[1-9][0-9]{0,4}:$/.test(word),
    FIRST: (word) =>
      /^[0-9.]+,$/.test(word) && word.split('.').every((part) => Number.parseInt(part, 10) <= 255),
  },
  forms: [
    place('SmartConsole > Objects > New Group', 'empty'),
    ...from(guide, 'empty', ['Name: TL-EMPTY: leave the command for it out of the script', 'Members: none']),
    place(
      'SmartConsole > Objects > Network Object > Gateways and Servers > New Interoperable Device',
      'device',
    ),
    ...from(guide, 'device', [
      'Name: NAME',
      'IPv4 address: IPV4',
      'Topology > VPN Domain: Manually defined, TL-EMPTY',
    ]),
    place('SmartConsole > Gateways and Servers > NAME > General Properties', 'general'),
    ...from(guide, 'general', ['IPSec VPN: selected']),
    place('NAME > Network Management > Get Interfaces > Get Interfaces Without Topology', 'topology'),
    ...from(guide, 'topology', [
      'VTILABEL FIRST Leads To: This Network (Internal), Network defined by routes',
    ]),
    place('NAME > IPSec VPN > Link Selection', 'link'),
    ...from(guide, 'link', [
      'Always use this IP address: Selected address from topology table, IPV4',
      'Always use this IP address: Statically NATed IP, IPV4',
      'Source IP address settings: Manual, IPV4',
      'Source IP address settings: Manual, IP address of chosen interface',
      'Outgoing Route Selection: Operating system routing table',
      'Peers see IPV4 as: IPV4',
    ]),
    place('SmartConsole > Security Policies > Access Tools > VPN Communities > NAME', 'community'),
    ...from(guide, 'community', [
      'Tunnel Management > Set Permanent Tunnels: On all tunnels in the community',
      'Tunnel Management > Set Permanent Tunnels: not selected',
      'Tunnel Management > VPN Tunnel Sharing: One VPN tunnel per Gateway pair',
      'Advanced > Disable NAT inside the VPN community: selected',
    ]),
    place('Database Tool > Table > Network Objects > network_objects > NAME', 'liveness'),
    ...from(guide, 'liveness', ['tunnel_keepalive_method: dpd']),
    place('Database Tool > Table > Global Properties > properties', 'mss'),
    ...from(guide, 'mss', ['fw_clamp_tcp_mss: true']),
    place('SmartConsole > Install Policy', 'install'),
    ...from(guide, 'install', ['Access Control: selected']),
  ],
  required: {
    '': [
      'SmartConsole > Gateways and Servers > NAME > General Properties',
      'NAME > Network Management > Get Interfaces > Get Interfaces Without Topology',
      'NAME > IPSec VPN > Link Selection',
      'Database Tool > Table > Global Properties > properties',
      'SmartConsole > Install Policy',
    ],
    empty: ['Members: none'],
    device: ['Name: NAME', 'IPv4 address: IPV4', 'Topology > VPN Domain: Manually defined, TL-EMPTY'],
    general: ['IPSec VPN: selected'],
    topology: ['VTILABEL FIRST Leads To: This Network (Internal), Network defined by routes'],
    community: [
      'Tunnel Management > VPN Tunnel Sharing: One VPN tunnel per Gateway pair',
      'Advanced > Disable NAT inside the VPN community: selected',
    ],
    liveness: ['tunnel_keepalive_method: dpd'],
    mss: ['fw_clamp_tcp_mss: true'],
    install: ['Access Control: selected'],
  },
};

/** The files that the exporter may write, from the lists of commands and parameters, and the guide. */
export const grammars: readonly Grammar[] = [management, gaia, steps];

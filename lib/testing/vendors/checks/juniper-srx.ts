import { isIPv4, isPrefix } from '@/lib/addressing/prefix';
import type { Form, Grammar } from '../grammar';
import { setCommands } from '../junos-braces';
import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';

/** Juniper's models of the CLI are there for every release; those of 18.4R1, 20.4R1, 21.4R1 and 22.4R1 for SRX agree in what is used here. */
const model = (name: string): string =>
  `Junos YANG model junos-es-conf-${name}, https://github.com/Juniper/yang/tree/master/22.4/22.4R1/junos-es/conf`;
const security = model('security');
const interfaces = model('interfaces');
const policyOptions = model('policy-options');
const protocols = model('protocols');
const routingOptions = model('routing-options');

const from = (source: string, path: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form: `set ${path} ${form}`, source }));

const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);
const isHost = (word: string): boolean => isIPv4(word) || isMark(word);
const bits32 = (word: string): string => (word.endsWith('/32') ? word.slice(0, -3) : '');
const isName = (word: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(word);
const groups = 'group1|group2|group5|group14|group15|group16|group19|group20|group24';

const grammar: Grammar = {
  file: /\.(set|conf)$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because:
      'The candidate configuration is a tree, which is taken over as a whole by commit. Policies and their terms act in turn.',
    source: `${policyOptions} (ordered-by user)`,
    lists: [
      /^set policy-options (policy-statement \S+) term (\S+)/,
      /^set security policies (from-zone \S+ to-zone \S+) policy (\S+)/,
    ],
  },
  tokens: {
    /** Names of 32 characters at most: those of IKE, IPsec and policies. */
    NAME: (word) => isName(word) && word.length <= 63,
    SHORT: (word) => isName(word) && word.length <= 32,
    HOST: isHost,
    PEERROUTE: (word) => isHost(bits32(word)),
    HOSTROUTE: (word) => isIPv4(bits32(word)),
    UNIT: (word) => /^st0\.(0|[1-9]\d{0,4})$/.test(word) && Number(word.slice(4)) <= 16_385,
    PORT: (word) =>
      /^(ge|xe|et|fe|ae|reth|irb|pp|fxp)(-\d+\/\d+\/\d+|\d+)?\.\d+$/.test(word) || word === 'irb',
    QUOTED: (word) => /^"[^"\\]*"$/.test(word),
    QKEY: (word) => /^"(<key-[A-Za-z0-9-]+>|[1-9A-Za-z._][0-9A-Za-z._]{7,63})"$/.test(word),
    WORD: (word) => /^"?[^"\\]+"?$/.test(word),
    ASNS: (word) => /^"?[1-9]\d{0,9}"?$/.test(word),
    PREFIX: isPrefix,
  },
  forms: [
    ...from(interfaces, 'interfaces st0 unit <0-16385>', [
      'description WORD...',
      'family inet mtu <256-9192>',
      'family inet address ADDRESS',
    ]),
    ...from(interfaces, 'interfaces lo0 unit 0', ['family inet address HOSTROUTE']),
    ...from(security, 'security ike proposal SHORT', [
      'authentication-method pre-shared-keys',
      `dh-group ${groups}`,
      'authentication-algorithm md5|sha1|sha-256|sha-384',
      'encryption-algorithm 3des-cbc|aes-128-cbc|aes-192-cbc|aes-256-cbc|aes-128-gcm|aes-256-gcm',
      'lifetime-seconds <180-86400>',
    ]),
    ...from(security, 'security ike policy SHORT', ['proposals SHORT', 'pre-shared-key ascii-text QKEY']),
    ...from(security, 'security ike gateway SHORT', [
      'ike-policy SHORT',
      'address HOST',
      'dead-peer-detection always-send|optimized|probe-idle-tunnel',
      'dead-peer-detection interval <2-60>',
      'dead-peer-detection threshold <1-5>',
      'local-identity inet IPV4',
      'remote-identity inet HOST',
      'external-interface PORT',
      'local-address IPV4',
      'version v2-only',
    ]),
    ...from(security, 'security ipsec proposal SHORT', [
      'protocol esp',
      'authentication-algorithm hmac-sha1-96|hmac-sha-256-128',
      'encryption-algorithm 3des-cbc|aes-128-cbc|aes-192-cbc|aes-256-cbc|aes-128-gcm|aes-192-gcm|aes-256-gcm',
      'lifetime-seconds <180-86400>',
    ]),
    ...from(security, 'security ipsec policy SHORT', [
      `perfect-forward-secrecy keys ${groups}`,
      'proposals SHORT',
    ]),
    ...from(security, 'security ipsec vpn SHORT', [
      'bind-interface UNIT',
      'df-bit clear|set|copy',
      'ike gateway SHORT',
      'ike ipsec-policy SHORT',
      'establish-tunnels immediately|on-traffic',
    ]),
    ...from(security, 'security flow tcp-mss', ['ipsec-vpn mss <64-65535>']),
    ...from(security, 'security zones security-zone NAME', [
      'host-inbound-traffic system-services ike',
      'host-inbound-traffic protocols bgp',
      'interfaces UNIT [host-inbound-traffic protocols bgp]',
      'interfaces lo0.0 host-inbound-traffic protocols bgp',
    ]),
    ...from(security, 'security address-book global', ['address NAME PREFIX']),
    ...from(security, 'security policies from-zone NAME to-zone NAME policy NAME', [
      'match source-address|destination-address NAME',
      'match application NAME',
      'then permit',
    ]),
    ...from(policyOptions, 'policy-options policy-statement NAME', [
      'term NAME from route-filter PREFIX exact',
      'term NAME from protocol bgp',
      'term NAME then next-hop self',
      'term NAME then local-preference <0-4294967295>',
      'term NAME then as-path-prepend ASNS...',
      'term NAME then accept|reject',
      'then load-balance per-packet',
    ]),
    ...from(protocols, 'protocols bgp', ['precision-timers']),
    ...from(protocols, 'protocols bgp group NAME', ['type external|internal', 'multipath']),
    ...from(protocols, 'protocols bgp group NAME neighbor IPV4', [
      'description WORD...',
      'multihop ttl <1-255>',
      'local-address IPV4',
      'peer-as ASN',
      'hold-time <3-65535>',
      'import NAME',
      'export NAME',
      'family inet unicast prefix-limit maximum <1-4294967295>',
      'family inet unicast prefix-limit teardown',
    ]),
    ...from(routingOptions, 'routing-options', [
      'router-id IPV4',
      'autonomous-system ASN',
      'forwarding-table export NAME',
      'static route PREFIX qualified-next-hop UNIT preference <0-4294967295>',
      'static route HOSTROUTE next-hop UNIT',
      'static route PREFIX discard',
      'static route PREFIX preference <0-4294967295>',
      'static route PEERROUTE next-hop IPV4',
      'static route PEERROUTE qualified-next-hop IPV4 preference <0-4294967295>',
    ]),
    ...from(routingOptions, 'routing-instances NAME routing-options', [
      'static route PEERROUTE next-hop IPV4',
      'static route PEERROUTE qualified-next-hop IPV4 preference <0-4294967295>',
    ]),
  ],
};

/** Lines of which each wants the other: what defines is used, what is used is defined. */
const pair = (kind: string, defines: string, uses: string): ReferencePattern => ({
  kind,
  defines: new RegExp(`^set ${defines}`),
  uses: new RegExp(`^set ${uses}`),
});

export const check: VendorCheck = {
  vendor: 'juniper-srx',
  grammars: [grammar],
  same: { file: /\.conf$/, read: setCommands },
  references: [
    pair(
      'IKE proposal',
      'security ike proposal (\\S+) lifetime-seconds',
      'security ike policy \\S+ proposals (\\S+)',
    ),
    pair(
      'IKE policy',
      'security ike policy (\\S+) pre-shared-key',
      'security ike gateway \\S+ ike-policy (\\S+)',
    ),
    pair('IKE gateway', 'security ike gateway (\\S+) version', 'security ipsec vpn \\S+ ike gateway (\\S+)'),
    pair(
      'IPsec proposal',
      'security ipsec proposal (\\S+) lifetime-seconds',
      'security ipsec policy \\S+ proposals (\\S+)',
    ),
    pair(
      'IPsec policy',
      'security ipsec policy (\\S+) proposals',
      'security ipsec vpn \\S+ ike ipsec-policy (\\S+)',
    ),
    ...pairs('set security ike proposal (\\S+)', [
      'authentication-method',
      'dh-group',
      'encryption-algorithm',
      'lifetime-seconds',
    ]),
    ...pairs('set security ike policy (\\S+)', ['proposals', 'pre-shared-key']),
    ...pairs('set security ike gateway (\\S+)', [
      'ike-policy',
      'address',
      'dead-peer-detection always-send',
      'dead-peer-detection interval',
      'dead-peer-detection threshold',
      'local-identity',
      'remote-identity',
      'external-interface',
      'local-address',
      'version',
    ]),
    ...pairs('set security ipsec proposal (\\S+)', ['protocol', 'encryption-algorithm', 'lifetime-seconds']),
    ...pairs('set security ipsec policy (\\S+)', ['perfect-forward-secrecy', 'proposals']),
    ...pairs('set security ipsec vpn (\\S+)', [
      'bind-interface',
      'df-bit',
      'ike gateway',
      'ike ipsec-policy',
      'establish-tunnels',
    ]),
    ...pairs('set interfaces st0 unit (\\S+)', ['description', 'family inet mtu']),
    pair(
      'bound unit',
      'interfaces st0 unit (\\S+) family inet mtu',
      'security ipsec vpn \\S+ bind-interface st0\\.(\\S+)$',
    ),
    pair(
      'unit in a zone',
      'security ipsec vpn \\S+ bind-interface (st0\\.\\S+)',
      'security zones security-zone \\S+ interfaces (st0\\.\\S+)',
    ),
    {
      kind: 'unit that routes lead to',
      end: true,
      defines: /^set interfaces (st0) unit \S+ family inet mtu/,
      uses: /^set routing-options static route \S+ (?:qualified-)?next-hop (st0)\./,
    },
    {
      kind: 'own address',
      end: true,
      defines: /^set interfaces \S+ unit \S+ family inet address (\S+)\//,
      uses: / group (?!TL-)\S+ neighbor \S+ local-address (\S+)/,
    },
    {
      kind: 'policy statement',
      defines: /policy-statement (\S+)/,
      uses: /(?:forwarding-table export|neighbor \S+ (?:import|export)) (\S+)/,
    },
    ...pairs('set protocols bgp group \\S+ neighbor (\\S+)', [
      'description',
      'local-address',
      'peer-as',
      'hold-time',
      'import',
      'export',
      'family inet unicast prefix-limit maximum',
      'family inet unicast prefix-limit teardown',
    ]),
    ...pairs('set routing-options static route (\\S+)', ['discard', 'preference']),
    {
      kind: 'group',
      defines: /^set protocols bgp group (\S+) type (?:external|internal)$/,
      uses: /^set protocols bgp group (\S+) (?:neighbor|multipath)/,
    },
    {
      kind: 'address',
      defines: /address-book global address (\S+)/,
      uses: /match (?:source|destination)-address (\S+)/,
    },
    ...pairs('set security policies (from-zone \\S+ to-zone \\S+ policy \\S+)', [
      'match source-address',
      'match destination-address',
      'match application',
      'then permit',
    ]),
    ...pairs('set policy-options policy-statement (\\S+)', [
      'term (?:expected|own|clouds) from route-filter',
      'term (?:expected|own|clouds) then accept',
    ]),
    {
      kind: 'local preference of',
      defines: /policy-statement (\S+) term expected then local-preference/,
      uses: /policy-statement (\S+) term expected then accept/,
    },
    {
      kind: 'last term of',
      defines: /policy-statement (\S+) term rest then reject$/,
      uses: /neighbor \S+ (?:import|export) (\S+)/,
    },
  ],
};

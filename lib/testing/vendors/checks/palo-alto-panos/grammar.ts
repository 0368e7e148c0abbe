import type { Form, Grammar } from '../../grammar';

const spec = (path: string): string =>
  `Palo Alto Networks, pan-os-codegen, https://github.com/PaloAltoNetworks/pan-os-codegen/blob/main/specs/${path}.yaml`;

/** Forms below one path, each with the document that gives it. */
const below = (path: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form: `set ${path} ${form}`, source }));

const text = 'QWORD|QOPEN [WORD...] [QCLOSE]';
/** Paths of the virtual router and of BGP in it. */
export const router = 'network virtual-router default';
export const bgp = `${router} protocol bgp`;
const yes = 'yes|no';
const lifetimes = [
  'lifetime seconds <180-65535>',
  'lifetime minutes <3-65535>',
  'lifetime hours <1-65535>',
  'lifetime days <1-365>',
];
const groups = 'group1|group2|group5|group14|group15|group16|group19|group20|group21';
const ciphers = 'aes-128-cbc|aes-192-cbc|aes-256-cbc|aes-128-gcm|aes-256-gcm';

/** The lines of PAN-OS that the exporter may write. */
export const grammar: Grammar = {
  file: /\.set$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because:
      'The candidate configuration is a tree, which is taken over as a whole by commit. Only rules act in turn.',
    source:
      'PAN-OS CLI Quick Start, Commit Configuration Changes, https://docs.paloaltonetworks.com/pan-os/11-1/pan-os-cli-quick-start',
    lists: [/^set (?:vsys \S+ )?(rulebase \S+ rules) (\S+)/],
  },
  tokens: {
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QWORD: (word) => /^"[A-Za-z0-9_.,:()&=+@/[\]-]+"$/.test(word),
    QOPEN: (word) => /^"[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QCLOSE: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+"$/.test(word),
    // Names of profiles, peer groups and static routes have 31 characters, those of most others 63.
    SHORT: (word) => /^[a-z][a-z0-9-]{0,30}$/.test(word),
    NAME: (word) => /^[a-z][a-z0-9-]{0,62}$/.test(word),
    TUNNEL: (word) => /^tunnel\.[1-9][0-9]{0,3}$/.test(word),
    LOOPBACK: (word) => /^loopback\.[1-9][0-9]{0,3}$/.test(word),
    PORT: (word) => /^[A-Za-z][A-Za-z0-9._:/-]*$/.test(word),
    ETHERNET: (word) => /^(ethernet[0-9]+\/[0-9]+|ae[0-9]+)(\.[0-9]+)?$/.test(word),
    HOST: (word) => /^(.+)\/32$/.test(word),
  },
  forms: [
    ...below('network interface tunnel units TUNNEL', spec('network/interface/tunnel'), [
      `comment ${text}`,
      'ip ADDRESS',
      'mtu <576-9216>',
    ]),
    ...below('network interface loopback units LOOPBACK', spec('network/interface/loopback'), [
      `comment ${text}`,
      'ip HOST',
    ]),
    ...below('zone SHORT network layer3', spec('network/zone'), ['TUNNEL|LOOPBACK']),
    ...below(router, spec('network/virtual-router'), [
      'interface TUNNEL|LOOPBACK',
      `ecmp enable ${yes}`,
      'ecmp max-path <2-4>',
      `ecmp strict-source-path ${yes}`,
    ]),
    ...below(
      'network ike crypto-profiles ike-crypto-profiles SHORT',
      spec('objects/profiles/ike-crypto-profile'),
      [
        `encryption ${ciphers}`,
        'hash sha1|sha256|sha384|sha512|non-auth',
        `dh-group ${groups}`,
        ...lifetimes,
      ],
    ),
    ...below(
      'network ike crypto-profiles ipsec-crypto-profiles SHORT',
      spec('objects/profiles/ipsec-crypto-profile'),
      [
        `esp encryption ${ciphers}`,
        'esp authentication sha1|sha256|sha384|sha512|none',
        `dh-group no-pfs|${groups}`,
        ...lifetimes,
      ],
    ),
    ...below('network ike gateway NAME', spec('network/ike-gateway'), [
      'authentication pre-shared-key key KEY',
      'protocol version ikev1|ikev2|ikev2-preferred',
      'protocol ikev2 ike-crypto-profile SHORT',
      `protocol ikev2 dpd enable ${yes}`,
      'protocol ikev2 dpd interval <2-100>',
      `protocol-common nat-traversal enable ${yes}`,
      `protocol-common passive-mode ${yes}`,
      'local-address interface PORT',
      'peer-address ip IPV4',
      'local-id type ipaddr|fqdn|ufqdn|keyid|dn',
      'local-id id IPV4',
      'peer-id type ipaddr|fqdn|ufqdn|keyid|dn',
      'peer-id id IPV4',
    ]),
    ...below('network tunnel ipsec NAME', spec('network/tunnels/ipsec'), [
      'auto-key ike-gateway NAME',
      'auto-key ipsec-crypto-profile SHORT',
      'tunnel-interface TUNNEL',
    ]),
    ...below(
      `${router} routing-table ip static-route SHORT`,
      spec('network/virtual-router-static-route-ipv4'),
      [
        'destination PREFIX',
        'interface PORT',
        'nexthop ip-address IPV4',
        'nexthop discard',
        'admin-dist <10-240>',
      ],
    ),
    ...below(bgp, spec('network/virtual-router'), [
      `enable ${yes}`,
      'router-id IPV4',
      'local-as ASN',
      'routing-options as-format 2-byte|4-byte',
      `install-route ${yes}`,
      `reject-default-route ${yes}`,
      `allow-redist-default-route ${yes}`,
    ]),
    ...below(`${bgp} peer-group SHORT`, spec('network/virtual-router'), [
      `enable ${yes}`,
      'type ebgp export-nexthop resolve|use-self',
      'type ibgp export-nexthop original|use-self',
      `soft-reset-with-stored-info ${yes}`,
    ]),
    ...below(`${bgp} peer-group SHORT peer SHORT`, spec('network/virtual-router'), [
      `enable ${yes}`,
      'peer-as ASN',
      'local-address interface TUNNEL|LOOPBACK|ETHERNET',
      'local-address ip ADDRESS',
      'peer-address ip IPV4',
      'connection-options multihop <0-255>',
      'connection-options keep-alive-interval <0-1200>',
      'connection-options hold-time <3-3600>',
      'max-prefixes <1-100000>',
    ]),
    ...(['import', 'export'] as const).flatMap((way) =>
      below(`${bgp} policy ${way} rules NAME`, spec('network/virtual-router'), [
        `match address-prefix PREFIX exact ${yes}`,
        'match route-table unicast|multicast|both',
        'action allow',
        way === 'import'
          ? 'action allow update local-preference <0-4294967295>'
          : 'action allow update as-path prepend <1-255>',
        'action deny',
        'used-by SHORT',
        `enable ${yes}`,
      ]),
    ),
    ...below(`${router} protocol redist-profile SHORT`, spec('network/virtual-router'), [
      'priority <1-255>',
      'filter type connect|static|ospf|rip|bgp',
      'filter destination PREFIX',
      'action redist|no-redist',
    ]),
    ...below(`${bgp} redist-rules SHORT`, spec('network/virtual-router'), [
      'address-family-identifier ipv4|ipv6',
      'set-origin igp|egp|incomplete',
      `enable ${yes}`,
    ]),
    ...below('address NAME', spec('objects/address'), ['ip-netmask IPV4|PREFIX']),
    ...below('rulebase security rules NAME', spec('policies/security-policy-rule'), [
      'from SHORT',
      'to SHORT',
      'source NAME',
      'destination NAME',
      'application any|bgp|ike|ipsec-esp|ipsec-esp-udp',
      'service any|application-default',
      'action allow|deny|drop|reset-client|reset-server|reset-both',
    ]),
  ],
};

import { isIPv4, isPrefix } from '@/lib/addressing/prefix';
import type { Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';
import { pageForms, pageTexts, placed, requiredOf } from '../worksheets';

const web = 'pfSense, https://github.com/pfsense/pfsense/blob/9363ac5b86/src/usr/local/www';
const frr =
  'pfSense, https://github.com/pfsense/FreeBSD-ports/blob/devel/net/pfSense-pkg-frr/files/usr/local/pkg/frr';

/** Pages by place: where each was read, and its fields, those it cannot do without behind `*`. */
const pages: Readonly<Record<string, { source: string; fields: readonly string[] }>> = {
  'System > Routing > Gateways': {
    source: `${web}/system_gateways_edit.php`,
    fields: ['*Interface: NAME', 'Gateway: IPV4'],
  },
  'VPN > IPsec > Tunnels > Add P1': {
    source: `${web}/vpn_ipsec_phase1.php`,
    fields: [
      '*Description: TEXT...',
      '*Key Exchange version: IKEv1|IKEv2|Auto',
      '*Internet Protocol: IPv4|IPv6',
      '*Interface: NAME (the one with ADDRESS)',
      '*Remote Gateway: IPV4',
      '*Authentication Method: Mutual PSK',
      '*My identifier: IP address IPV4',
      '*Peer identifier: IP address IPV4',
      '*Pre-Shared Key: KEY',
      'Encryption Algorithm: CIPHER, BITS bits',
      'Hash Algorithm: HASH',
      'DH Group: 14 (2048 bit)',
      'DH Group: 15 (3072 bit)',
      'DH Group: 16 (4096 bit)',
      'DH Group: 19 (nist ecp256)',
      'DH Group: 20 (nist ecp384)',
      'DH Group: 21 (nist ecp521)',
      'PRF Algorithm: HASH',
      '*Life Time: <60-86400>',
      'Child SA Start Action: Initiate at start (VTI or Tunnel Mode)',
      'Child SA Start Action: None (Responder Only)',
      'Child SA Close Action: Restart/Reconnect',
      'Child SA Close Action: Close connection and clear SA',
      '*NAT Traversal: Auto|Force',
      '*MOBIKE: Enable|Disable',
      'PRF Selection: checked, which shows PRF Algorithm above',
      '*Dead Peer Detection: checked|unchecked',
      '*Delay: <1-3600>',
      '*Max failures: <1-100>',
    ],
  },
  'VPN > IPsec > Tunnels > Show Phase 2 Entries > Add P2': {
    source: `${web}/vpn_ipsec_phase2.php`,
    fields: [
      '*Description: TEXT...',
      '*Mode: Routed (VTI)',
      'Local Network: Network LINK',
      'Local Network: Address IPV4',
      '*Remote Network: Address IPV4',
      '*Protocol: ESP|AH',
      '*Encryption Algorithms: CIPHER, BITS bits, and no other',
      'Hash Algorithms: HASHC and no other',
      'Hash Algorithms: any, since GCM ignores it',
      'PFS key group: 14 (2048 bit)',
      'PFS key group: 15 (3072 bit)',
      'PFS key group: 16 (4096 bit)',
      'PFS key group: 19 (nist ecp256)',
      'PFS key group: 20 (nist ecp384)',
      'PFS key group: 21 (nist ecp521)',
      '*Life Time: <60-86400>',
      '*Keep Alive: checked|unchecked',
    ],
  },
  'Interfaces > Assignments': {
    source: `${web}/interfaces_assign.php`,
    fields: ['*Available network ports: ipsec (IPsec VTI: TEXT... then Add'],
  },
  'Interfaces > (the new one)': {
    source: `${web}/interfaces.php`,
    fields: [
      '*Enable: checked',
      '*Description: VTI',
      '*IPv4 Configuration Type: None',
      '*MTU: <1280-8192>',
      '*MSS: <576-65535>',
    ],
  },
  'Firewall > Aliases > IP > Add': {
    source: `${web}/firewall_aliases_edit.php`,
    fields: ['*Name: ALIAS', '*Type: Host(s)|Network(s)', '+Network: PREFIX'],
  },
  'Firewall > Rules > IPsec > Add': {
    source: `${web}/firewall_rules_edit.php`,
    fields: [
      '*Action: Pass|Block|Reject',
      '*Address Family: IPv4|IPv6',
      '*Protocol: Any|TCP|UDP',
      'Source: Address or Alias ALIAS',
      'Source: Any',
      'Destination: Address or Alias ALIAS',
      'Destination: Any',
      'Destination: This Firewall (self)',
      'Destination Port Range: BGP (179)',
    ],
  },
  'Firewall > Rules > Floating > Add': {
    source: `${web}/firewall_rules_edit.php`,
    fields: [
      '*Action: Pass|Block|Reject',
      '*Quick: checked',
      '*Interface: NAME',
      '*Direction: any|in|out',
      '*Address Family: IPv4|IPv6',
      '*Protocol: Any|TCP|UDP',
      '*Destination: Address or Alias ALIAS',
    ],
  },
  'System > Routing > Static Routes > Add': {
    source: `${web}/system_routes_edit.php`,
    fields: ['*Destination network: PREFIX', '*Gateway: GATEWAY'],
  },
  'System > Package Manager > Available Packages': {
    source: `${web}/pkg_mgr.php`,
    fields: ['*frr: Install, unless it is there'],
  },
  'Services > FRR Global/Zebra > Global Settings': {
    source: `${frr}.xml`,
    fields: [
      '*Enable: checked',
      '*Master Password: one of your own, unless it is set',
      'Router ID: IPV4',
      'Routes: Null Route checked, Subnet PREFIX',
    ],
  },
  'Services > FRR Global/Zebra > Prefix Lists > Add': {
    source: `${frr}/frr_global_prefixes.xml`,
    fields: [
      '*IP Type: IPv4|IPv6',
      '*Name: NAME',
      '+Prefix List Entries: Sequence COUNT Permit, Network PREFIX',
    ],
  },
  'Services > FRR Global/Zebra > Route Maps > Add': {
    source: `${frr}/frr_global_routemaps.xml`,
    fields: [
      '*Name: NAME',
      '*Action: Permit|Deny',
      '*Sequence: <1-65535>',
      'Match Prefix List: NAME',
      'Local Pref Action: Set',
      'Local Preference: <0-4294967295>',
      'AS Path Action: Set Prepend',
      'Set AS List: ASN...',
    ],
  },
  'Services > FRR BGP > BGP': {
    source: `${frr}/frr_bgp.xml`,
    fields: [
      '*Enable: checked',
      '*Log Adjacency Changes: checked',
      '*Local AS: ASN',
      'Router ID: IPV4',
      'Networks to Distribute: Subnet to Route PREFIXC Route Map None',
    ],
  },
  'Services > FRR BGP > Advanced': {
    source: `${frr}/frr_bgp_advanced.xml`,
    fields: ['*Network Import Check: checked'],
  },
  'Services > FRR BGP > Neighbors > Add': {
    source: `${frr}/frr_bgp_neighbors.xml`,
    fields: [
      '*Name/Address: IPV4',
      '*Description: TEXT...',
      '*Remote AS: ASN',
      '*Update Source: IPv4, VTI',
      '*Inbound Soft Reconfiguration: checked',
      '*Keep Alive Interval: <0-65535>',
      '*Hold Time: <1-65535>',
      '*Connect Timer: <1-65535>',
      '*Inbound Route Map Filter: NAME',
      '*Outbound Route Map Filter: NAME',
      'EBGP Multi-Hop: <1-255>',
      '*Maximum Prefix: <1-4294967295>',
    ],
  },
};

const withComma = (word: string): string => (word.endsWith(',') ? word.slice(0, -1) : '');

const grammar: Grammar = {
  file: /\.txt$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: {
    because: 'A page is saved as a whole, and entries that act in turn say their sequence.',
    source: `${frr}/frr_global_routemaps.xml`,
  },
  tokens: {
    TEXT: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    NAME: (word) => /^[A-Za-z][A-Za-z0-9._:/-]*$/.test(word),
    'ADDRESS)': (word) => word.endsWith(')') && isIPv4(word.slice(0, -1)),
    'CIPHER,': (word) => /^(AES|AES(128|192|256)-GCM),$/.test(word),
    BITS: (word) => /^(128|192|256)$/.test(word),
    HASH: (word) => /^SHA(1|256|384|512)$/.test(word),
    HASHC: (word) => /^SHA(1|256|384|512)$/.test(withComma(word)),
    VTI: (word) => /^TL_[1-9][0-9]*$/.test(word),
    GATEWAY: (word) => /^TL_[1-9][0-9]*_VTIV4$/.test(word),
    // Letters, digits and `_`, 31 at most.
    ALIAS: (word) => /^[A-Z][A-Z0-9_]{0,30}$/.test(word),
    LINK: (word) => {
      const [address = '', bits] = word.split('/');
      return isIPv4(address) && (bits === '30' || bits === '31');
    },
    COUNT: (word) => /^[1-9][0-9]*$/.test(withComma(word)),
    PREFIXC: (word) => isPrefix(withComma(word)),
  },
  forms: Object.entries(pages).flatMap(([place, { source, fields }]) => pageForms(place, source, fields)),
  required: requiredOf(
    Object.fromEntries(Object.entries(pages).map(([place, { fields }]) => [place, fields])),
  ),
};

const named = (place: string): string => `${place} \\{([^}]*)\\} /`;

const references: ReferencePattern[] = [
  {
    kind: 'alias',
    defines: /^Firewall > Aliases > IP > Add \{.*\} \/ Name: (\S+)/,
    uses: / Address or Alias (\S+)$/,
  },
  {
    kind: 'line',
    end: true,
    defines: /^System > Routing > Gateways \{.*\} \/ Interface: (\S+)/,
    uses: /(?:Add P1|Floating > Add) \{.*\} \/ Interface: (\S+)/,
  },
  {
    kind: 'interface',
    end: true,
    defines: /^Interfaces > \(the new one\) \{.*\} \/ Description: (\S+)/,
    uses: / Update Source: IPv4, (\S+)$/,
  },
  { kind: 'interface', uses: / \/ Gateway: (TL_\d+)_VTIV4$/ },
  {
    kind: 'P1 of',
    defines: /Tunnels > Add P1 \{.*\} \/ Description: (.+)$/,
    uses: /Available network ports: ipsec \(IPsec VTI: (.+)\), then Add$/,
  },
  {
    kind: 'prefix list',
    defines: / Prefix Lists > Add \{.*\} \/ Name: (\S+)/,
    uses: / Match Prefix List: (\S+)$/,
  },
  {
    kind: 'route map',
    defines: / Route Maps > Add \{.*\} \/ Name: (\S+)/,
    uses: / (?:Inbound|Outbound) Route Map Filter: (\S+)$/,
  },
  ...pairs(named('Services > FRR Global/Zebra > Route Maps > Add'), ['Action: Permit', 'Match Prefix List']),
  ...pairs('Services > FRR Global/Zebra > Route Maps > Add \\{(\\S+-in)\\} /', [
    'Match Prefix List',
    'Local Pref Action',
    'Local Preference',
  ]),
  ...pairs(named('Services > FRR Global/Zebra > Route Maps > Add'), ['AS Path Action', 'Set AS List']),
  ...pairs(named('VPN > IPsec > Tunnels > Add P1'), [
    'Pre-Shared Key',
    'Encryption Algorithm',
    'DH Group',
    'Life Time',
    'Child SA Start Action',
    'Child SA Close Action',
    'NAT Traversal',
  ]),
  ...pairs(named('VPN > IPsec > Tunnels > Add P1'), ['PRF Algorithm', 'PRF Selection']),
  ...pairs(named('VPN > IPsec > Tunnels > Add P1'), ['Encryption Algorithm: AES,', 'Hash Algorithm']),
  ...pairs(named('VPN > IPsec > Tunnels > Show Phase 2 Entries > Add P2'), [
    'Local Network',
    'Remote Network',
    'Encryption Algorithms',
    'Hash Algorithms',
    'PFS key group',
    'Life Time',
  ]),
  ...pairs(named('Services > FRR BGP > BGP'), ['Local AS', 'Networks to Distribute']),
];

export const check: VendorCheck = {
  vendor: 'pfsense',
  grammars: [grammar],
  references,
  statements: placed,
  hosted: {
    objects: pageTexts,
    route: (far) =>
      new RegExp(
        `Add P2\\n[^]*Local Network: Address \\S+\\nRemote Network: Address ${far.replaceAll('.', '\\.')}\\n`,
      ),
    hops: /EBGP Multi-Hop: 2\b/,
    anchor: /^Firewall > Aliases.*\nName: TL_FAR\n/,
  },
};

import { isIPv4 } from '@/lib/addressing/prefix';
import { ciscoReferences } from '../cisco-references';
import type { Form, Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { VendorCheck } from '../vendor-check';

/** Cisco's models of the CLI are there for every release; those of 16.12.1, 17.3.1, 17.6.1 and 17.9.1 agree in what is used here. */
const model = (name: string): string =>
  `Cisco IOS XE YANG model ${name}, https://github.com/YangModels/yang/blob/main/vendor/cisco/xe/1791/Cisco-IOS-XE-${name}.yang`;
const crypto = model('crypto');
const interfaces = `${model('interfaces')}; ${model('tunnel')}`;
const ip = model('ip');
const maps = model('route-map');
const bgp = model('bgp');
const fundamentals =
  'Cisco IOS Configuration Fundamentals Command Reference, https://www.cisco.com/c/en/us/td/docs/ios/fundamentals/command/reference/cf_book.html';

/** Forms of one block. */
const block = (name: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, in: name, source }));

const peerForms = ['address PEER', 'pre-shared-key local KEY', 'pre-shared-key remote KEY'];
const profileForms = [
  'match address local IPV4',
  'match identity remote address PEER HOSTMASK',
  'identity local address IPV4',
  'authentication remote pre-share',
  'authentication local pre-share',
  'keyring local NAME',
  'lifetime <120-86400>',
  'dpd <10-3600> <2-60> on-demand|periodic',
];
const ipsecForms = [
  'set security-association lifetime seconds <120-2592000>',
  'set security-association replay window-size WINDOW',
  'set transform-set NAME',
  'set pfs PFSGROUP',
  'set ikev2-profile NAME',
];
const tunnelForms = [
  'description WORD...',
  'ip mtu <68-18000>',
  'ip tcp adjust-mss <500-1460>',
  'tunnel source IPV4',
  'tunnel mode ipsec ipv4',
  'tunnel destination PEER',
  'tunnel protection ipsec profile NAME',
  'no shutdown',
];
const loopbackForms = ['description WORD...', 'ip address IPV4 HOSTMASK'];
const hmacs = 'esp-sha-hmac|esp-sha256-hmac|esp-sha384-hmac|esp-sha512-hmac';

const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);

const grammar: Grammar = {
  file: /\.cfg$/,
  comment: /^\s*!/,
  blocks: 'indent',
  anyOrder: {
    because:
      'The model orders none of these lists by the user: each line of a mode sets a value of its own, and entries of filters have numbers.',
    source: crypto,
  },
  tokens: {
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    PEER: (word) => isIPv4(word) || isMark(word),
    HOSTMASK: (word) => word === '255.255.255.255',
    WINDOW: (word) => /^(64|128|256|512|1024)$/.test(word),
    IKEGROUP: (word) => /^(14|15|16|19|20|21|24)$/.test(word),
    PFSGROUP: (word) => /^group(14|15|16|19|20|21|24)$/.test(word),
    TUNNEL: (word) => /^Tunnel(0|[1-9]\d{0,9})$/.test(word) && Number(word.slice(6)) <= 2_147_483_647,
    LOOPBACK: (word) => /^Loopback(0|[1-9]\d{0,9})$/.test(word) && Number(word.slice(8)) <= 2_147_483_647,
    PORT: (word) =>
      /^(FastEthernet|GigabitEthernet|TwoGigabitEthernet|TenGigabitEthernet|Port-channel|Vlan|Dialer|Cellular)\d+(\/\d+)*(\.\d+)?$/.test(
        word,
      ),
  },
  forms: [
    { form: 'crypto ikev2 proposal NAME', opens: 'proposal', source: crypto },
    ...block('proposal', crypto, [
      'encryption aes-cbc-128|aes-cbc-192|aes-cbc-256|aes-gcm-128|aes-gcm-256',
      'integrity sha1|sha256|sha384|sha512',
      'prf sha1|sha256|sha384|sha512',
      'group IKEGROUP',
    ]),
    { form: 'crypto ipsec transform-set NAME esp-gcm 128|192|256', opens: 'transform', source: crypto },
    {
      form: `crypto ipsec transform-set NAME esp-aes 128|192|256 ${hmacs}`,
      opens: 'transform',
      source: crypto,
    },
    ...block('transform', crypto, ['mode tunnel|transport']),
    { form: 'crypto ikev2 policy NAME', opens: 'policy', source: crypto },
    ...block('policy', crypto, ['match fvrf NAME', 'match address local IPV4', 'proposal NAME']),
    { form: 'crypto ikev2 keyring NAME', opens: 'keyring', source: crypto },
    { form: 'peer NAME', in: 'keyring', opens: 'peer', source: crypto },
    ...block('peer', crypto, peerForms),
    { form: 'crypto ikev2 profile NAME', opens: 'profile', source: crypto },
    ...block('profile', crypto, [...profileForms, 'match fvrf NAME']),
    { form: 'crypto ipsec profile NAME', opens: 'ipsec', source: crypto },
    ...block('ipsec', crypto, [...ipsecForms, 'responder-only']),
    { form: 'interface LOOPBACK', opens: 'loopback', source: interfaces },
    ...block('loopback', interfaces, loopbackForms),
    { form: 'interface TUNNEL', opens: 'tunnel', source: interfaces },
    ...block('tunnel', interfaces, [
      ...tunnelForms,
      'ip address IPV4 MASK',
      'ip unnumbered LOOPBACK',
      'tunnel vrf NAME',
    ]),
    { form: 'ip route IPV4 MASK TUNNEL [<1-255>]', source: ip },
    { form: 'ip route IPV4 MASK Null0 <1-255>', source: ip },
    { form: 'ip route [vrf NAME] PEER HOSTMASK PORT IPV4 [<1-255>]', source: ip },
    { form: 'ip prefix-list NAME seq <1-4294967294> permit|deny PREFIX [ge <1-32>]', source: ip },
    { form: 'route-map NAME permit <1-65535>', opens: 'map', source: maps },
    { form: 'route-map NAME deny <1-65535>', source: maps },
    ...block('map', maps, [
      'match ip address prefix-list NAME',
      'set local-preference <0-4294967295>',
      'set as-path prepend ASN...',
    ]),
    { form: 'router bgp ASN', opens: 'bgp', source: bgp },
    ...block('bgp', bgp, [
      'bgp router-id IPV4',
      'bgp log-neighbor-changes',
      'neighbor IPV4 remote-as ASN',
      'neighbor IPV4 description WORD...',
      'neighbor IPV4 ebgp-multihop <2-255>',
      'neighbor IPV4 update-source LOOPBACK|PORT',
      'neighbor IPV4 fall-over route-map NAME',
      'neighbor IPV4 timers <0-65535> <0-65535>',
      'exit-address-family',
    ]),
    { form: 'address-family ipv4', in: 'bgp', opens: 'family', source: bgp },
    ...block('family', bgp, [
      'network IPV4 mask MASK',
      'neighbor IPV4 activate',
      'neighbor IPV4 next-hop-self',
      'neighbor IPV4 soft-reconfiguration inbound',
      'neighbor IPV4 route-map NAME in|out',
      'neighbor IPV4 maximum-prefix <1-2147483647>',
      'maximum-paths <1-32>',
    ]),
    { form: 'end', source: fundamentals },
  ],
  required: {
    proposal: ['encryption aes-cbc-128|aes-cbc-192|aes-cbc-256|aes-gcm-128|aes-gcm-256', 'group IKEGROUP'],
    transform: ['mode tunnel|transport'],
    policy: ['match address local IPV4', 'proposal NAME'],
    keyring: ['peer NAME'],
    peer: peerForms,
    profile: profileForms,
    ipsec: ipsecForms,
    loopback: loopbackForms,
    tunnel: tunnelForms,
    map: ['match ip address prefix-list NAME'],
    bgp: ['bgp log-neighbor-changes', 'address-family ipv4', 'exit-address-family'],
  },
};

export const check: VendorCheck = {
  vendor: 'cisco-ios-xe',
  grammars: [grammar],
  references: [
    ...ciscoReferences,
    { kind: 'IKE proposal', defines: /^crypto ikev2 proposal (\S+)/, uses: /^ proposal (\S+)/ },
    { kind: 'transform', defines: /^crypto ipsec transform-set (\S+)/, uses: /^ set transform-set (\S+)/ },
    { kind: 'keyring', defines: /^crypto ikev2 keyring (\S+)/, uses: /^ keyring local (\S+)/ },
    { kind: 'IKE profile', defines: /^crypto ikev2 profile (\S+)/, uses: /^ set ikev2-profile (\S+)/ },
    {
      kind: 'IPsec profile',
      defines: /^crypto ipsec profile (\S+)/,
      uses: /tunnel protection ipsec profile (\S+)/,
    },
    { kind: 'interface', uses: /^ip route \S+ \S+ (Tunnel\S+)/ },
    { kind: 'interface', uses: /^ (?:ip unnumbered|neighbor \S+ update-source) (Loopback\S+)$/ },
    { kind: 'interface', end: true, defines: /^interface (\S+)/ },
    ...pairs(' +neighbor (\\S+)', [
      'remote-as',
      'description',
      'timers',
      'activate',
      'soft-reconfiguration',
      'route-map \\S+ in',
      'route-map \\S+ out',
      'maximum-prefix',
    ]),
    // A session from a loopback has three lines, of which each needs the others.
    ...pairs(' neighbor (\\S+)', ['ebgp-multihop', 'update-source Loopback', 'fall-over']),
  ],
};

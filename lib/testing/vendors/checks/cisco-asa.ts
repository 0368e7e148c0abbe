import type { Form, Grammar } from '../grammar';
import type { ReferencePattern, VendorCheck } from '../vendor-check';

const guides = 'https://www.cisco.com/c/en/us/td/docs/security/asa';
const vti = `ASA VPN CLI Configuration Guide 9.19, Virtual Tunnel Interface, ${guides}/asa919/configuration/vpn/asa-919-vpn-config/vpn-vti.html`;
const ike = `ASA VPN CLI Configuration Guide 9.17, IPsec and ISAKMP, ${guides}/asa917/configuration/vpn/asa-917-vpn-config/vpn-ike.html`;
const bgp = `ASA General Operations CLI Configuration Guide 9.19, BGP, ${guides}/asa919/configuration/general/asa-919-general-config/route-bgp.html`;
const zones = `ASA General Operations Configuration Guide, Traffic Zones, ${guides}/asa99/asdm79/general/asdm-79-general-config/interface-zones.html`;
const features = `ASA New Features by Release, ${guides}/roadmap/asa_new_features.html`;
const commands = `Secure Firewall ASA Series Command Reference, ${guides}/asa-cli-reference/S/asa-command-ref-S/so-st-commands.html`;
const azure =
  'Cisco TechNote 214109, https://www.cisco.com/c/en/us/support/docs/security/adaptive-security-appliance-asa-software/214109-configure-asa-ipsec-vti-connection-to-az.html';

const zoned = ['9.20', '9.18'];
const borrowing = ['9.20'];

/** Forms of one block. */
const block = (name: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, in: name, source }));

const policyForms = [
  'encryption aes|aes-192|aes-256|aes-gcm|aes-gcm-192|aes-gcm-256',
  'integrity sha|sha256|sha384|sha512|null',
  'group IKEGROUP',
  'prf sha|sha256|sha384|sha512',
  'lifetime seconds <120-2147483647>',
];
const proposalForms = [
  'protocol esp encryption aes|aes-192|aes-256|aes-gcm|aes-gcm-192|aes-gcm-256',
  'protocol esp integrity sha-1|sha-256|sha-384|sha-512|null',
];
const profileForms = [
  'set ikev2 ipsec-proposal SUITE',
  'set pfs PFSGROUP',
  'set security-association lifetime seconds <120-214783647>',
  'set security-association lifetime kilobytes unlimited',
];
const groupForms = ['vpn-idle-timeout none', 'vpn-session-timeout none', 'vpn-tunnel-protocol ikev2'];
const peerForms = [
  'isakmp keepalive threshold <10-3600> retry <2-10>',
  'ikev2 remote-authentication pre-shared-key KEY',
  'ikev2 local-authentication pre-shared-key KEY',
];
const tunnelForms = [
  'nameif NAMEIF',
  'description WORD...',
  'tunnel source interface NAMEIF',
  'tunnel destination PEER',
  'tunnel mode ipsec ipv4',
  'tunnel protection ipsec profile SUITE',
  'no shutdown',
];
const loopbackForms = ['nameif NAMEIF', 'description WORD...', 'ip address IPV4 HOSTMASK', 'no shutdown'];
const neighborForms = [
  'neighbor IPV4 remote-as ASN',
  'neighbor IPV4 description WORD...',
  'neighbor IPV4 timers <0-65535> <3-65535>',
  'neighbor IPV4 activate',
  'neighbor IPV4 route-map NAME in',
  'neighbor IPV4 route-map NAME out',
  'neighbor IPV4 maximum-prefix <1-2147483647>',
];

const isAddress = (word: string): boolean =>
  /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(word);
const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);

const grammar: Grammar = {
  file: /\.cfg$/,
  comment: /^\s*!/,
  blocks: 'indent',
  anyOrder: {
    because: 'Each line of a mode sets a value of its own. Only the entries of an access list act in turn.',
    source: commands,
    lists: [/^access-list (\S+) extended ((?:permit|deny) .*)$/],
  },
  tokens: {
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    /** Up to 48 characters; a letter first. */
    NAMEIF: (word) => /^[A-Za-z][A-Za-z0-9._:/-]{0,47}$/.test(word),
    SUITE: (word) => /^TL(-[A-Z0-9]+)+$/.test(word),
    PEER: (word) => isAddress(word) || isMark(word),
    HOSTMASK: (word) => word === '255.255.255.255',
    TUNNEL: (word) => /^Tunnel(0|[1-9]\d{0,4})$/.test(word) && Number(word.slice(6)) <= 10_413,
    LOOPBACK: (word) => /^Loopback(0|[1-9]\d{0,4})$/.test(word) && Number(word.slice(8)) <= 10_413,
    IKEGROUP: (word) => /^(14|15|16|19|20|21|31)$/.test(word),
    PFSGROUP: (word) => /^group(14|19|20|21)$/.test(word),
  },
  forms: [
    { form: 'crypto ikev2 policy <1-65535>', opens: 'policy', source: ike },
    ...block('policy', ike, policyForms),
    { form: 'crypto ikev2 enable NAMEIF', source: ike },
    { form: 'crypto ipsec ikev2 ipsec-proposal SUITE', opens: 'proposal', source: ike },
    ...block('proposal', ike, proposalForms),
    { form: 'crypto ipsec profile SUITE', opens: 'profile', source: vti },
    ...block('profile', vti, [...profileForms, 'responder-only']),
    { form: 'group-policy NAME internal', source: commands },
    { form: 'group-policy NAME attributes', opens: 'group policy', source: commands },
    ...block('group policy', commands, groupForms),
    { form: 'tunnel-group PEER type ipsec-l2l', source: vti },
    { form: 'tunnel-group PEER general-attributes', opens: 'general', source: commands },
    ...block('general', commands, ['default-group-policy NAME']),
    { form: 'tunnel-group PEER ipsec-attributes', opens: 'peer', source: vti },
    ...block('peer', vti, peerForms),
    { form: 'zone NAME', source: zones, versions: zoned },
    { form: 'interface LOOPBACK', opens: 'loopback', source: features, versions: borrowing },
    ...block('loopback', features, loopbackForms),
    { form: 'interface TUNNEL', opens: 'tunnel', source: vti },
    ...block('tunnel', vti, [...tunnelForms, 'ip address IPV4 MASK']),
    { form: 'ip unnumbered NAMEIF', in: 'tunnel', source: features, versions: borrowing },
    { form: 'zone-member NAME', in: 'tunnel', source: zones, versions: zoned },
    { form: 'sysopt connection tcpmss <48-65535>', source: commands },
    { form: 'object-group network NAME', opens: 'objects', source: commands },
    ...block('objects', commands, ['network-object IPV4 MASK']),
    ...['object-group NAME', 'any4'].flatMap((from) =>
      ['object-group NAME', 'any4'].map((to) => ({
        form: `access-list NAME extended permit|deny ip ${from} ${to}`,
        source: commands,
      })),
    ),
    { form: 'access-group NAME in interface NAMEIF', source: commands },
    { form: 'route NAMEIF IPV4 MASK PEER <1-255>', source: azure },
    { form: 'route NAMEIF PEER HOSTMASK PEER <1-255>', source: commands },
    { form: 'route Null0 IPV4 MASK <1-255>', source: commands },
    { form: 'prefix-list NAME seq <1-4294967294> permit|deny PREFIX', source: commands },
    { form: 'route-map NAME permit <1-65535>', opens: 'map', source: commands },
    { form: 'route-map NAME deny <1-65535>', source: commands },
    ...block('map', commands, [
      'match ip address prefix-list NAME',
      'set local-preference <0-4294967295>',
      'set as-path prepend ASN...',
    ]),
    { form: 'router bgp ASN', opens: 'bgp', source: bgp },
    ...block('bgp', bgp, ['bgp log-neighbor-changes', 'bgp router-id IPV4']),
    { form: 'address-family ipv4 unicast', in: 'bgp', opens: 'family', source: bgp },
    ...block('family', bgp, [
      ...neighborForms,
      'neighbor IPV4 next-hop-self',
      'neighbor IPV4 ebgp-multihop <1-255>',
      'network IPV4 mask MASK',
      'maximum-paths <1-8>',
    ]),
    {
      form: 'neighbor IPV4 update-source NAMEIF',
      in: 'family',
      source: features,
      versions: borrowing,
    },
    { form: 'exit-address-family', in: 'bgp', source: bgp },
  ],
  required: {
    policy: policyForms,
    proposal: proposalForms,
    profile: profileForms,
    'group policy': groupForms,
    general: ['default-group-policy NAME'],
    peer: peerForms,
    loopback: loopbackForms,
    tunnel: tunnelForms,
    objects: ['network-object IPV4 MASK'],
    map: ['match ip address prefix-list NAME'],
    bgp: ['bgp log-neighbor-changes', 'address-family ipv4 unicast', 'exit-address-family'],
    family: neighborForms,
  },
};

/** Each line after the heads of the blocks that it stands in; a second name in one block, which would replace the first, is told apart. */
function statements(lines: readonly string[]): string[] {
  const heads: { indent: number; text: string }[] = [];
  const named = new Set<string>();
  return lines.map((line) => {
    const indent = line.length - line.trimStart().length;
    while (indent <= (heads.at(-1)?.indent ?? -1)) heads.pop();
    const before = heads.map(({ text }) => text).join(' ');
    const text = line.trim();
    heads.push({ indent, text });
    if (!text.startsWith('nameif ')) return `${before} ${text}`.trim();
    const isSecond = named.has(before);
    named.add(before);
    return isSecond ? `${before} again ${text}` : `${before} ${text}`;
  });
}

const family = '^router bgp \\d+ address-family ipv4 unicast';

/** Lines that mean nothing without one before them, by the name of what both are about. */
const after = (kind: string, defines: string, uses: string): ReferencePattern => ({
  kind,
  end: true,
  defines: new RegExp(defines),
  uses: new RegExp(uses),
});

/** Lines of which each wants the other: what defines is used, what is used is defined. */
const pair = (kind: string, defines: string, uses: string): ReferencePattern => ({
  kind,
  defines: new RegExp(defines),
  uses: new RegExp(uses),
});

const neighborLines = [
  'remote-as',
  'description',
  'timers',
  'activate',
  'route-map \\S+ in',
  'route-map \\S+ out',
  'maximum-prefix',
];

export const check: VendorCheck = {
  vendor: 'cisco-asa',
  grammars: [grammar],
  statements,
  hosted: {
    objects: (lines) => [...lines],
    route: (far, number) =>
      new RegExp(`^route \\S+-t${number % 10} ${far.replaceAll('.', '\\.')} 255\\.255\\.255\\.255 `),
    hops: /ebgp-multihop 2$/,
    anchor: /^route Null0 .* 254$/,
  },
  references: [
    pair(
      'IPsec proposal',
      '^crypto ipsec ikev2 ipsec-proposal (\\S+)$',
      '^crypto ipsec profile \\S+ set ikev2 ipsec-proposal (\\S+)$',
    ),
    pair(
      'IPsec profile',
      '^crypto ipsec profile (\\S+)$',
      '^interface Tunnel\\d+ tunnel protection ipsec profile (\\S+)$',
    ),
    pair('group policy', '^group-policy (\\S+) internal$', '^group-policy (\\S+) attributes$'),
    pair('group policy used', '^group-policy (\\S+) attributes$', ' default-group-policy (\\S+)$'),
    pair('tunnel group', '^tunnel-group (\\S+) type ipsec-l2l$', '^tunnel-group (\\S+) general-attributes$'),
    pair(
      'tunnel group with a policy',
      '^tunnel-group (\\S+) general-attributes$',
      '^tunnel-group (\\S+) ipsec-attributes$',
    ),
    pair(
      'peer with a key',
      '^tunnel-group (\\S+) ipsec-attributes$',
      '^interface Tunnel\\d+ tunnel destination (\\S+)$',
    ),
    pair(
      'interface with IKEv2',
      '^crypto ikev2 enable (\\S+)$',
      '^interface Tunnel\\d+ tunnel source interface (\\S+)$',
    ),
    { kind: 'interface with IKEv2', uses: /^route (?!Null0 |\S+-t\d+ )(\S+) / },
    pair(
      'key',
      ' remote-authentication pre-shared-key (\\S+)$',
      ' local-authentication pre-shared-key (\\S+)$',
    ),
    pair('zone', '^zone (\\S+)$', '^interface Tunnel\\d+ zone-member (\\S+)$'),
    pair(
      'address before the source of',
      '^interface (Tunnel\\d+) ip (?:address|unnumbered) ',
      '^interface (Tunnel\\d+) tunnel source ',
    ),
    pair(
      'name before the address of',
      '^interface (\\S+) nameif ',
      '^interface (\\S+) ip (?:address|unnumbered) ',
    ),
    pair('name of a loopback', '^interface Loopback\\d+ nameif (\\S+)$', ' ip unnumbered (\\S+)$'),
    pair(
      'name of a tunnel',
      '^interface Tunnel\\d+ nameif (\\S+)$',
      '^access-group \\S+ in interface (\\S+)$',
    ),
    after('named interface', ' nameif (\\S+)$', ` neighbor \\S+ update-source (\\S+)$`),
    { kind: 'named interface', uses: /^route (\S+-t\d+) / },
    pair('access list', '^access-list (\\S+) ', '^access-group (\\S+) in '),
    pair('object group', '^object-group network (\\S+)$', '^access-list .* object-group (\\S+)$'),
    {
      kind: 'object group',
      uses: /^access-list \S+ extended permit ip object-group (\S+) /,
    },
    pair('prefix list', '^prefix-list (\\S+) seq', ' match ip address prefix-list (\\S+)$'),
    pair('route map', '^route-map (\\S+) (?:permit|deny) \\d+$', ' route-map (\\S+) (?:in|out)$'),
    pair(
      'local preference of',
      '^route-map ((?!TL-)\\S+-in) (?:permit \\d+ set local-preference|deny) \\d+$',
      `${family} neighbor \\S+ route-map ((?!TL-)\\S+-in) in$`,
    ),
    ...neighborLines
      .slice(1)
      .map((line, index) =>
        pair(
          `${neighborLines[index]} before ${line} of neighbor`,
          `${family} neighbor (\\S+) ${neighborLines[index]}`,
          `${family} neighbor (\\S+) ${line}`,
        ),
      ),
    pair(
      'multihop before the source of neighbor',
      `${family} neighbor (\\S+) ebgp-multihop`,
      `${family} neighbor (\\S+) update-source`,
    ),
  ],
};

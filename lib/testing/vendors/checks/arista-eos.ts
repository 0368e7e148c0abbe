import type { Form, Grammar } from '../grammar';
import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';

const fragments =
  'https://github.com/aristanetworks/avd/blob/devel/python-avd/pyavd/_eos_cli_config_gen/schema/schema_fragments';
const templates =
  'https://github.com/aristanetworks/avd/blob/devel/python-avd/pyavd/_eos_cli_config_gen/j2templates/eos';
const security = `Arista Validated Designs, ip security, ${fragments}/ip_security.schema.yml, ${templates}/ip-security.j2`;
const tunnels = `Arista Validated Designs, tunnel interfaces, ${fragments}/tunnel_interfaces.schema.yml`;
const loopbacks = `Arista Validated Designs, loopback interfaces, ${templates}/loopback-interfaces.j2`;
const routes = `Arista Validated Designs, static routes, ${templates}/static-routes.j2`;
const bgp = `Arista Validated Designs, router bgp, ${templates}/router-bgp.j2`;
const lists = `Arista Validated Designs, prefix lists and route maps, ${templates}/route-maps.j2`;

/** Forms of one block. */
const block = (name: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, in: name, source }));

const ikeForms = [
  'integrity sha1|sha256|sha384|sha512',
  'ike-lifetime <1-24>',
  'encryption aes128|aes256',
  'dh-group GROUP',
  'local-id IPV4',
];
const saForms = [
  'esp encryption aes128|aes128gcm128|aes256|aes256gcm128',
  'esp integrity sha1|sha256|null',
  'sa lifetime <1-24> hours',
  'pfs dh-group GROUP',
];
const profileForms = [
  'ike-policy NAME',
  'sa-policy NAME',
  'connection add|start|route',
  'shared-key KEY',
  'dpd <2-3600> <10-3600> clear|hold|restart',
  'mode tunnel|transport',
];
const tunnelForms = [
  'description WORD...',
  'mtu <68-65535>',
  'tcp mss ceiling ipv4 <64-65495>',
  'tunnel mode ipsec',
  'tunnel source IPV4',
  'tunnel destination PEER',
  'tunnel ipsec profile NAME',
  'no shutdown',
];
const loopbackForms = ['description WORD...', 'ip address HOST', 'no shutdown'];
const neighborForms = [
  'neighbor IPV4 remote-as ASN',
  'neighbor IPV4 description WORD...',
  'neighbor IPV4 timers <0-3600> <3-7200>',
  'neighbor IPV4 route-map NAME in',
  'neighbor IPV4 route-map NAME out',
  'neighbor IPV4 maximum-routes <0-4294967294>',
];

const isAddress = (word: string): boolean =>
  /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(word);
const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);
const isHost = (word: string): boolean => word.endsWith('/32') && isAddress(word.slice(0, -3));

const grammar: Grammar = {
  file: /\.cfg$/,
  comment: /^\s*!/,
  blocks: 'indent',
  anyOrder: {
    because: 'Each line of a mode sets a value of its own, and entries of lists and maps have numbers.',
    source: 'EOS User Manual, Configure Session, https://www.arista.com/en/um-eos/eos-configure-session',
  },
  tokens: {
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    PEER: (word) => isAddress(word) || isMark(word),
    HOST: isHost,
    PEERROUTE: (word) => isHost(word) || (word.endsWith('/32') && isMark(word.slice(0, -3))),
    TUNNEL: (word) => /^Tunnel(0|[1-9]\d{0,2})$/.test(word) && Number(word.slice(6)) <= 255,
    LOOPBACK: (word) => /^Loopback(0|[1-9]\d{0,3})$/.test(word) && Number(word.slice(8)) <= 2100,
    PORT: (word) => /^[A-Za-z][A-Za-z0-9._:/-]*$/.test(word),
    LANPORT: (word) => /^(Ethernet|Port-Channel|Vlan)\d+(\/\d+)*(\.\d+)?$/.test(word),
    GROUP: (word) => /^(14|15|16|17|20|21|24)$/.test(word),
  },
  forms: [
    { form: 'ip routing', source: routes },
    { form: 'ip security', opens: 'security', source: security },
    { form: 'ike policy NAME', in: 'security', opens: 'ike', source: security },
    ...block('ike', security, ikeForms),
    { form: 'sa policy NAME', in: 'security', opens: 'sa', source: security },
    ...block('sa', security, saForms),
    { form: 'profile NAME', in: 'security', opens: 'profile', source: security },
    ...block('profile', security, profileForms),
    { form: 'interface LOOPBACK', opens: 'loopback', source: loopbacks },
    ...block('loopback', loopbacks, loopbackForms),
    { form: 'interface TUNNEL', opens: 'tunnel', source: tunnels },
    ...block('tunnel', tunnels, [
      ...tunnelForms,
      'ip address ADDRESS',
      'ip address unnumbered LOOPBACK',
      'tunnel underlay vrf NAME',
    ]),
    { form: 'ip route [vrf NAME] PEERROUTE PORT IPV4 [<1-255>]', source: routes },
    { form: 'ip route HOST TUNNEL', source: routes },
    { form: 'ip route PREFIX TUNNEL [IPV4] <1-255>', source: routes },
    { form: 'ip route PREFIX Null0 <1-255>', source: routes },
    { form: 'ip prefix-list NAME', opens: 'list', source: lists },
    ...block('list', lists, ['seq <0-65535> permit|deny PREFIX']),
    { form: 'route-map NAME permit <1-65535>', opens: 'map', source: lists },
    { form: 'route-map NAME deny <1-65535>', source: lists },
    ...block('map', lists, [
      'match ip address prefix-list NAME',
      'set local-preference <0-4294967295>',
      'set as-path prepend ASN...',
    ]),
    { form: 'router bgp ASN', opens: 'bgp', source: bgp },
    ...block('bgp', bgp, [
      ...neighborForms,
      'router-id IPV4',
      'maximum-paths <1-600> ecmp <1-600>',
      'neighbor IPV4 next-hop-self',
      'neighbor IPV4 update-source LOOPBACK|LANPORT',
      'neighbor IPV4 ebgp-multihop <1-255>',
    ]),
    { form: 'address-family ipv4', in: 'bgp', opens: 'family', source: bgp },
    ...block('family', bgp, ['neighbor IPV4 activate', 'network PREFIX']),
  ],
  required: {
    security: ['ike policy NAME', 'sa policy NAME', 'profile NAME'],
    ike: ikeForms,
    sa: saForms,
    profile: profileForms,
    loopback: loopbackForms,
    tunnel: tunnelForms,
    list: ['seq <0-65535> permit|deny PREFIX'],
    map: ['match ip address prefix-list NAME'],
    bgp: [...neighborForms, 'address-family ipv4'],
    family: ['neighbor IPV4 activate'],
  },
};

/** Each line after the heads of the blocks that it stands in; a second description in one block, which would replace the first, is told apart. */
function statements(lines: readonly string[]): string[] {
  const heads: { indent: number; text: string }[] = [];
  const described = new Set<string>();
  return lines.map((line) => {
    const indent = line.length - line.trimStart().length;
    while (indent <= (heads.at(-1)?.indent ?? -1)) heads.pop();
    const before = heads.map(({ text }) => text).join(' ');
    const text = line.trim();
    heads.push({ indent, text });
    if (!/^(tunnel ipsec profile|ike-policy|local-id|esp encryption) /.test(text)) {
      return `${before} ${text}`.trim();
    }
    const key = `${before} ${text.split(' ')[0]}`;
    const isSecond = described.has(key);
    described.add(key);
    return isSecond ? `${before} again ${text}` : `${before} ${text}`;
  });
}

const pair = (kind: string, defines: RegExp, uses: RegExp): ReferencePattern => ({ kind, defines, uses });

export const check: VendorCheck = {
  vendor: 'arista-eos',
  grammars: [grammar],
  statements,
  references: [
    pair(
      'IKE policy',
      /^ip security ike policy (\S+) local-id /,
      /^ip security profile \S+ ike-policy (\S+)$/,
    ),
    pair(
      'SA policy',
      /^ip security sa policy (\S+) esp encryption /,
      /^ip security profile \S+ sa-policy (\S+)$/,
    ),
    pair(
      'profile',
      /^ip security profile (\S+) ike-policy /,
      /^interface Tunnel\d+ tunnel ipsec profile (\S+)$/,
    ),
    ...pairs('interface (Tunnel\\d+)', ['ip address ', 'tunnel source ', 'tunnel ipsec profile ']),
    {
      kind: 'loopback with an address',
      end: true,
      defines: /^interface (Loopback\d+) ip address /,
      uses: /(?: update-source | unnumbered )(Loopback\d+)$/,
    },
    {
      kind: 'tunnel with a profile',
      end: true,
      defines: /^interface (Tunnel\d+) tunnel ipsec profile /,
      uses: /^ip route \S+ (Tunnel\d+)/,
    },
    pair('prefix list', /^ip prefix-list (\S+)$/, / match ip address prefix-list (\S+)$/),
    pair('route map', /^route-map (\S+) (?:permit|deny) \d+$/, / neighbor \S+ route-map (\S+) (?:in|out)$/),
    pair(
      'preference of',
      /^route-map ((?!TL-)\S+-in) (?:permit \d+ set local-preference|deny) \d+$/,
      / neighbor \S+ route-map ((?!TL-)\S+) in$/,
    ),
    ...pairs('router bgp \\d+ neighbor (\\S+)', [
      'remote-as ',
      'description ',
      'timers ',
      'route-map \\S+ in$',
      'route-map \\S+ out$',
      'maximum-routes ',
    ]),
    ...pairs('router bgp \\d+ neighbor (\\S+)', ['update-source Loopback', 'ebgp-multihop ']),
    pair(
      'neighbor',
      /^router bgp \d+ neighbor (\S+) remote-as /,
      /^router bgp \d+ address-family ipv4 neighbor (\S+) activate$/,
    ),
  ],
};

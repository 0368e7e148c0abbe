import { isIPv4 } from '@/lib/addressing/prefix';
import type { Form, Grammar } from '../../grammar';

const page = (name: string): string => `OpenBSD manual page ${name}, https://man.openbsd.org/${name}`;

const from = (
  source: string,
  block: string | readonly string[] | undefined,
  forms: readonly string[],
): Form[] => forms.map((form) => ({ form, source, ...(block === undefined ? {} : { in: block }) }));

/** Names of interfaces have 15 characters, a number last. */
const isInterface = (word: string): boolean => /^(?=.{2,15}$)[a-z]+[0-9]+$/.test(word);

const common = {
  SEC: (word: string): boolean => isInterface(word) && /^sec[0-9]+$/.test(word),
  INTERFACE: isInterface,
  QNAME: (word: string): boolean => /^"[A-Za-z][A-Za-z0-9_-]*"$/.test(word),
  /** bgpd takes 31 characters of a description. */
  QLABEL: (word: string): boolean => /^"[a-z][a-z0-9-]{0,30}"$/.test(word),
  WORD: (word: string): boolean => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
  QWORD: (word: string): boolean => /^"[A-Za-z0-9_.,:()&=+@/[\]-]+"$/.test(word),
  QOPEN: (word: string): boolean => /^"[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
  QCLOSE: (word: string): boolean => /^[A-Za-z0-9_.,:()&=+@/[\]-]+"$/.test(word),
};

const text = 'QWORD|QOPEN [WORD...] [QCLOSE]';

const sysctl: Grammar = {
  file: /^sysctl\.conf$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: { because: 'Each line sets a value of its own.', source: page('sysctl.conf.5') },
  forms: from(page('sysctl.conf.5'), undefined, ['net.inet.ip.forwarding=1', 'net.inet.ip.multipath=1']),
  required: { '': ['net.inet.ip.forwarding=1'] },
};

const uplinks: Grammar = {
  file: /^hostname\.uplinks$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: { because: 'Each line adds a route of its own.', source: page('hostname.if.5') },
  forms: from(page('route.8'), undefined, ['!route -qn add -host -priority <1-63> IPV4 IPV4']),
};

const anchors: Grammar = {
  file: /^hostname\.lo[0-9]+$/,
  comment: /^#/,
  blocks: 'flat',
  forms: [
    ...from(page('ifconfig.8'), undefined, ['up']),
    ...from(page('route.8'), undefined, ['!route -qn add -blackhole -priority <1-63> PREFIX 127.0.0.1']),
  ],
  required: { '': ['up'] },
};

const tunnelForms = [`description ${text}`, 'mtu <1280-32768>', 'inet IPV4 MASK NONE', 'dest IPV4', 'up'];

const tunnels: Grammar = {
  file: /^hostname\.sec[0-9]+$/,
  comment: /^#/,
  blocks: 'flat',
  tokens: common,
  forms: [
    ...from(page('hostname.if.5'), undefined, tunnelForms),
    ...from(page('route.8'), undefined, ['!route -qn add -mpath -priority <1-63> PREFIX IPV4']),
  ],
  required: { '': tunnelForms },
};

const ikeCiphers = '3des|aes-128|aes-192|aes-256';
const ikeAead = 'aes-128-gcm|aes-256-gcm|aes-128-gcm-12|aes-256-gcm-12';
const espAead = 'aes-128-gcm|aes-192-gcm|aes-256-gcm|chacha20-poly1305';
const hashes = 'hmac-sha1|hmac-sha2-256|hmac-sha2-384|hmac-sha2-512';
const groups =
  'modp1024|modp1536|modp2048|modp3072|modp4096|modp6144|modp8192|ecp256|ecp384|ecp521|curve25519';

const policyParts = [
  'from 0.0.0.0/0 to 0.0.0.0/0 \\',
  'local IPV4 peer IPV4 \\',
  'ikesa IKE... \\',
  'childsa ESP... \\',
  'srcid IPV4 dstid IPV4 \\',
  'ikelifetime <1-2147483647> lifetime <1-2147483647> \\',
  'psk QKEY \\',
];

const iked: Grammar = {
  file: /^iked\.conf$/,
  comment: /^#/,
  blocks: 'explicit',
  tokens: {
    ...common,
    QKEY: (word) => /^"[1-9A-Za-z._][0-9A-Za-z._]{7,63}"$/.test(word),
  },
  forms: [
    ...from(page('iked.conf.5'), undefined, ['set dpd_check_interval <0-2147483647>']),
    { form: 'ikev2 QNAME active|passive esp inet \\', opens: 'policy', source: page('iked.conf.5') },
    ...from(
      page('iked.conf.5'),
      'policy',
      policyParts.filter((form) => !/IKE|ESP/.test(form)),
    ),
    ...from(page('iked.conf.5'), 'policy', [
      `ikesa enc ${ikeCiphers} auth ${hashes} prf ${hashes} group ${groups} \\`,
      `ikesa enc ${ikeAead} prf ${hashes} group ${groups} \\`,
      `childsa enc ${ikeCiphers} auth ${hashes} group ${groups} \\`,
      `childsa enc ${espAead} group ${groups} \\`,
    ]),
    { form: 'iface SEC', in: 'policy', closes: true, source: page('sec.4') },
  ],
  required: {
    '': ['set dpd_check_interval <0-2147483647>'],
    policy: policyParts.filter((form) => !/IKE|ESP/.test(form)),
  },
};

const neighborForms = [
  'remote-as ASN',
  'descr QLABEL',
  'local-address IPV4',
  'holdtime <3-65535>',
  'max-prefix <1-4294967295>',
];

const bgpd: Grammar = {
  file: /^bgpd\.conf$/,
  comment: /^#/,
  blocks: 'explicit',
  anyOrder: {
    because: 'Settings are found by name. Rules of the filter act in turn, for each neighbour and direction.',
    source: page('bgpd.conf.5'),
    lists: [/^(?:allow|deny) quick ((?:from|to) \S+)(.*)$/],
  },
  tokens: common,
  forms: [
    ...from(page('bgpd.conf.5'), undefined, ['AS ASN', 'router-id IPV4', 'connect-retry <1-65535>']),
    { form: 'prefix-set QNAME {', opens: 'set', source: page('bgpd.conf.5') },
    { form: 'PREFIX', in: 'set', source: page('bgpd.conf.5') },
    ...from(page('bgpd.conf.5'), undefined, ['network PREFIX']),
    { form: 'neighbor IPV4 {', opens: 'neighbor', source: page('bgpd.conf.5') },
    ...from(page('bgpd.conf.5'), 'neighbor', [...neighborForms, 'multihop <1-255>']),
    { form: '}', in: ['set', 'neighbor'], closes: true, source: page('bgpd.conf.5') },
    ...from(page('bgpd.conf.5'), undefined, [
      'allow quick from IPV4 prefix-set QNAME set localpref <0-4294967295>',
      'allow quick to IPV4 prefix-set QNAME [set prepend-self <0-128>]',
      'deny quick from|to IPV4',
    ]),
  ],
  required: {
    '': ['AS ASN', 'connect-retry <1-65535>'],
    set: ['PREFIX'],
    neighbor: neighborForms,
  },
};

const pf: Grammar = {
  file: /^pf\.conf$/,
  comment: /^#/,
  blocks: 'explicit',
  anyOrder: {
    because: 'Rules act in turn, but of two that let something pass it does not matter which one does.',
    source: page('pf.conf.5'),
    but: [''],
    alike: [/^pass (?:in|out) quick on /, /^pass out quick inet from .* route-to /, /^match on /],
  },
  tokens: {
    ...common,
    TABLE: (word) => /^<[a-z][a-z_]{0,30}>$/.test(word),
    SIDE: (word) => word === 'any' || /^<[a-z][a-z_]{0,30}>$/.test(word),
    MSS: (word) => /^[0-9]{3,4}\)$/.test(word),
    HOST: isIPv4,
  },
  forms: [
    ...from(page('pf.conf.5'), undefined, [
      'match on SEC inet proto tcp scrub (max-mss MSS',
      'pass out quick inet from HOST to HOST route-to HOST',
      'pass in|out quick [on INTERFACE] inet proto udp from HOST to HOST port { 500, 4500 }',
      'pass in|out quick [on INTERFACE] inet proto esp from HOST to HOST',
      'pass in|out quick on SEC inet proto tcp from HOST to HOST port 179',
      'pass in|out quick on INTERFACE inet from SIDE to SIDE',
    ]),
    { form: 'table TABLE const { \\', opens: 'table', source: page('pf.conf.5') },
    { form: 'PREFIX \\', in: 'table', source: page('pf.conf.5') },
    { form: '}', in: 'table', closes: true, source: page('pf.conf.5') },
  ],
  required: { table: ['PREFIX \\'] },
};

/** The files that the exporter may write, from the manual pages. */
export const grammars: readonly Grammar[] = [sysctl, uplinks, anchors, tunnels, pf, iked, bgpd];

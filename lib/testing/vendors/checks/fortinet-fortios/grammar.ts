import type { Form, Grammar } from '../../grammar';
import {
  addressForms,
  loopbackForms,
  multihopForms,
  neighborForms,
  phase1Forms,
  phase2Forms,
  policyForms,
  routeForms,
  ruleForms,
  tunnelForms,
} from './forms';

const docs = 'https://ansible-galaxy-fortios-docs.readthedocs.io/en/latest/gen/';
const phase1 = `FortiOS Ansible collection, vpn ipsec phase1-interface, ${docs}fortios_vpn_ipsec_phase1_interface.html`;
const phase2 = `FortiOS Ansible collection, vpn ipsec phase2-interface, ${docs}fortios_vpn_ipsec_phase2_interface.html`;
const system = `FortiOS Ansible collection, system interface, ${docs}fortios_system_interface.html`;
const routes = `FortiOS Ansible collection, router static, ${docs}fortios_router_static.html`;
const prefixList = `FortiOS Ansible collection, router prefix-list, ${docs}fortios_router_prefix_list.html`;
const routeMap = `FortiOS Ansible collection, router route-map, ${docs}fortios_router_route_map.html`;
const bgp =
  'FortiOS 7.4.2 CLI Reference, config router bgp, https://docs.fortinet.com/document/fortigate/7.4.2/cli-reference/542620';
const firewall = `FortiOS Ansible collection, firewall address, addrgrp and policy, ${docs}fortios_firewall_policy.html`;
const subcommands =
  'FortiOS 7.4.0 Administration Guide, Subcommands, https://docs.fortinet.com/document/fortigate/7.4.0/administration-guide/627485';
const multiple = 'Technical Tip: Useful multi-option values CLI commands, article 197205';

/** A table: `config`, entries, `end`. */
const table = (
  path: string,
  {
    name,
    key,
    inside = '',
    source,
    forms,
  }: { name: string; key: string; inside?: string; source: string; forms: readonly string[] },
): Form[] => [
  { form: `config ${path}`, in: inside, opens: name, source },
  { form: 'end', in: name, closes: true, source: subcommands },
  { form: `edit ${key}`, in: name, opens: `${name} entry`, source: subcommands },
  { form: 'next', in: `${name} entry`, closes: true, source: subcommands },
  ...forms.map((form) => ({
    form,
    in: `${name} entry`,
    source: form.startsWith('append') ? multiple : source,
  })),
];

/** One kind of entry of a table that has several. */
const entry = (
  key: string,
  {
    table: inside,
    name,
    source,
    forms,
  }: { table: string; name: string; source: string; forms: readonly string[] },
): Form[] => [
  { form: `edit ${key}`, in: inside, opens: name, source: subcommands },
  { form: 'next', in: name, closes: true, source: subcommands },
  ...forms.map((form) => ({ form, in: name, source })),
];

const quoted =
  (fits: (word: string) => boolean) =>
  (word: string): boolean =>
    word.length > 2 && word.startsWith('"') && word.endsWith('"') && fits(word.slice(1, -1));

/** The lines of FortiOS that the exporter may write. */
export const grammar: Grammar = {
  file: /\.conf$/,
  comment: /^\s*#/,
  blocks: 'explicit',
  anyOrder: {
    because: 'An entry takes effect with next or end, as a whole. Only policies of the firewall act in turn.',
    source: subcommands,
    lists: [/^(config firewall policy) (edit \d+)$/],
  },
  tokens: {
    WORD: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QWORD: quoted((word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word)),
    QOPEN: (word) => /^"[A-Za-z0-9_.,:()&=+@/[\]-]+$/.test(word),
    QCLOSE: (word) => /^[A-Za-z0-9_.,:()&=+@/[\]-]+"$/.test(word),
    QNAME: quoted((word) => /^[A-Za-z][A-Za-z0-9_-]{0,34}$/.test(word)),
    // Names of interfaces have 15 characters at most.
    QPORT: quoted((word) => /^[A-Za-z][A-Za-z0-9._:/-]{0,14}$/.test(word)),
    QADDRESS: quoted((word) => /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(word)),
    QKEY: quoted((word) => /^<key-[A-Za-z0-9-]+>$|^[1-9A-Za-z._][0-9A-Za-z._]{7,63}$/.test(word)),
    OWNMASK: (word) => word === '255.255.255.255',
    IKEPROPOSAL: (word) =>
      /^(aes(128|192|256)-(sha1|sha256|sha384|sha512)|aes(128|256)gcm-prfsha(1|256|384|512))$/.test(word),
    ESPPROPOSAL: (word) => /^(aes(128|192|256)-(sha1|sha256|sha384|sha512)|aes(128|256)gcm)$/.test(word),
    GROUP: (word) => /^(1|2|5|14|15|16|17|18|19|20|21|27|28|29|30|31|32)$/.test(word),
    QPATH: quoted((word) => /^[1-9][0-9]{0,9}$/.test(word)),
    QPATHOPEN: (word) => /^"[1-9][0-9]{0,9}$/.test(word),
    QPATHCLOSE: (word) => /^[1-9][0-9]{0,9}"$/.test(word),
    QTUNNEL: quoted((word) => /^(?=.{3,15}$)[a-z][a-z0-9-]*-[0-9]+$/.test(word)),
    QLOOPBACK: quoted((word) => /^lo-tl[0-9]{1,6}$/.test(word)),
    PEERROUTE: (word) => /^701[0-9]{4}$/.test(word),
    INSIDEROUTE: (word) => /^702[0-9]{4}$/.test(word),
    TUNNELROUTE: (word) => /^703[0-9]{4}$/.test(word),
    ANCHOR: (word) => /^704[0-9]{4}$/.test(word),
    ID: (word) => /^[1-9][0-9]{0,9}$/.test(word) && Number(word) <= 4_294_967_294,
  },
  forms: [
    ...table('vpn ipsec phase1-interface', {
      name: 'phase1',
      key: 'QPORT',
      source: phase1,
      forms: [...phase1Forms, 'set passive-mode enable|disable'],
    }),
    ...table('vpn ipsec phase2-interface', {
      name: 'phase2',
      key: 'QPORT',
      source: phase2,
      forms: phase2Forms,
    }),
    { form: 'config system interface', opens: 'interface', source: system },
    { form: 'end', in: 'interface', closes: true, source: subcommands },
    ...entry('QTUNNEL', {
      table: 'interface',
      name: 'tunnel',
      source: system,
      forms: [...tunnelForms, ...addressForms],
    }),
    ...entry('QLOOPBACK', { table: 'interface', name: 'loopback', source: system, forms: loopbackForms }),
    { form: 'config router static', opens: 'route', source: routes },
    { form: 'end', in: 'route', closes: true, source: subcommands },
    ...Object.entries(routeForms).flatMap(([key, forms]) =>
      entry(key, { table: 'route', name: `${key} route`, source: routes, forms }),
    ),
    ...table('router prefix-list', { name: 'list', key: 'QNAME', source: prefixList, forms: [] }),
    ...table('rule', {
      name: 'list rule',
      inside: 'list entry',
      key: 'ID',
      source: prefixList,
      forms: ruleForms,
    }),
    ...table('router route-map', { name: 'map', key: 'QNAME', source: routeMap, forms: [] }),
    ...table('rule', {
      name: 'map rule',
      inside: 'map entry',
      key: 'ID',
      source: routeMap,
      forms: [
        'set action permit|deny',
        'set match-ip-address QNAME',
        'set set-local-preference <0-4294967295>',
        'set set-aspath-action prepend|replace',
        'set set-aspath QPATH|QPATHOPEN [NUMBER...] [QPATHCLOSE]',
      ],
    }),
    { form: 'config router bgp', opens: 'bgp', source: bgp },
    { form: 'end', in: 'bgp', closes: true, source: subcommands },
    { form: 'set as ASN', in: 'bgp', source: bgp },
    { form: 'set router-id IPV4', in: 'bgp', source: bgp },
    { form: 'set ebgp-multipath enable|disable', in: 'bgp', source: bgp },
    ...table('neighbor', {
      name: 'neighbor',
      inside: 'bgp',
      key: 'QADDRESS',
      source: bgp,
      forms: [...neighborForms, ...multihopForms, 'set next-hop-self enable|disable'],
    }),
    ...table('network', {
      name: 'network',
      inside: 'bgp',
      key: 'ID',
      source: bgp,
      forms: ['set prefix IPV4 MASK'],
    }),
    {
      form: 'config redistribute "static"|"connected"|"ospf"|"rip"|"isis"',
      in: 'bgp',
      opens: 'redistribute',
      source: bgp,
    },
    { form: 'end', in: 'redistribute', closes: true, source: subcommands },
    { form: 'set status enable|disable', in: 'redistribute', source: bgp },
    { form: 'set route-map QNAME', in: 'redistribute', source: bgp },
    ...table('firewall address', {
      name: 'address',
      key: 'QNAME',
      source: firewall,
      forms: ['set type ipmask', 'set subnet IPV4 MASK'],
    }),
    ...table('firewall addrgrp', {
      name: 'group',
      key: 'QNAME',
      source: firewall,
      forms: ['set member QNAME', 'append member QNAME'],
    }),
    ...table('firewall policy', {
      name: 'policy',
      key: 'ID',
      source: firewall,
      forms: [
        ...policyForms,
        'append srcintf QPORT',
        'append dstintf QPORT',
        'append srcaddr QNAME',
        'append dstaddr QNAME',
      ],
    }),
  ],
  required: {
    'phase1 entry': phase1Forms,
    'phase2 entry': phase2Forms,
    tunnel: tunnelForms,
    loopback: loopbackForms,
    ...Object.fromEntries(Object.entries(routeForms).map(([key, forms]) => [`${key} route`, forms])),
    'list entry': ['config rule'],
    'list rule entry': ruleForms,
    'map entry': ['config rule'],
    'map rule': ['edit ID'],
    'map rule entry': ['set action permit|deny'],
    bgp: ['set as ASN', 'config neighbor'],
    'neighbor entry': neighborForms,
    'network entry': ['set prefix IPV4 MASK'],
    redistribute: ['set status enable|disable', 'set route-map QNAME'],
    'address entry': ['set type ipmask', 'set subnet IPV4 MASK'],
    'group entry': ['set member QNAME'],
    'policy entry': policyForms,
  },
};

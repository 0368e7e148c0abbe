import type { Form, Grammar } from '../../grammar';

const ike = 'RFC 7296, Internet Key Exchange Protocol Version 2';
const registry = 'IANA, IKEv2 Parameters, https://www.iana.org/assignments/ikev2-parameters';
const esp = 'RFC 4303, IP Encapsulating Security Payload';
const bgp = 'RFC 4271, A Border Gateway Protocol 4';

/** A page and its fields; those of `needed` have to be there. */
type PageForms = {
  name: string;
  place: string;
  source: string;
  needed: readonly string[];
  more?: readonly string[];
};

const groups = [
  'NIST P-256',
  'NIST P-384',
  'NIST P-521',
  'Curve25519',
  ...[768, 1024, 1536, 2048, 3072, 4096, 6144, 8192].map((bits) => `${bits}-bit MODP`),
  '1024-bit MODP, 160-bit subgroup',
  '2048-bit MODP, 224-bit subgroup',
  '2048-bit MODP, 256-bit subgroup',
];
const encryption = [
  'Encryption: AES-128|AES-192|AES-256 in CBC mode',
  'Encryption: AES-128|AES-192|AES-256 in GCM mode, tag of 16 bytes',
];
const integrity = [
  'Integrity: HMAC-SHA1|HMAC-SHA2-256|HMAC-SHA2-384|HMAC-SHA2-512',
  'Integrity: none, the cipher does that',
];
const prefixes = (field: string): string[] => [`${field} PREFIXES...`, `${field} none at all`];

const pages: readonly PageForms[] = [
  {
    name: 'ends',
    place: 'Ends of tunnel TUNNEL (number NO',
    source: ike,
    needed: [
      'Outside interface: PORT',
      'Own address: IPV4',
      'Own address as the peer sees it: IPV4',
      'Own identity: FIRST of type IPv4 address',
      'Peer address: IPV4',
      'Peer identity: FIRST of type IPv4 address',
      'Authentication: pre-shared key',
      'Key: KEY',
    ],
    more: [
      'VRF of the outside: NAME',
      'NAT traversal: found out by IKE',
      'NAT traversal: on, since a NAT device is on the way: UDP 4500',
    ],
  },
  {
    name: 'ike',
    place: 'IKE of tunnel TUNNEL (number NO',
    source: registry,
    needed: [
      'Version: 2',
      'PRF: HMAC-SHA1|HMAC-SHA2-256|HMAC-SHA2-384|HMAC-SHA2-512',
      'Lifetime: <300-86400> s',
      'Liveness check after: <1-3600> s of silence',
      'Dead after: <1-100> checks without an answer',
    ],
    more: [
      ...encryption,
      ...integrity,
      ...groups.map((group) => `Diffie-Hellman group: <1-31> (${group})`),
      'Starts: this end, at once and again',
      'Starts: the peer',
    ],
  },
  {
    name: 'esp',
    place: 'ESP of tunnel TUNNEL (number NO',
    source: esp,
    needed: [
      'Mode: tunnel',
      'Lifetime: <300-86400> s',
      'Lifetime in bytes: none',
      'Traffic selectors: 0.0.0.0/0 at both ends: routes choose what goes in',
    ],
    more: [
      ...encryption,
      ...integrity,
      ...groups.map((group) => `Perfect forward secrecy: group <1-31> (${group})`),
    ],
  },
  {
    name: 'interface',
    place: 'Interface of tunnel TUNNEL (number NO',
    source: esp,
    needed: [
      'Inside address: ADDRESS',
      'Far inside address: IPV4',
      'MTU: <576-9216>',
      'MSS of TCP, both ways: <536-9176>',
    ],
  },
  { name: 'loopback', place: 'Loopback NUMBER', source: bgp, needed: ['Address: ADDRESS'] },
  {
    name: 'route',
    place: 'Route to PREFIX',
    source: bgp,
    needed: [],
    more: [
      'Leads: next hop IPV4 on PORT',
      'Leads: next hop IPV4 on PORTCOMMA for what is sent from IPV4',
      'Leads: into tunnel TUNNEL (number NO',
      'Leads: into tunnel TUNNEL (number NOCOMMA distance <1-255> where BGP has 20',
      'Leads: nowhere (blackhole), distance <1-255>: only while nothing better is there',
      'Leads: nowhere (blackhole), distance 254: only while nothing better is there',
    ],
  },
  {
    name: 'process',
    place: 'BGP of the device',
    source: bgp,
    needed: ['Own AS: ASN', 'Equal paths side by side: <1-64>'],
    more: ['Router ID: IPV4', 'Network: PREFIX'],
  },
  {
    name: 'session',
    place: 'Session with IPV4 in tunnel TUNNEL (number NO',
    source: bgp,
    needed: [
      'Peer AS: ASN',
      'Own address: IPV4',
      'Keepalive: <1-21845> s',
      'Hold time: <3-65535> s',
      'Most prefixes: <1-4294967295>',
      'Local preference of what comes in: <0-4294967295>',
      'Own AS prepended: <0-10> times',
    ],
    more: [
      'Hops to the peer: 1',
      'Hops to the peer: up to <2-255> (multihop)',
      ...prefixes('Let in, and only that:'),
      ...prefixes('Let out, and only that:'),
    ],
  },
  {
    name: 'sibling',
    place: 'Session with the other device IPV4',
    source: bgp,
    needed: [
      'Peer AS: the own one (internal)',
      'Own address: IPV4',
      'Next hop of what goes out: this device',
      'Keepalive: <1-21845> s',
      'Hold time: <3-65535> s',
      'Most prefixes: <1-4294967295>',
    ],
    more: [...prefixes('Let in, and only that:'), ...prefixes('Let out, and only that:')],
  },
  {
    name: 'rules',
    place: 'Rules for tunnel TUNNEL (number NO',
    source: esp,
    needed: [
      'IKE: IPV4 and FIRST UDP 500 and 4500, both ways',
      'ESP: IPV4 and FIRST IP protocol 50, both ways',
    ],
    more: ['BGP: IPV4 and FIRST TCP 179, opened by either'],
  },
  {
    name: 'flows',
    place: 'Rules for the flows between PORT and the tunnels',
    source: esp,
    needed: [
      'Prefix of the site: PREFIX',
      'Prefix behind the tunnels: PREFIX',
      'Let through: from either to the other, as far as the flows of the design need it',
    ],
  },
  {
    name: 'nat',
    place: 'Translation of addresses',
    source: esp,
    needed: ['Into and out of the tunnels: none, before all rules that translate'],
  },
];

const fields = ({ name, source, needed, more = [] }: PageForms): Form[] =>
  [...needed, ...more].map((form) => ({ form, in: name, source }));

const isAddress = (word: string): boolean =>
  /^\d+(?:\.\d+){3}$/.test(word) && word.split('.').every((part) => Number(part) <= 255);

const isPrefix = (word: string): boolean => {
  const [address = '', bits = '', ...rest] = word.split('/');
  return isAddress(address) && /^\d{1,2}$/.test(bits) && Number(bits) <= 32 && rest.length === 0;
};

const grammar: Grammar = {
  file: /^worksheet\.txt$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: {
    because: 'Each page is set up by itself, and its fields are found by name.',
    source: ike,
  },
  tokens: {
    TUNNEL: (word) => /^[a-z][a-z0-9-]{0,30}$/i.test(word),
    NO: (word) => /^[1-9]\d*\)$/.test(word),
    NOCOMMA: (word) => /^[1-9]\d*\),$/.test(word),
    FIRST: (word) => word.endsWith(',') && isAddress(word.slice(0, -1)),
    PORT: (word) => /^[A-Za-z0-9][A-Za-z0-9_./:-]{0,62}$/.test(word),
    PORTCOMMA: (word) => /^[A-Za-z0-9][A-Za-z0-9_./:-]{0,62},$/.test(word),
    PREFIXES: (word) => isPrefix(word.replace(/,$/, '')),
  },
  forms: pages.flatMap((page) => [
    { form: page.place, opens: page.name, source: page.source },
    ...fields(page),
  ]),
  required: Object.fromEntries(pages.map(({ name, needed }) => [name, needed])),
};

/** The worksheet: pages, and fields with values that the standards know. */
export const grammars: readonly Grammar[] = [grammar];

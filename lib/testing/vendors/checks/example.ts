import { isIPv4, isPrefix } from '@/lib/addressing/prefix';
import type { Form, Grammar } from '../grammar';
import type { VendorCheck } from '../vendor-check';

/** Example OS is invented, and so is its manual. Elsewhere: name, version and address of the document. */
const manual = 'Example OS 1.0, Configuration Guide';

/** Forms of one block. */
const block = (name: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, in: name, source: manual }));

const tunnelForms = [
  'from IPV4 as IPV4 to PEER by PORT',
  'key KEY',
  'start here|there',
  'ike CIPHER [HASH] PRF GROUP for <60-604800>',
  'esp CIPHER [HASH] GROUP for <60-604800>',
  'dead-peer after <1-10> probes of <1-3600>',
  'address ADDRESS|of [loopback <1-9999>] mtu <576-9000> mss <536-8960>',
];
const peerForms = ['in prefer <0-4294967295> only EXPECTED...', 'out prepend <0-10>'];
const siblingForms = ['in only EXPECTED...', 'out only EXPECTED...'];
const cipher = /^(aes(128|192|256)-(cbc|gcm16)|3des-cbc)$/;
const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);
const host = (word: string): string => (word.endsWith('/32') ? word.slice(0, -3) : '');

const grammar: Grammar = {
  file: /\.conf$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: { because: 'Each line says something of its own.', source: manual },
  tokens: {
    PEER: (word) => isIPv4(word) || isMark(word),
    PORT: (word) => /^(wan|lan)\d+$/.test(word),
    CIPHER: (word) => cipher.test(word),
    HASH: (word) => /^(md5|sha(1|256|384|512))$/.test(word),
    PRF: (word) => /^prf-(md5|sha(1|256|384|512))$/.test(word),
    GROUP: (word) => /^dh\d+$/.test(word),
    HOSTROUTE: (word) => isIPv4(host(word)) || isMark(host(word)),
    EXPECTED: (word) => isPrefix(word) || word === 'nothing',
  },
  forms: [
    { form: 'loopback <1-9999> address HOSTROUTE', source: manual },
    { form: 'tunnel NAME', opens: 'tunnel', source: manual },
    ...block('tunnel', tunnelForms),
    { form: 'route HOSTROUTE by IPV4 [in NAME] [at <1-254>]', source: manual },
    { form: 'route PREFIX into NAME [at <1-254>]', source: manual },
    { form: 'drop PREFIX at <1-254>', source: manual },
    { form: 'as ASN id IPV4|automatic paths <1-64>', source: manual },
    { form: 'announce PREFIX', source: manual },
    {
      form: 'peer IPV4 as ASN keepalive <1-65535> hold <3-65535> limit <1-4294967295> [hops <1-255> from IPV4]',
      opens: 'peer',
      source: manual,
    },
    ...block('peer', peerForms),
    {
      form: 'sibling IPV4 as ASN keepalive <1-65535> hold <3-65535> limit <1-4294967295> from IPV4',
      opens: 'sibling',
      source: manual,
    },
    ...block('sibling', siblingForms),
  ],
  required: {
    tunnel: tunnelForms,
    peer: peerForms,
    sibling: siblingForms,
  },
};

export const check: VendorCheck = {
  vendor: 'example',
  grammars: [grammar],
  references: [
    { kind: 'tunnel', end: true, defines: /^tunnel (\S+)/, uses: /^route \S+ into (\S+)/ },
    { kind: 'loopback', defines: /^loopback (\S+)/, uses: / of loopback (\S+)/ },
    { kind: 'AS for', end: true, defines: /^()as \d/, uses: /^()peer / },
  ],
};

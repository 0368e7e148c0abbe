import { isIPv4 } from '@/lib/addressing/prefix';
import { ciscoReferences } from '../cisco-references';
import type { Grammar } from '../grammar';
import { frrGrammar, frrReferences, linksGrammar, linksReferences } from '../linux-grammars';
import type { VendorCheck } from '../vendor-check';

const five = ['Libreswan 5 and FRR 8'];
const four = ['Libreswan 4 and FRR 8'];

const manual = 'Libreswan manual page ipsec.conf(5), https://libreswan.org/man/ipsec.conf.5.html';

const isWithin = (text: string, least: number, most: number): boolean =>
  /^(0|[1-9][0-9]*)$/.test(text) && Number(text) >= least && Number(text) <= most;

const isTime = (most: number) => (text: string) => text.endsWith('s') && isWithin(text.slice(0, -1), 1, most);

const group = 'dh(5|1[4-9]|2[01]|31)';
const hash = '(sha1|sha2_(256|384|512))';

/** Options of a connection, and what may stand behind the equals sign. */
const options: Readonly<Record<string, (value: string) => boolean>> = {
  ikev2: (value) => ['yes', 'no'].includes(value),
  authby: (value) => value === 'secret',
  left: isIPv4,
  leftid: isIPv4,
  leftsubnet: (value) => value === '0.0.0.0/0',
  leftupdown: (value) => value === '%disabled',
  right: isIPv4,
  rightid: isIPv4,
  rightsubnet: (value) => value === '0.0.0.0/0',
  // The names of interfaces have 15 characters, and 1 is what pluto tries the kernel with.
  'ipsec-interface': (value) => isWithin(value, 2, 4_294_967_295) && value.length <= 10,
  ike: (value) => new RegExp(`^aes(_gcm)?(128|192|256)-${hash};${group}$`).test(value),
  esp: (value) =>
    new RegExp(`^(aes_gcm(128|192|256)-(none|null)|aes(128|192|256)-${hash});${group}$`).test(value),
  ikelifetime: isTime(86_400),
  salifetime: isTime(86_400),
  'replay-window': (value) => isWithin(value, 0, 2040),
  mobike: (value) => ['yes', 'no'].includes(value),
  dpddelay: isTime(3600),
  dpdaction: (value) => ['hold', 'clear', 'restart'].includes(value),
  'retransmit-timeout': isTime(86_400),
  auto: (value) => ['add', 'start', 'ondemand', 'ignore', 'keep'].includes(value),
};

const token = (name: string): string => `${name}=VALUE`;

const connections: Grammar = {
  file: /^ipsec\.conf$/,
  comment: /^#/,
  blocks: 'indent',
  anyOrder: { because: 'The parameters of a section can stand in any order.', source: manual },
  tokens: Object.fromEntries(
    Object.entries(options).map(([name, takes]) => [
      token(name),
      (word: string) => word.startsWith(`${name}=`) && takes(word.slice(name.length + 1)),
    ]),
  ),
  forms: [
    { form: 'conn NAME', opens: 'conn', source: manual },
    ...Object.keys(options).map((name) => ({
      form: token(name),
      in: 'conn',
      source: manual,
      ...(name === 'dpdaction' ? { versions: four } : {}),
    })),
  ],
  required: {
    conn: Object.keys(options)
      .filter((name) => name !== 'dpdaction')
      .map(token),
  },
};

const secrets: Grammar = {
  file: /^ipsec\.secrets$/,
  comment: /^#/,
  blocks: 'flat',
  anyOrder: {
    because: 'A secret is found by its two ends, wherever it stands.',
    source: 'Libreswan manual page ipsec.secrets(5), https://libreswan.org/man/ipsec.secrets.5.html',
  },
  tokens: { QKEY: (word) => /^"[1-9A-Za-z._][0-9A-Za-z._]{7,63}"$/.test(word) },
  forms: [
    {
      form: 'IPV4 IPV4 : PSK QKEY',
      source: 'Libreswan manual page ipsec.secrets(5), https://libreswan.org/man/ipsec.secrets.5.html',
      versions: [...five, ...four],
    },
  ],
};

export const check: VendorCheck = {
  vendor: 'libreswan-frr',
  grammars: [linksGrammar, connections, secrets, frrGrammar],
  references: [
    ...ciscoReferences,
    ...frrReferences,
    ...linksReferences('ipsec\\d+'),
    { kind: 'if_id', defines: /^tunnel ipsec\S+ (\d+)/, uses: /^ +ipsec-interface=(\d+)$/ },
    { kind: 'identity', defines: /^ +leftid=(\S+)$/, uses: /^(\S+) \S+ : PSK/ },
    { kind: 'peer', defines: /^ +rightid=(\S+)$/, uses: /^\S+ (\S+) : PSK/ },
  ],
  hosted: {
    objects: (lines) => [...lines],
    route: (far, number) => new RegExp(`^ip route ${far.replaceAll('.', '\\.')}/32 ipsec${number}$`),
    hops: /ebgp-multihop 2$/,
    anchor: /Null0 254$/,
  },
};

import { isIPv4 } from '@/lib/addressing/prefix';
import { ciscoReferences } from '../cisco-references';
import type { Form, Grammar } from '../grammar';
import { frrGrammar, frrReferences, linksGrammar, linksReferences } from '../linux-grammars';
import { pairs } from '../pairs';
import type { VendorCheck } from '../vendor-check';

const manual =
  'strongSwan 5.9, swanctl.conf(5), https://docs.strongswan.org/docs/5.9/swanctl/swanctlConf.html';
const suites =
  'strongSwan 5.9, IKEv2 Cipher Suites, https://docs.strongswan.org/docs/5.9/config/IKEv2CipherSuites.html';
const daemon =
  'strongSwan 5.9, strongswan.conf(5), https://docs.strongswan.org/docs/5.9/config/strongswanConf.html';

/** Forms of one block. */
const block = (name: string, source: string, forms: readonly string[]): Form[] =>
  forms.map((form) => ({ form, in: name, source }));

const isTime = (word: string): boolean => /^[1-9]\d*[smhd]?$/.test(word);
const isMark = (word: string): boolean => /^<address-[A-Za-z0-9-]+>$/.test(word);

const hash = '(sha1|sha256|sha384|sha512)';
const group =
  '(modp(1024|1536|2048|3072|4096|6144|8192|1024s160|2048s224|2048s256)|ecp(256|384|521)|curve25519)';

const connectionForms = [
  'version = 1|2',
  'local_addrs = IPV4',
  'remote_addrs = PEER',
  'proposals = IKESUITE',
  'rekey_time = TIME',
  'over_time = TIME',
  'dpd_delay = TIME',
  'keyingtries = NUMBER',
  'mobike = yes|no',
];
const endForms = ['auth = psk', 'id = PEER'];
const childForms = [
  'local_ts = PREFIX',
  'remote_ts = PREFIX',
  'esp_proposals = ESPSUITE',
  'rekey_time = TIME',
  'life_time = TIME',
  'replay_window = <0-65535>',
  'if_id_in = <1-4294967295>',
  'if_id_out = <1-4294967295>',
  'start_action = none|trap|start|TRAPSTART',
  'close_action = none|trap|start',
  'dpd_action = clear|trap|restart',
];
const secretForms = ['id-1 = IPV4', 'id-2 = PEER', 'secret = QKEY'];

const swanctl: Grammar = {
  file: /^swanctl\.conf$/,
  comment: /^\s*#/,
  blocks: 'explicit',
  anyOrder: { because: 'Settings of a section are found by name, whatever their order.', source: manual },
  tokens: {
    PEER: (word) => isIPv4(word) || isMark(word),
    TIME: isTime,
    /** Both: the policies first, which keep what leaks in clear. */
    TRAPSTART: (word) => word === 'trap|start',
    IKESUITE: (word) =>
      new RegExp(`^(aes(128|192|256)gcm16-prf${hash}|(aes(128|192|256)|3des)-${hash})-${group}$`).test(word),
    ESPSUITE: (word) =>
      new RegExp(`^(aes(128|192|256)gcm16|(aes(128|192|256)|3des)-${hash})-${group}$`).test(word),
    QKEY: (word) => /^"(<key-[A-Za-z0-9-]+>|[1-9A-Za-z._][0-9A-Za-z._]{7,63})"$/.test(word),
  },
  forms: [
    { form: 'connections {', opens: 'connections', source: manual },
    { form: 'NAME {', in: 'connections', opens: 'connection', source: manual },
    ...block('connection', manual, connectionForms),
    { form: 'local|remote {', in: 'connection', opens: 'end', source: manual },
    ...block('end', manual, endForms),
    { form: 'children {', in: 'connection', opens: 'children', source: manual },
    { form: 'NAME {', in: 'children', opens: 'child', source: manual },
    ...block('child', `${manual}; ${suites}`, childForms),
    { form: 'secrets {', opens: 'secrets', source: manual },
    { form: 'NAME {', in: 'secrets', opens: 'secret', source: manual },
    ...block('secret', manual, secretForms),
    {
      form: '}',
      in: ['connections', 'connection', 'end', 'children', 'child', 'secrets', 'secret'],
      closes: true,
      source: manual,
    },
  ],
  required: {
    connection: [...connectionForms, 'local|remote {', 'children {'],
    end: endForms,
    children: ['NAME {'],
    child: childForms,
    secret: secretForms,
  },
};

const charon: Grammar = {
  file: /^strongswan-route-based\.conf$/,
  comment: /^\s*#/,
  blocks: 'explicit',
  anyOrder: { because: 'Settings of a section are found by name, whatever their order.', source: daemon },
  forms: [
    { form: 'charon {', opens: 'charon', source: daemon },
    ...block('charon', daemon, ['install_routes = yes|no', 'install_virtual_ip = yes|no']),
    { form: 'plugins {', in: 'charon', opens: 'plugins', source: daemon },
    { form: 'kernel-netlink {', in: 'plugins', opens: 'netlink', source: daemon },
    ...block('netlink', daemon, ['xfrm_acq_expires = <1-4294967295>']),
    { form: '}', in: ['charon', 'plugins', 'netlink'], closes: true, source: daemon },
  ],
  required: {
    charon: ['install_routes = yes|no', 'install_virtual_ip = yes|no', 'plugins {'],
    plugins: ['kernel-netlink {'],
    netlink: ['xfrm_acq_expires = <1-4294967295>'],
  },
};

/** Each line behind the heads of the sections around it. */
function statements(lines: readonly string[]): string[] {
  const heads: string[] = [];
  return lines.map((line) => {
    const text = line.trim();
    if (text === '}') heads.pop();
    // Other files have lines at the left edge that are no sections.
    if (/^(connections|secrets) \{$/.test(line)) heads.length = 0;
    const inside = heads.length > 0 && text !== '}';
    const whole = inside ? `${heads.join(' ')} ${text}` : line;
    if (/^(connections|secrets) \{$/.test(line) || (inside && text.endsWith('{')))
      heads.push(text.replace(/ \{$/, ''));
    return whole;
  });
}

export const check: VendorCheck = {
  vendor: 'strongswan-frr',
  grammars: [linksGrammar, charon, swanctl, frrGrammar],
  statements,
  references: [
    ...ciscoReferences,
    ...frrReferences,
    ...linksReferences('xfrm\\d+'),
    {
      kind: 'if_id',
      defines: /^tunnel xfrm\S+ (\d+)/,
      uses: /^connections .* if_id_(?:in|out) = (\d+)$/,
    },
    {
      kind: 'connection',
      defines: /^connections (\S+) version = /,
      uses: /^secrets ike-(\S+) secret = /,
    },
    { kind: 'end', defines: /^connections \S+ local id = (\S+)$/, uses: /^secrets \S+ id-1 = (\S+)$/ },
    { kind: 'peer', defines: /^connections \S+ remote id = (\S+)$/, uses: /^secrets \S+ id-2 = (\S+)$/ },
    {
      kind: 'connection',
      uses: /^connections \S+ children (\S+) local_ts = /,
    },
    // Both ends of a connection are said.
    ...pairs('connections (\\S+)', [
      'version = ',
      'local auth = ',
      'remote auth = ',
      'children \\S+ local_ts = ',
    ]),
  ],
};

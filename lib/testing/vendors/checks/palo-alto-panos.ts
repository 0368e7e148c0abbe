import { pairs } from '../pairs';
import type { ReferencePattern, VendorCheck } from '../vendor-check';
import { bgp, grammar, router } from './palo-alto-panos/grammar';

/** What is said of one static route or BGP peer, as one text. */
function objects(lines: readonly string[]): string[] {
  const byObject = new Map<string, string>();
  for (const line of lines) {
    const [, path, rest] = /^set (.+ (?:static-route|peer) [a-z0-9-]+) (.+)$/.exec(line) ?? [];
    if (path && rest) byObject.set(path, `${byObject.get(path) ?? path} ${rest}`);
  }
  return [...byObject.values()];
}

const route = (name: string): string => `set ${router} routing-table ip static-route (${name})`;
const rule = (way: string, name: string): string => `set ${bgp} policy ${way} rules (${name})`;
const mirrored = (one: string, other: string): ReferencePattern[] => [
  {
    kind: `address of ${one} in ${other}:`,
    defines: new RegExp(`^set rulebase security rules ${one} (\\S+)$`),
    uses: new RegExp(`^set rulebase security rules ${other} (\\S+)$`),
  },
];
const word = '\\S+';

export const check: VendorCheck = {
  vendor: 'palo-alto-panos',
  grammars: [grammar],
  hosted: {
    objects,
    route: (far, number) =>
      new RegExp(
        `static-route \\S+ destination ${far.replaceAll('.', '\\.')}/32 interface tunnel\\.${number}$`,
      ),
    hops: / connection-options multihop 2\b/,
    anchor: / nexthop discard admin-dist 240$/,
  },
  references: [
    {
      kind: 'interface',
      defines: /^set network interface (?:tunnel|loopback) units (\S+) /,
      uses: /^set zone vpn network layer3 (\S+)$/,
    },
    {
      kind: 'interface in a zone',
      defines: /^set zone vpn network layer3 (\S+)$/,
      uses: /^set network virtual-router default interface (\S+)$/,
    },
    {
      kind: 'routed interface',
      end: true,
      defines: /^set network virtual-router default interface (\S+)$/,
      uses: /(?: tunnel-interface| static-route \S+ interface| local-address interface) ((?:tunnel|loopback)\.\d+)$/,
    },
    {
      kind: 'own address',
      end: true,
      defines: /^set network interface (?:tunnel|loopback) units \S+ ip (\S+)$/,
      uses: / peer \S+ local-address ip (\S+)$/,
    },
    {
      kind: 'IKE profile',
      defines: / ike-crypto-profiles (\S+) lifetime /,
      uses: / protocol ikev2 ike-crypto-profile (\S+)$/,
    },
    {
      kind: 'IPSec profile',
      defines: / ipsec-crypto-profiles (\S+) lifetime /,
      uses: / auto-key ipsec-crypto-profile (\S+)$/,
    },
    {
      kind: 'IKE gateway',
      defines: /^set network ike gateway (\S+) peer-id id /,
      uses: / auto-key ike-gateway (\S+)$/,
    },
    {
      kind: 'peer group',
      defines: / peer-group (\S+) enable yes$/,
      uses: / policy \S+ rules \S+ used-by (\S+)$/,
    },
    {
      kind: 'redistribution profile',
      defines: / redist-profile (\S+) action redist$/,
      uses: / bgp redist-rules (\S+) address-family-identifier /,
    },
    {
      kind: 'address',
      defines: /^set address (\S+) /,
      uses: /^set rulebase security rules \S+ (?:source|destination) (\S+)$/,
    },
    {
      kind: 'loopback session',
      defines: / peer (\S+) local-address interface loopback\./,
      uses: / peer (\S+) connection-options multihop /,
    },
    // What may go out of a tunnel or to a peer may also come from it.
    ...mirrored('tl-ike source', 'tl-ike destination'),
    ...mirrored('tl-sessions source', 'tl-sessions destination'),
    ...mirrored('tl-to-tunnels source', 'tl-from-tunnels destination'),
    ...mirrored('tl-to-tunnels destination', 'tl-from-tunnels source'),
    ...pairs('set rulebase security rules (tl-ike)', [
      'application ike$',
      'application ipsec-esp$',
      'application ipsec-esp-udp$',
    ]),
    ...pairs('set network interface (?:tunnel|loopback) units (tunnel\\.\\d+)', ['comment', 'mtu']),
    ...pairs('set network interface (?:tunnel|loopback) units (loopback\\.\\d+)', ['comment', 'ip']),
    ...pairs(`set network ike crypto-profiles ike-crypto-profiles (${word})`, [
      'encryption',
      'hash',
      'dh-group',
      'lifetime',
    ]),
    ...pairs(`set network ike crypto-profiles ipsec-crypto-profiles (${word})`, [
      'esp encryption',
      'esp authentication',
      'dh-group',
      'lifetime',
    ]),
    ...pairs(`set network ike gateway (${word})`, [
      'authentication',
      'protocol version',
      'protocol ikev2 ike-crypto-profile',
      'protocol ikev2 dpd enable',
      'protocol ikev2 dpd interval',
      'protocol-common nat-traversal',
      'local-address interface',
      'peer-address ip',
      'local-id type',
      'local-id id',
      'peer-id type',
      'peer-id id',
    ]),
    ...pairs(`set network tunnel ipsec (${word})`, [
      'auto-key ike-gateway',
      'auto-key ipsec-crypto-profile',
      'tunnel-interface',
    ]),
    ...pairs('set network virtual-router (default) ecmp', ['enable', 'max-path']),
    ...pairs(route('tl-inside-\\d+'), ['destination', 'interface']),
    ...pairs(route('tl-peer-\\d+'), ['destination', 'interface', 'nexthop ip-address', 'admin-dist']),
    ...pairs(route('tl-\\d\\S+'), ['destination', 'interface', 'admin-dist']),
    ...pairs(route('tl-anchor-\\S+'), ['destination', 'nexthop discard', 'admin-dist']),
    ...pairs('set network virtual-router (default) protocol bgp', [
      'local-as',
      'install-route',
      'enable yes',
      'peer-group \\S+ enable',
    ]),
    ...pairs(`set ${bgp} peer-group (${word})`, [
      'enable',
      'type [ei]bgp export-nexthop',
      'soft-reset-with-stored-info',
      'peer \\S+ enable',
    ]),
    // The one peer of a group has the group's name.
    ...pairs(`set ${bgp} peer-group (${word}) peer \\1`, [
      'enable',
      'peer-as',
      'local-address interface',
      'peer-address ip',
      'connection-options keep-alive-interval',
      'connection-options hold-time',
      'max-prefixes',
    ]),
    ...pairs(`set ${bgp} peer-group ((?!tl-sibling-)${word}) peer \\1`, [
      'local-address interface',
      'local-address ip',
      'peer-address ip',
    ]),
    ...pairs(rule('import', 'tl-sibling-\\S+-in'), [
      'match address-prefix',
      'action allow',
      'used-by',
      'enable',
    ]),
    ...pairs(rule('import', '(?!tl-sibling-)\\S+-in'), [
      'match address-prefix',
      'action allow update local-preference',
      'used-by',
      'enable',
    ]),
    ...pairs(rule('export', '\\S+-out'), ['match address-prefix', 'action allow', 'used-by', 'enable']),
    ...pairs(rule('(?:import|export)', '\\S+-rest'), [
      'match route-table',
      'action deny',
      'used-by',
      'enable',
    ]),
    ...pairs(`set ${router} protocol redist-profile (${word})`, [
      'priority',
      'filter type connect',
      'filter type static',
      'filter type ospf',
      'filter type rip',
      'filter destination',
      'action redist',
    ]),
    ...pairs(`set ${bgp} redist-rules (${word})`, ['address-family-identifier', 'set-origin', 'enable']),
    ...pairs(`set rulebase security rules (${word})`, [
      'from',
      'to',
      'source',
      'destination',
      'application',
      'service',
      'action allow',
    ]),
  ],
};

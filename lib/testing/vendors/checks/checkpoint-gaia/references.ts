import { pairs } from '../../pairs';
import type { ReferencePattern } from '../../vendor-check';

const peer = 'set bgp external remote-as \\d+ peer (\\S+)';

/** Names that one file has of another, and commands that mean nothing without the one before. */
export const references: readonly ReferencePattern[] = [
  { kind: 'group', defines: /^run add group name (\S+)$/, uses: / groups\.1 (\S+)$/ },
  { kind: 'group', uses: / vpn-settings\.vpn-domain (\S+)$/ },
  { kind: 'group', uses: / override-vpn-domains\.1\.vpn-domain (\S+) / },
  {
    kind: 'group with members',
    end: true,
    defines: /^run add (?:network|host) .* groups\.1 (\S+)$/,
    uses: / source\.1 (TL-\S+) /,
  },
  { kind: 'group with members', uses: / destination\.1 (TL-\S+) / },
  {
    kind: 'community',
    defines: /^run add vpn-community-star name (\S+) /,
    uses: /^add vpn tunnel \d+ type numbered local \S+ remote \S+ peer (\S+)$/,
  },
  {
    kind: 'satellite of',
    defines: /^run add vpn-community-star .* satellite-gateways\.1 (\S+) .*\.external-gateway \1 /,
    uses: /^add vpn tunnel \d+ type numbered local \S+ remote \S+ peer (\S+)$/,
  },
  {
    kind: 'member of the site',
    defines: /^run add network .* groups\.1 TL-(SITE)$/,
    uses: /^run add access-rule .* source\.1 TL-(SITE) /,
  },
  { kind: 'tunnel', defines: /^add vpn tunnel (\d+) /, uses: /^set interface vpnt(\d+) state on$/ },
  {
    kind: 'interface',
    end: true,
    defines: /^set interface (\S+) state on$/,
    uses: /^set interface (\S+) mtu /,
  },
  {
    kind: 'MTU of',
    end: true,
    defines: /^set interface (\S+) mtu /,
    uses: / nexthop gateway logical (\S+) /,
  },
  { kind: 'MTU of', uses: /^(vpnt\d+):/ },
  { kind: 'MTU of tunnel', defines: /^set interface vpnt(\d+) mtu /, uses: /^vpnt(\d+):/ },
  {
    kind: 'far end',
    end: true,
    defines: /^add vpn tunnel .* remote (\S+) peer /,
    uses: /^set bgp external remote-as \d+ peer (\S+) on$/,
  },
  {
    kind: 'route to',
    end: true,
    defines: /^set static-route (\S+) nexthop (?:blackhole|gateway logical .*)$/,
    uses: /^set static-route (\S+) rank /,
  },
  {
    kind: 'rank of',
    defines: /^set static-route (\S+) rank /,
    uses: /^set routemap .* match network (\S*[1-9]\S*\/\d+) exact$/,
    end: true,
  },
  {
    kind: 'host of a session',
    end: true,
    defines: /^run add host .* ip-address (\S+) /,
    uses: /^set bgp external remote-as \d+ peer (\S+) on$/,
  },
  ...pairs('set routemap (\\S+ id \\d\\d)', ['on', 'allow', 'match network']),
  ...pairs('set routemap (\\S+ id 1000)', ['on', 'restrict']).map((pattern) => ({
    ...pattern,
    end: true as const,
  })),
  ...pairs('set routemap (\\S+-in id 10)', ['match network', 'action localpref']),
  ...pairs('set routemap (\\S+-out id \\d+)', ['match network', 'match protocol']),
  {
    kind: 'refusal of the rest in',
    defines: /^set routemap (\S+) id 1000 restrict$/,
    uses: /(?:import|export)-routemap "(\S+)"/,
  },
  {
    kind: 'group of peers',
    defines: /^set bgp external remote-as (\d+) on$/,
    uses: /^set bgp external remote-as (\d+) peer /,
  },
  { kind: 'own AS', defines: /^set (as) \d+$/, uses: /^set bgp external remote-(as) \d+ on$/ },
  {
    kind: 'filter out of',
    defines: new RegExp(`^${peer} import-routemap`),
    uses: new RegExp(`^${peer} export-routemap`),
  },
  ...pairs(peer, [
    'on',
    'holdtime',
    'keepalive',
    'log-state-transitions',
    'import-routemap',
    'export-routemap',
  ]),
  ...pairs(peer, ['multihop on', 'ttl']),
];

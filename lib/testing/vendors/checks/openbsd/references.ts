import type { ReferencePattern } from '../../vendor-check';

const policy = 'ikev2 "\\S+" (?:active|passive) esp inet from \\S+ to \\S+';

/** The other parts of a policy, which come in this order only (iked.conf(5)). */
const rest =
  'local \\S+ peer \\S+ ikesa .* childsa .* srcid \\S+ dstid \\S+ ikelifetime \\d+ lifetime \\d+ psk \\S+';

/** What a policy's peer needs of pf: packets of both kinds, both ways. */
const outside = (
  [
    ['in', 'udp', /^pass in quick (?:on \S+ )?inet proto udp from (\S+) to /],
    ['out', 'udp', /^pass out quick (?:on \S+ )?inet proto udp from \S+ to (\S+) port/],
    ['in', 'esp', /^pass in quick (?:on \S+ )?inet proto esp from (\S+) to /],
    ['out', 'esp', /^pass out quick (?:on \S+ )?inet proto esp from \S+ to (\S+)$/],
  ] as const
).map(
  ([way, protocol, defines]): ReferencePattern => ({
    kind: `rule for ${protocol} ${way} of`,
    defines,
    uses: new RegExp(`^${policy} local \\S+ peer (\\S+) ikesa `),
  }),
);

/** Names, addresses and prefixes that one file has of another. */
export const references: readonly ReferencePattern[] = [
  // Every prefix that is announced, expected or let through has a null route under it, but the default route.
  {
    kind: 'null route',
    end: true,
    defines: /^!route -qn add -blackhole -priority \d+ (\S+) /,
    uses: /^(?:network|prefix-set "\S+"|table <\S+> const \{ \\|!route -qn add -mpath -priority \d+) (\d\S*[1-9]\d?)(?: \S+)?$/,
  },
  { kind: 'far address', end: true, defines: /^dest (\S+)$/, uses: /^neighbor (\S+)$/ },
  { kind: 'far address', uses: /^!route -qn add -mpath -priority \d+ \S+ (\S+)$/ },
  { kind: 'far address', uses: /^pass in quick on sec\d+ inet proto tcp from (\S+) to / },
  { kind: 'far address', uses: /^pass out quick on sec\d+ inet proto tcp from \S+ to (\S+) / },
  { kind: 'near address', end: true, defines: /^inet (\S+) /, uses: /^neighbor \S+ local-address (\S+)$/ },
  { kind: 'near address', uses: /^pass out quick on sec\d+ inet proto tcp from (\S+) to / },
  { kind: 'MSS of', defines: /^match on (sec\d+) /, uses: new RegExp(`^${policy} ${rest} iface (sec\\d+)$`) },
  {
    kind: 'session in',
    defines: /^pass in quick on (sec\d+) inet proto tcp /,
    uses: /^pass out quick on (sec\d+) inet proto tcp /,
  },
  {
    kind: 'flow in',
    defines: /^pass in quick on (\S+) inet from /,
    uses: /^pass out quick on (\S+) inet from /,
  },
  {
    kind: 'rule to',
    defines: /^pass out quick on sec\d+ inet proto tcp from \S+ to (\S+) /,
    uses: /^neighbor (\S+)$/,
  },
  { kind: 'table', defines: /^table (<\S+>) const/, uses: /^pass .* from (<\S+>) to / },
  { kind: 'table', uses: /^pass .* to (<\S+>)$/ },
  ...outside,
  { kind: 'prefix set', defines: /^prefix-set ("\S+")$/, uses: / prefix-set ("\S+")/ },
  { kind: 'session', defines: /^neighbor (\S+)$/, uses: /^(?:allow|deny) quick (?:from|to) (\S+)/ },
  {
    kind: 'filter before the rest from',
    defines: /^allow quick from (\S+) /,
    uses: /^deny quick from (\S+)$/,
  },
  { kind: 'filter before the rest to', defines: /^allow quick to (\S+) /, uses: /^deny quick to (\S+)$/ },
  { kind: 'refusal of the rest from', defines: /^deny quick from (\S+)$/, uses: /^deny quick to (\S+)$/ },
];

import { pairs } from '../../pairs';
import type { ReferencePattern } from '../../vendor-check';

const tunnel = '(\\S+ \\(number \\d+\\))';

/** Pages about a tunnel need its ends; sessions and rules need the addresses of its interface and its ends. */
export const references: readonly ReferencePattern[] = [
  ...['IKE', 'ESP', 'Interface', 'Rules'].flatMap((page): ReferencePattern[] => {
    const of = page === 'Rules' ? 'for' : 'of';
    return [
      {
        kind: `ends, for ${page}`,
        defines: new RegExp(`^Ends of tunnel ${tunnel}$`),
        uses: new RegExp(`^${page} ${of} tunnel ${tunnel}$`),
      },
    ];
  }),
  {
    kind: 'interface',
    end: true,
    defines: new RegExp(`^Interface of tunnel ${tunnel}$`),
    uses: new RegExp(`^Session with \\S+ in tunnel ${tunnel}$`),
  },
  { kind: 'interface', uses: new RegExp(`^Route to \\S+ Leads: into tunnel ${tunnel}`) },
  {
    kind: 'far end of',
    end: true,
    defines: new RegExp(`^Interface of tunnel ${tunnel} Far inside address: \\S+$`),
    uses: new RegExp(`^Session with \\S+ in tunnel ${tunnel}$`),
  },
  {
    kind: 'far end',
    end: true,
    defines: /^Interface of tunnel \S+ \(number \d+\) Far inside address: (\S+)$/,
    uses: /^Session with (\S+) in tunnel \S+ \(number \d+\)$/,
  },
  {
    kind: 'peer',
    defines: /^Ends of tunnel .* Peer address: (\S+)$/,
    uses: /^Rules for tunnel .* IKE: (\S+) and \S+, UDP /,
  },
  {
    kind: 'peer of ESP',
    defines: /^Ends of tunnel .* Peer address: (\S+)$/,
    uses: /^Rules for tunnel .* ESP: (\S+) and \S+, IP /,
  },
  {
    kind: 'own address',
    defines: /^Ends of tunnel .* Own address: (\S+)$/,
    uses: /^Rules for tunnel .* (?:IKE|ESP): \S+ and (\S+), /,
  },
  {
    kind: 'far end of a rule',
    defines: /^Session with (\S+) in tunnel \S+ \(number \d+\)$/,
    uses: /^Rules for tunnel .* BGP: (\S+) and \S+, TCP /,
  },
  {
    kind: 'own end of a session',
    defines: /^Session with \S+ in tunnel .* Own address: (\S+)$/,
    uses: /^Rules for tunnel .* BGP: \S+ and (\S+), TCP /,
  },
  { kind: 'way of', defines: /^Route to (\S+)$/, uses: /^Route to (\S+) Leads: / },
  ...pairs(`Ends of tunnel ${tunnel}`, ['Peer identity:', 'Authentication:', 'Key:', 'NAT traversal:']),
  ...pairs(`IKE of tunnel ${tunnel}`, [
    'Version:',
    'Starts:',
    'Encryption:',
    'Integrity:',
    'PRF:',
    'Diffie-Hellman group:',
    'Lifetime:',
  ]),
  ...pairs(`ESP of tunnel ${tunnel}`, [
    'Mode:',
    'Encryption:',
    'Integrity:',
    'Perfect forward secrecy:',
    'Lifetime:',
  ]),
  ...pairs(`Session with (\\S+ in tunnel \\S+ \\(number \\d+\\))`, [
    'Own address:',
    'Hops to the peer:',
    'Keepalive:',
  ]),
  ...pairs('Session with (\\S+) in tunnel \\S+ \\(number \\d+\\)', [
    'Most prefixes:',
    'Let in, and only that:',
    'Local preference of what comes in:',
    'Let out, and only that:',
    'Own AS prepended:',
  ]),
  ...pairs('Session with the other device (\\S+)', [
    'Most prefixes:',
    'Let in, and only that:',
    'Let out, and only that:',
  ]),
];

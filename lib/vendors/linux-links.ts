import { shellWord } from '@/lib/plan/text';
import { hostRoutes, ruledRoutes } from './linux-uplinks';
import { isHosted } from './loopbacks';
import type { Outline, OutlineTunnel } from './outline';
import type { Section } from './section';

const table = 'trunkline';

/** What differs between platforms: the name of a tunnel's interface, and where the script is kept. */
type Words = { interfaceOf: (tunnel: OutlineTunnel) => string; path: string };

/** The kernel's part: forwarding, an XFRM interface for each tunnel, routes to the peers, and the MSS. */
export const linkSections = (outline: Outline, words: Words): Section[] => [
  forwarding(outline, words),
  interfaces(outline, words),
  hostRoutes(outline),
  ruledRoutes(outline),
  mss(outline, words),
  inputRemarks(outline, words),
];

/** With forwarding of IPv6 an interface no longer takes its own routes from router advertisements, unless told to. */
const forwarding = ({ tunnels }: Outline, { path }: Words): Section => ({
  title: 'Forwarding',
  write: (file) => {
    file.add('set -eu', 'sysctl -qw net.ipv4.ip_forward=1');
    if (tunnels.some(({ inside }) => inside.version === 6)) {
      file.add(
        '# An uplink that takes its IPv6 routes from router advertisements needs accept_ra=2 from here on.',
        'sysctl -qw net.ipv6.conf.all.forwarding=1',
      );
    }
  },
  undo: (file) => file.add(`rm ${path}`),
});

/**
 * An address that tunnels share stands on each of them with all its bits: an interface without any address would fail the loose check of
 * sources, which the kernel then makes a strict one (`__fib_validate_source`).
 */
function interfaces({ tunnels }: Outline, { interfaceOf }: Words): Section {
  return {
    title: 'Tunnel interfaces',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        '# tunnel NAME IF_ID UPLINK ADDRESS MTU',
        'tunnel() {',
        '  ip link show dev "$1" >/dev/null 2>&1 || ip link add "$1" type xfrm dev "$3" if_id "$2"',
        '  ip address replace "$4" dev "$1"',
        '  ip link set dev "$1" mtu "$5" up',
        '  # Loose: replies may come by another tunnel. The kernel takes the larger of this and conf.all.',
        '  sysctl -qw "net.ipv4.conf.$1.rp_filter=2"',
        '}',
      );
      for (const tunnel of tunnels)
        file.about(tunnel.about, () => file.add(linkLine(tunnel, interfaceOf(tunnel))));
    },
    undo: (file) => {
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () => file.add(`ip link delete dev ${interfaceOf(tunnel)}`));
      }
    },
  };
}

const linkLine = (tunnel: OutlineTunnel, name: string): string =>
  [
    'tunnel',
    name,
    tunnel.number,
    shellWord(tunnel.uplink?.interface ?? 'outside'),
    `${tunnel.inside.near}/${tunnel.inside.bits}`,
    tunnel.mtu,
  ].join(' ');

/** The kernel only ever lowers the MSS, so the rules do no harm to small ones. */
function mss({ tunnels }: Outline, { interfaceOf }: Words): Section {
  return {
    title: 'MSS of TCP in both directions',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        "nft -f - <<'RULES'",
        `table inet ${table}`,
        `delete table inet ${table}`,
        `table inet ${table} {`,
        '  chain forward {',
        '    type filter hook forward priority mangle; policy accept;',
      );
      for (const tunnel of tunnels) {
        const clamp = `"${interfaceOf(tunnel)}" tcp flags syn tcp option maxseg size set ${tunnel.mss}`;
        file.about(tunnel.about, () => file.add(`    oifname ${clamp}`, `    iifname ${clamp}`));
      }
      file.add('  }', '}', 'RULES');
    },
    undo: (file) => {
      if (tunnels.length > 0) file.add(`nft delete table inet ${table}`);
    },
  };
}

/** What a packet filter must let in. Written as remarks: which table and chain is the host's business. */
function inputRemarks({ tunnels, siblings }: Outline, { interfaceOf }: Words): Section {
  return {
    title: 'If the host filters what comes in, its input chain needs these rules',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { peer, local, about } = tunnel;
        const from = `ip saddr ${peer} ip daddr ${local}`;
        file.about(about, () =>
          file.add(
            `# ${from} udp dport { 500, 4500 } accept`,
            `# ${from} ip protocol esp accept`,
            ...(tunnel.bgp
              ? [
                  `# iifname "${interfaceOf(tunnel)}" ${tunnel.inside.version === 4 ? 'ip' : 'ip6'} saddr ${tunnel.inside.far} ${session(tunnel)} accept`,
                ]
              : []),
          ),
        );
      }
      for (const { address, local, about } of siblings) {
        file.about(about, () => file.add(`# ip saddr ${address} ip daddr ${local} tcp dport 179 accept`));
      }
    },
    undo: () => {},
  };
}

/** From a shared address the device always opens the session, so that answers are what comes in. */
const session = (tunnel: OutlineTunnel): string =>
  isHosted(tunnel) ? 'tcp sport 179 ct state established' : 'tcp dport 179';

import { isIPv4 } from '@/lib/addressing/prefix';
import type { GatewayPlan, TunnelEnd, UplinkPlan } from '@/lib/plan/plan';
import { transportSizes } from '@/lib/plan/transport';
import { insidePrefixes } from './addresses';
import type { Ground } from './ground';
import { type Box, internet, type Link, type Scene, usualMtu } from './scene';
import { cloudUplink } from './stand-ins';

/** Where a box meets the internet. */
type Port = { box: string; port: string; addresses: readonly string[]; nextHop: string; mtu: number };

/** An uplink with the address the internet sees, and the one that the device has. */
export type Line = { uplink: UplinkPlan; seen: string; own: string; nextHop: string };

/** The uplinks of a device that have an address of IPv4, in order. */
export function linesOf({ look, addresses }: Ground, gateway: GatewayPlan): Line[] {
  const ends = look.tunnelsOf(gateway.id).map(({ near }) => near);
  return gateway.uplinks.flatMap((uplink) => {
    const end = ends.find((each) => each.uplink === uplink.id);
    const seen = end ? addresses.outside(end) : uplink.address;
    if (seen === undefined || !isIPv4(seen)) return [];
    const { localAddress = seen, nextHop = addresses.router } = uplink;
    if (!isIPv4(localAddress)) return [];
    return [{ uplink, seen, own: localAddress, nextHop: isIPv4(nextHop) ? nextHop : addresses.router }];
  });
}

/** Bytes of the largest packet on a line: what it is put into on its way takes room. */
const lineMtu = ({ mtu, transport }: UplinkPlan): number =>
  transport.reduce((left, word) => left - transportSizes[word].bytes, mtu);

/** The commands that give a box an outside address and the way to its next hop. */
export const lineLines = (name: string, own: readonly string[], nextHop: string): string[] => [
  ...own.map((address) => `address add ${address}/32 dev ${name}`),
  `link set ${name} up`,
  `route add ${nextHop}/32 dev ${name}`,
];

/** The outside addresses of a cloud gateway, each once. */
export const cloudAddresses = ({ look, addresses }: Ground, cloud: string): string[] => [
  ...new Set(look.tunnelsOf(cloud).map(({ near }) => addresses.outside(near))),
];

/** The internet, a NAT device before each uplink that has one, and the wires to all of them. */
export function outsideScene(ground: Ground): Scene {
  const { plan, addresses } = ground;
  const ports: Port[] = [];
  const boxes: Box[] = [];
  const links: Link[] = [];
  const name = (): string => `w${ports.length + 1}`;
  for (const gateway of plan.gateways) {
    for (const { uplink, seen, own, nextHop } of linesOf(ground, gateway)) {
      const port = name();
      const far = { box: internet, port };
      const wire = { box: gateway.id, port: uplink.interface };
      if (own === seen) {
        links.push({ ends: [wire, far], mtu: lineMtu(uplink) });
        ports.push({ box: gateway.id, port, addresses: [seen], nextHop, mtu: lineMtu(uplink) });
        continue;
      }
      const nat = `lab.nat-${boxes.length + 1}`;
      boxes.push(natBox({ name: nat, about: [gateway.id], own, seen, nextHop, router: addresses.router }));
      links.push({ ends: [wire, { box: nat, port: 'in1' }], mtu: lineMtu(uplink) });
      links.push({ ends: [{ box: nat, port: 'eth0' }, far], mtu: lineMtu(uplink) });
      ports.push({ box: nat, port, addresses: [seen], nextHop: addresses.router, mtu: lineMtu(uplink) });
    }
  }
  for (const { id } of plan.cloudGateways) {
    const own = cloudAddresses(ground, id);
    if (own.length === 0) continue;
    const port = name();
    links.push({
      ends: [
        { box: id, port: cloudUplink },
        { box: internet, port },
      ],
      mtu: usualMtu,
    });
    ports.push({ box: id, port, addresses: own, nextHop: addresses.router, mtu: usualMtu });
  }
  return { boxes: [internetBox(ground, ports), ...boxes], links };
}

function internetBox(ground: Ground, ports: readonly Port[]): Box {
  return {
    name: internet,
    part: 'internet',
    about: [],
    net: ports.flatMap(({ port, addresses, nextHop }) => [
      `address add ${nextHop}/32 dev ${port}`,
      `link set ${port} up`,
      ...addresses.map((address) => `route add ${address}/32 dev ${port}`),
    ]),
    rules: watchRules(ground),
    files: [],
    daemons: [],
    turn: 'answers',
  };
}

type Nat = { name: string; about: string[]; own: string; seen: string; nextHop: string; router: string };

/** A device that translates one address into one other, both ways. */
const natBox = ({ name, about, own, seen, nextHop, router }: Nat): Box => ({
  name,
  part: 'nat',
  about,
  net: [
    `address add ${nextHop}/32 dev in1`,
    'link set in1 up',
    `route add ${own}/32 dev in1`,
    ...lineLines('eth0', [seen], router),
    `route add default via ${router} dev eth0`,
  ],
  rules: [
    'table ip translation {',
    '  chain incoming {',
    '    type nat hook prerouting priority dstnat; policy accept;',
    `    iifname "eth0" ip daddr ${seen} dnat to ${own}`,
    '  }',
    '  chain outgoing {',
    '    type nat hook postrouting priority srcnat; policy accept;',
    `    oifname "eth0" ip saddr ${own} snat to ${seen}`,
    '  }',
    '}',
  ],
  files: [],
  daemons: [],
  turn: 'answers',
});

/** The counter of a tunnel's packets on the internet. */
export const counterOf = (number: number): string => `esp_${number}`;

/** Before the drops of a failure, so that what is lost is seen as well. */
const watchPriority = -450;

/**
 * What the internet's box counts of every packet that comes to it: encrypted ones by tunnel, IKE, and those in clear that have an inside address. ESP in UDP
 * differs from IKE on port 4500 by its first four bytes, which are not zero (RFC 3948, sections 2.1 and 2.2).
 */
function watchRules({ plan, addresses }: Ground): string[] {
  const tunnels = plan.connections.flatMap((connection) => connection.tunnels);
  const inside = insidePrefixes(plan);
  const both = (from: TunnelEnd, to: TunnelEnd): [string, string][] => {
    const [a, b] = [addresses.outside(from), addresses.outside(to)];
    return [
      [a, b],
      [b, a],
    ];
  };
  return [
    'table ip watch {',
    ...tunnels.map(({ number }) => `  counter ${counterOf(number)} { }`),
    '  counter ike { }',
    '  counter clear { }',
    ...(inside.length > 0
      ? [
          '  set inside {',
          '    type ipv4_addr; flags interval; auto-merge;',
          `    elements = { ${inside.join(', ')} }`,
          '  }',
        ]
      : []),
    '  chain incoming {',
    `    type filter hook prerouting priority ${watchPriority}; policy accept;`,
    ...tunnels.flatMap(({ number, from, to }) =>
      both(from, to).flatMap(([source, target]) => {
        const pair = `ip saddr ${source} ip daddr ${target}`;
        const count = `counter name "${counterOf(number)}" return`;
        return [
          `    ${pair} ip protocol esp ${count}`,
          `    ${pair} udp sport 4500 udp dport 4500 @th,64,32 != 0 ${count}`,
        ];
      }),
    ),
    '    udp dport { 500, 4500 } counter name "ike" return',
    ...(inside.length > 0
      ? ['    ip saddr @inside counter name "clear" return', '    ip daddr @inside counter name "clear"']
      : []),
    '  }',
    '}',
  ];
}

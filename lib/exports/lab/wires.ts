import { put } from '@/lib/plan/maps';
import type { Plan } from '@/lib/plan/plan';
import type { LabAddresses } from './addresses';
import { type Link, usualMtu } from './scene';
import { insideInterface } from './stand-ins';

/** An end of a wire: the box, the interface there and its address. */
type WireEnd = { box: string; port: string; address: string };

/** A wire that no tunnel runs over: between a device and its site, a cloud gateway and a VPC, or two that are peered. */
type Wire = { id: string; ends: readonly [WireEnd, WireEnd] };

export interface Wires {
  links: readonly Link[];
  /** The wires of a box, each with its own end first. */
  of(box: string): readonly { id: string; own: WireEnd; far: WireEnd }[];
}

/** The inside wires of a plan, numbered in the order of its lists. A device's has the device's id, the others that of the attachment or peering. */
export function wiresOf({ gateways, attachments, peerings }: Plan, addresses: LabAddresses): Wires {
  const counts = new Map<string, number>();
  const port = (box: string): string => {
    const count = (counts.get(box) ?? 0) + 1;
    counts.set(box, count);
    return `in${count}`;
  };
  const wire = (id: string, [a, b]: readonly [string, string], ports: readonly string[] = []): Wire => {
    const [first, second] = addresses.nextLink();
    return {
      id,
      ends: [
        { box: a, port: ports[0] ?? port(a), address: first },
        { box: b, port: ports[1] ?? port(b), address: second },
      ],
    };
  };
  const wires = [
    ...gateways.map(({ id, site }) => wire(id, [id, site.id], [insideInterface])),
    ...attachments.map(({ id, gateway, vpc }) => wire(id, [gateway, vpc])),
    ...peerings.map(({ id, from, to }) => wire(id, [from, to])),
  ];
  const byBox = new Map<string, { id: string; own: WireEnd; far: WireEnd }[]>();
  for (const { id, ends } of wires) {
    for (const [own, far] of [ends, [ends[1], ends[0]] as const]) {
      put(byBox, own.box, { id, own, far });
    }
  }
  return {
    links: wires.map(({ ends }) => ({
      ends: [
        { box: ends[0].box, port: ends[0].port },
        { box: ends[1].box, port: ends[1].port },
      ],
      mtu: usualMtu,
    })),
    of: (box) => byBox.get(box) ?? [],
  };
}

/** The commands that give a box its inside wires. */
export const wireLines = (wires: ReturnType<Wires['of']>): string[] =>
  wires.flatMap(({ own }) => [`address add ${own.address}/31 dev ${own.port}`, `link set ${own.port} up`]);

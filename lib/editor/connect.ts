import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { addObject, linkChoices, type NewObject } from '@/lib/model/edit';
import { type CustomerGateway, type KindName, kindOf } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Edited } from './commands/command';

/** A way to join two objects: the kind of link, and its ends in the order the kind wants. */
export type LinkChoice = {
  kind: KindName;
  from: string;
  to: string;
  title: string;
  about: string;
  icon: string;
};

/** The ways to join two objects, each with a sentence; none when they cannot be joined. */
export function waysToConnect(design: Design, first: string, second: string): LinkChoice[] {
  const choices = linkChoices(design, first, second);
  choices.sort((a, b) => usualOrder.indexOf(a.kind) - usualOrder.indexOf(b.kind));
  return choices.flatMap((choice) => {
    const kind = kindOf(choice.kind);
    return kind ? [{ ...choice, title: kind.title, about: kind.about, icon: kind.icon }] : [];
  });
}

/** The likeliest first. */
const usualOrder: readonly KindName[] = [
  'vpn-connection',
  'attachment',
  'peering',
  'private-circuit',
  'flow',
];

/** Ids of everything that an object can be joined to, in the order it was added. */
export function connectable(design: Design, from: string): string[] {
  return Object.keys(design.objects).filter((id) => linkChoices(design, from, id).length > 0);
}

/** Joins two objects in the chosen way; the link is named after its ends. */
export function connect(
  design: Design,
  choice: Pick<LinkChoice, 'kind' | 'from' | 'to'>,
  newId: (kind: string) => string,
): Edited {
  const { kind, from, to } = choice;
  const id = newId(kind);
  const name = `${query(design).object(from)?.name ?? from} to ${query(design).object(to)?.name ?? to}`;
  const fields: Record<string, unknown> = { name, from, to, ...usualFields(design, choice) };
  return {
    design: addObject(design, { kind, id, fields: fields as NewObject<KindName> }),
    selection: [id],
    label: `Add ${name}`,
  };
}

/**
 * A further VPN connection of a device goes over the uplink that carries the fewest; one between two clouds gets as many tunnels as their highest
 * availability takes.
 */
function usualFields(
  design: Design,
  choice: Pick<LinkChoice, 'kind' | 'from' | 'to'>,
): Record<string, unknown> {
  if (choice.kind !== 'vpn-connection') return {};
  const gateway = query(design).get(choice.from, 'customer-gateway');
  return gateway ? overLeastUsed(design, gateway) : betweenClouds(design, choice);
}

function overLeastUsed(design: Design, { id, uplinks }: CustomerGateway): Record<string, unknown> {
  if (uplinks.length < 2) return {};
  const first = uplinks[0]?.id;
  const load = new Map(uplinks.map((uplink) => [uplink.id, 0]));
  for (const link of query(design).links(id)) {
    if (link.kind !== 'vpn-connection') continue;
    const used = new Set(link.tunnels.map(({ uplink }) => uplink ?? first));
    for (const uplink of used) if (uplink !== undefined) load.set(uplink, (load.get(uplink) ?? 0) + 1);
  }
  const [least] = [...load].sort((a, b) => a[1] - b[1]);
  if (!least || least[0] === first) return {};
  const tunnels = (kindOf('vpn-connection')?.defaults.tunnels ?? []) as { id: string }[];
  return { tunnels: tunnels.map((tunnel) => ({ ...tunnel, uplink: least[0] })) };
}

function betweenClouds(
  design: Design,
  { from, to }: Pick<LinkChoice, 'from' | 'to'>,
): Record<string, unknown> {
  const [a, b] = [from, to].map((end) => {
    const gateway = query(design).get(end, 'vpn-gateway') ?? query(design).get(end, 'hub');
    const region = query(design).get(gateway?.parent ?? '', 'cloud-region');
    const cloud = catalog.cloud(region?.cloud ?? '');
    const types = cloud?.gatewayTypes.filter(({ kind }) => kind === gateway?.kind) ?? [];
    const type = types.find(({ id, usual }) => (gateway?.type ? id === gateway.type : usual));
    return { perAddress: cloud?.tunnelsPerPeerAddress, addresses: type?.instances?.usual };
  });
  const count = tunnelsBetween(a, b);
  if (count === undefined) return {};
  return {
    tunnels: Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, role: 'active' })),
  };
}

type CloudEnd = { perAddress?: number | undefined; addresses?: number | undefined } | undefined;

/** Each outside address of the one gets all tunnels that the other makes for an address, or one to each address of the other. */
function tunnelsBetween(a: CloudEnd, b: CloudEnd): number | undefined {
  if (a?.perAddress && b?.addresses) return a.perAddress * b.addresses;
  if (b?.perAddress && a?.addresses) return b.perAddress * a.addresses;
  return a?.addresses && b?.addresses ? Math.min(a.addresses, b.addresses) : undefined;
}

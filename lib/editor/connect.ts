import type { Design } from '@/lib/model/design';
import { addObject, linkChoices, type NewObject } from '@/lib/model/edit';
import { type KindName, kindOf } from '@/lib/model/kinds';
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

/** A further VPN connection of a device goes over the uplink that carries the fewest. */
function usualFields(
  design: Design,
  { kind, from }: Pick<LinkChoice, 'kind' | 'from'>,
): Record<string, unknown> {
  const gateway = query(design).get(from, 'customer-gateway');
  if (kind !== 'vpn-connection' || !gateway || gateway.uplinks.length < 2) return {};
  const first = gateway.uplinks[0]?.id;
  const load = new Map(gateway.uplinks.map(({ id }) => [id, 0]));
  for (const link of query(design).links(from)) {
    if (link.kind !== 'vpn-connection') continue;
    const used = new Set(link.tunnels.map(({ uplink }) => uplink ?? first));
    for (const id of used) if (id !== undefined) load.set(id, (load.get(id) ?? 0) + 1);
  }
  const [least] = [...load].sort((a, b) => a[1] - b[1]);
  if (!least || least[0] === first) return {};
  const tunnels = (kindOf(kind)?.defaults.tunnels ?? []) as { id: string }[];
  return { tunnels: tunnels.map((tunnel) => ({ ...tunnel, uplink: least[0] })) };
}

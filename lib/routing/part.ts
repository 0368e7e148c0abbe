import { put } from '@/lib/plan/maps';
import type { Outage } from './outage';

/** The kinds of failure that a flow can be asked to survive. */
export const failureKinds = ['tunnel', 'uplink', 'isp', 'device', 'zone', 'hub', 'region'] as const;

export type FailureKind = (typeof failureKinds)[number];

type PartKind = FailureKind | 'gateway' | 'instance' | 'connection' | 'circuit' | 'peering' | 'site';

/** Something of a plan that can fail by itself. */
export type Part = {
  /** `kind:id`, with the ids of the design: `tunnel:vpn-1/t1`, `uplink:edge/u1`, `instance:gateway/0`, `isp:isp a`, `zone:aws/eu-central-1a`. */
  id: string;
  kind: PartKind;
  /** In words: `tunnel 1 of “Office”`. */
  what: string;
  /** What is out of service when it fails. */
  down: Outage;
  /** The objects and tunnels that carry nothing until a standby has taken over: traffic over them goes on the same way then. */
  pauses?: Outage;
  /** The objects of the design to show it on. */
  at: readonly string[];
};

/** A part, named after its kind and what it is of. */
export const part = ({ of, ...rest }: Omit<Part, 'id'> & { of: string }): Part => ({
  id: `${rest.kind}:${of}`,
  ...rest,
});

/** Whether anything that a failure takes down, or makes wait, is among these ids. */
export function touches(down: Outage, ids: ReadonlySet<string>): boolean {
  const [fewer, more] = down.size < ids.size ? [down, ids] : [ids, down];
  for (const id of fewer) if (more.has(id)) return true;
  return false;
}

const takers = new WeakMap<readonly Part[], ReadonlyMap<string, readonly Part[]>>();

/** Finds the parts of a list that take any of some ids down, each once. */
export function partsTaking(parts: readonly Part[]): (ids: Iterable<string>) => ReadonlySet<Part> {
  const taking = takers.get(parts) ?? byWhatIsDown(parts);
  takers.set(parts, taking);
  return (ids) => {
    const found = new Set<Part>();
    for (const id of ids) for (const each of taking.get(id) ?? []) found.add(each);
    return found;
  };
}

function byWhatIsDown(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const taking = new Map<string, Part[]>();
  for (const each of parts) for (const id of each.down) put(taking, id, each);
  return taking;
}

import type { Plan, Slot } from '@/lib/plan/plan';

/** A slot as a person reads it: which connection and tunnel it belongs to. */
export type SlotRow = Slot & { connection: string; tunnelNumber: number };

/** Every slot of a plan once, keys and addresses apart, in the order drawn; one that several tunnels share stands with the first. */
export function slotsOf(plan: Plan): { keys: SlotRow[]; addresses: SlotRow[] } {
  const keys = new Map<string, SlotRow>();
  const addresses: SlotRow[] = [];
  for (const { name, tunnels } of plan.connections) {
    for (const { key, index, from, to } of tunnels) {
      const row = { connection: name, tunnelNumber: index };
      if (!keys.has(key.id)) keys.set(key.id, { ...key, ...row });
      for (const { outside } of [from, to])
        if ('slot' in outside) addresses.push({ ...outside.slot, ...row });
    }
  }
  return { keys: [...keys.values()], addresses };
}

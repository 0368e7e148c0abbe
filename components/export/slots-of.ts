import type { Plan, Slot } from '@/lib/plan/plan';

/** A slot as a person reads it: which connection and tunnel it belongs to. */
export type SlotRow = Slot & { connection: string; tunnelNumber: number };

/** Every slot of a plan, keys and addresses apart, in the order drawn. */
export function slotsOf(plan: Plan): { keys: SlotRow[]; addresses: SlotRow[] } {
  const keys: SlotRow[] = [];
  const addresses: SlotRow[] = [];
  for (const { name, tunnels } of plan.connections) {
    for (const { key, index, from, to } of tunnels) {
      const row = { connection: name, tunnelNumber: index };
      keys.push({ ...key, ...row });
      for (const { outside } of [from, to])
        if ('slot' in outside) addresses.push({ ...outside.slot, ...row });
    }
  }
  return { keys, addresses };
}

import { example } from '@/lib/model/build';
import { circuit } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const second = (vlan: number) =>
  example({}, [
    circuit('line', { vlan: 200 }),
    circuit('line2', { name: 'Second line', carrier: 'Carrier B', location: 'Interxion FRA3', vlan }),
  ]);

/** IEEE 802.1Q. */
const highestVlan = 4094;

export const rule = defineRule({
  id: 'gateway/no-duplicate-vlan',
  severity: 'warning',
  title: 'Private circuits of one device should have different VLANs.',
  why: 'On one port the device cannot tell the two circuits apart, and a carrier that hands both over together refuses the second.',
  sources: [
    microsoft.expressRoute,
    { name: 'IEEE 802.1Q, “Bridges and Bridged Networks”, clause 9.6', checked: '2026-11-23' },
  ],
  examples: { bad: () => second(200), good: () => second(201) },
  *check({ plan, name }) {
    const used = new Map<string, Map<number, string>>();
    for (const { gateway, vlan, id } of plan.circuits) {
      const vlans = used.get(gateway) ?? new Map<number, string>();
      used.set(gateway, vlans);
      const first = vlans.get(vlan);
      if (first === undefined) {
        vlans.set(vlan, id);
        continue;
      }
      const taken = new Set(
        plan.circuits.filter((other) => other.gateway === gateway).map((other) => other.vlan),
      );
      const free = nextFree(vlan, taken);
      yield {
        what: `${name(id)} has VLAN ${vlan} like ${name(first)}, and both end on ${name(gateway)}.`,
        action: `Use another one${free === undefined ? '' : `, such as ${free}`}, or waive this if they have ports of their own.`,
        at: [
          { id, field: 'vlan', label: 'the same VLAN' },
          { id: first, field: 'vlan', label: 'as here' },
        ],
        ...(free === undefined
          ? {}
          : {
              fix: {
                label: `Use VLAN ${free}`,
                changes: [{ op: 'set', id, path: ['vlan'], value: free }],
              },
            }),
      };
    }
  },
});

function nextFree(after: number, taken: ReadonlySet<number>): number | undefined {
  for (let vlan = after + 1; vlan <= highestVlan; vlan++) if (!taken.has(vlan)) return vlan;
  return undefined;
}

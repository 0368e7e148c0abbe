import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

export const rule = defineRule({
  id: 'redundancy/prefer-two-instances',
  severity: 'warning',
  title: 'A gateway should run on two instances where it can.',
  why: 'A single address moves to the standby when its instance fails or is maintained: all tunnels drop and are built again, which takes up to minutes.',
  sources: [microsoft.activeActive],
  examples: {
    bad: () =>
      azureExample({
        vgw: { mode: 'active-standby' },
        vpn: { tunnels: [{ id: 't1', role: 'active' }] },
        vpn2: { tunnels: [{ id: 't1', role: 'active' }] },
      }),
    good: () => azureExample({ vgw: { mode: 'active-active' } }),
  },
  *check({ plan, name }) {
    for (const { id, type, instances, size } of plan.cloudGateways) {
      const [mode, most] = Object.entries(type.instances?.modes ?? {}).sort((a, b) => b[1] - a[1])[0] ?? [];
      if (mode === undefined || most === undefined || instances === undefined || instances >= most) continue;
      if (size && !size.twoInstances) continue;
      yield {
        what: `${name(id)} has ${instances === 1 ? 'one outside address' : `${instances} outside addresses`} only.`,
        action: `Use ${mode}, and draw a tunnel to each instance.`,
        at: [{ id, field: 'mode' }],
        fix: { label: `Use ${mode}`, changes: [{ op: 'set', id, path: ['mode'], value: mode }] },
      };
    }
  },
});

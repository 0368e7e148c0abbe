import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const ofMode = (mode: string) => azureExample({ vgw: { mode } });

export const rule = defineRule({
  id: 'gateway/no-second-session-on-one-instance',
  severity: 'error',
  title: 'A gateway of one instance must not speak BGP on two connections with link-local addresses.',
  why: 'The one instance has one such BGP address, and each connection needs another one at the cloud’s end: the second is not made.',
  sources: [microsoft.apipa],
  examples: { bad: () => ofMode('active-standby'), good: () => ofMode('active-active') },
  *check({ plan, lookup, name }) {
    for (const { id, type, instances } of plan.cloudGateways) {
      if (instances !== 1 || !type.oneBgpAddressPerDevice) continue;
      const views = lookup.tunnelsOf(id).filter(({ near }) => near.bgp && near.insideAddress);
      const [first] = views;
      const second = views.find(({ near }) => near.insideAddress !== first?.near.insideAddress);
      if (!first || !second) continue;
      const [mode] = Object.entries(type.instances?.modes ?? {}).find(([, count]) => count > 1) ?? [];
      yield {
        what: `${name(id)} has one instance, but speaks BGP from ${first.near.insideAddress} and ${second.near.insideAddress}.`,
        action: mode
          ? `Use ${mode}, or static routing on one of them.`
          : 'Use static routing on one of them.',
        at: [
          { id, field: 'mode' },
          { id: second.connection.id, label: 'the second session' },
        ],
        ...(mode
          ? { fix: { label: `Use ${mode}`, changes: [{ op: 'set', id, path: ['mode'], value: mode }] } }
          : {}),
      };
    }
  },
});

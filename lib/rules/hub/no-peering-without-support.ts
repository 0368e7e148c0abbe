import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google } from '../sources';
import { typeName } from '../type-names';

const peered = (type: string) =>
  example({}, [
    piece('hub', 'hub1', { parent: 'region', name: 'Hub 1', type }),
    piece('hub', 'hub2', { parent: 'region', name: 'Hub 2', type }),
    piece('peering', 'peer', { name: 'Hub to hub', from: 'hub1', to: 'hub2' }),
  ]);

export const rule = defineRule({
  id: 'hub/no-peering-without-support',
  severity: 'error',
  title: 'Only hubs of one type that permits it can be peered.',
  why: 'The cloud has no such peering: the two hubs never hear of each other’s VPCs and sites.',
  sources: [aws.transitPeering, google.ncc],
  examples: { bad: () => peered('vpn-cloudhub'), good: () => peered('transit-gateway') },
  *check({ plan, lookup, name }) {
    for (const { id, from, to } of plan.peerings) {
      const [a, b] = [lookup.cloudGateway(from), lookup.cloudGateway(to)];
      // Between two clouds another rule tells it.
      if (!a || !b || a.cloud !== b.cloud || (a.type.id === b.type.id && a.type.peersWithHubs)) continue;
      const types = [...new Set([typeName(a.type), typeName(b.type)])].join(' and ');
      yield {
        what: `${name(id)} peers ${name(from)} with ${name(to)} (${types}), which cannot be peered.`,
        action: 'Attach the VPCs and sites of both to one hub, or use hubs of a type that can be peered.',
        at: [{ id }, { id: from, label: 'one end' }, { id: to, label: 'the other end' }],
        fix: { label: `Remove ${name(id)}`, changes: [{ op: 'remove', ids: [id] }] },
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws, google, microsoft } from '../sources';
import { aType } from '../type-names';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'gateway/require-known-type',
  severity: 'error',
  title: 'A cloud gateway or hub needs a type that its cloud has.',
  why: 'What the gateway can do and how it is made follow from its type: without one its connections cannot be planned.',
  sources: [aws.transit, microsoft.vpnGateways, google.topologies],
  examples: {
    bad: () => example({ vgw: { type: 'ha-vpn' } }),
    good: () => example({ vgw: { type: 'virtual-private-gateway' } }),
  },
  *check(context) {
    const { query, cloud } = context;
    for (const { at, what, action } of unsettled(context, 'type')) {
      const gateway = query.get(at, 'vpn-gateway') ?? query.get(at, 'hub');
      const facts = cloud(query.get(gateway?.parent, 'cloud-region')?.cloud ?? '');
      const usual = facts?.gatewayTypes.find((type) => type.kind === gateway?.kind && type.usual);
      yield {
        what: `${context.name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, field: 'type' }],
        ...(usual && gateway?.type
          ? {
              fix: {
                label: `Make it ${aType(usual)}`,
                changes: [{ op: 'unset', id: at, path: ['type'] }],
              },
            }
          : {}),
      };
    }
  },
});

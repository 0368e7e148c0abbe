import { example } from '@/lib/model/build';
import { chosen } from '../chosen';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, designFormat, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'design/no-choice-without-support',
  severity: 'warning',
  title: 'A choice should be one that the cloud and the type of the gateway offer.',
  why: 'A choice that there is not is left out of everything that is written, so the design promises what is not built.',
  sources: [designFormat, aws.accelerated, microsoft.vpnGateways, google.topologies],
  examples: {
    bad: () => example({ vpn: { underlay: 'accelerated' } }),
    good: () =>
      hubExample({}, [
        {
          kind: 'vpn-connection',
          id: 'vpn3',
          fields: { name: 'Office to hub', from: 'gw', to: 'hub', underlay: 'accelerated' },
        },
      ]),
  },
  *check(context) {
    for (const { id, field, word, asked, choices, of } of chosen(context)) {
      if (choices.some((choice) => word === undefined || choice.id === word)) continue;
      const whose = [...new Set(of)].join(' and ') || 'a connection between two devices';
      const words = choices.map((choice) => choice.id).join(', ');
      yield {
        what: `${context.name(id)} asks for ${asked}, which ${whose} does not have.`,
        action: words ? `Choose one of ${words}, or leave it empty.` : 'Leave it empty.',
        at: [{ id, field }],
        fix: { label: 'Leave it empty', changes: [{ op: 'unset', id, path: [field] }] },
      };
    }
  },
});

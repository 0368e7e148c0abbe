import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';
import { unsettled } from '../unsettled';

const withSubnet = (prefix: string) =>
  azureExample({
    vpc: { prefixes: ['10.100.0.0/24'], subnets: [{ id: 'a', name: 'app', prefix }] },
  });

export const rule = defineRule({
  id: 'addressing/require-room-for-gateway',
  severity: 'error',
  title: 'A gateway needs its subnet in the VPC.',
  why: 'Gateways and hubs stand in subnets of the VPC: without one they cannot be made or attached.',
  sources: [microsoft.vpnSettings, aws.transitAttachments],
  examples: { bad: () => withSubnet('10.100.0.0/24'), good: () => withSubnet('10.100.0.0/25') },
  *check(context) {
    const { query, name } = context;
    for (const { at, what, action } of unsettled(context, 'subnets')) {
      // A VPC that has no block at all has its own rule.
      const vpc = query.get(query.get(at, 'attachment')?.to ?? at, 'vpc');
      if (vpc?.prefixes.length === 0) continue;
      const own = query.object(at)?.name ?? '';
      yield {
        // The sentence starts with the VPC’s name, except for an attachment’s.
        what: own && what.startsWith(own) ? `${name(at)}${what.slice(own.length)}.` : `${name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, field: 'subnets' }],
      };
    }
  },
});

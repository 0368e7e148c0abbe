import { azureExample, peeredVpc } from '../cloud-examples';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'gateway/require-gateway-to-lend',
  severity: 'error',
  title: 'A VPC that lends its VPN gateway must have one.',
  why: 'The cloud refuses a peering that uses a gateway which is not there.',
  sources: [microsoft.peering, google.peering],
  examples: {
    bad: () => azureExample({}, peeredVpc({ lendsGateway: 'to' })),
    good: () => azureExample({}, peeredVpc({ lendsGateway: 'from' })),
  },
  *check({ plan, lookup, name }) {
    const owners = new Set(
      plan.attachments.flatMap(({ vpc, gateway, through }) =>
        through === undefined && lookup.cloudGateway(gateway)?.kind === 'vpn-gateway' ? [vpc] : [],
      ),
    );
    for (const { id, from, to, lender } of plan.peerings) {
      if (lender === undefined || owners.has(lender)) continue;
      const other = lender === from ? to : from;
      yield {
        what: `${name(lender)} is to lend its VPN gateway to ${name(other)}, but has none.`,
        action: owners.has(other)
          ? `Let ${name(other)} lend its own, or attach a gateway to ${name(lender)}.`
          : `Attach a gateway to ${name(lender)}.`,
        at: [
          { id, field: 'lendsGateway' },
          { id: lender, label: 'has no gateway' },
        ],
        fix: {
          label: owners.has(other) ? `Let ${name(other)} lend` : 'Lend nothing',
          changes: [
            owners.has(other)
              ? { op: 'set', id, path: ['lendsGateway'], value: other === from ? 'from' : 'to' }
              : { op: 'unset', id, path: ['lendsGateway'] },
          ],
        },
      };
    }
  },
});

import { piece } from '@/lib/model/build';
import { azureExample, peeredVpc } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const borrowing = (lendsGateway: 'from' | 'neither') =>
  azureExample({}, [
    ...peeredVpc({ lendsGateway }),
    piece('vpn-gateway', 'vgw2', { parent: 'region', name: 'Second gateway' }),
    piece('attachment', 'att2', { name: 'Second attachment', from: 'vgw2', to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'gateway/no-borrowing-beside-own',
  severity: 'error',
  title: 'A VPC that uses a peer’s VPN gateway must have no other.',
  why: 'The cloud refuses a peering with a lent gateway where the VPC has a gateway of its own, or uses that of another peer.',
  sources: [microsoft.peering],
  examples: { bad: () => borrowing('from'), good: () => borrowing('neither') },
  *check({ plan, lookup, cloud, name }) {
    const own = new Map(
      plan.attachments.flatMap(({ vpc, gateway, through }) =>
        through === undefined ? [[vpc, gateway] as const] : [],
      ),
    );
    const borrowed = new Map<string, string>();
    for (const { id, from, to, lender } of plan.peerings) {
      const borrower = lender === from ? to : from;
      const facts = cloud(lookup.vpc(borrower)?.cloud ?? '');
      if (lender === undefined || !facts?.peering.borrowsAlone) continue;
      const other = own.get(borrower) ?? borrowed.get(borrower);
      if (!borrowed.has(borrower)) borrowed.set(borrower, lender);
      if (other === undefined) continue;
      yield {
        what: `${name(borrower)} uses the VPN gateway of ${name(lender)}, beside ${lookup.vpc(other) ? `that of ${name(other)}` : name(other)}.`,
        action: 'Keep one of them.',
        at: [
          { id, field: 'lendsGateway' },
          { id: borrower, label: 'uses two' },
          { id: other, label: 'the other one' },
        ],
        fix: {
          label: `Do not use that of ${name(lender)}`,
          changes: [{ op: 'unset', id, path: ['lendsGateway'] }],
        },
      };
    }
  },
});

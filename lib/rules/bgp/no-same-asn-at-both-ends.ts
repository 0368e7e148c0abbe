import { example } from '@/lib/model/build';
import type { CloudGatewayPlan, GatewayPlan } from '@/lib/plan/plan';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule, type RuleContext } from '../rule';
import { aws, google, microsoft } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-same-asn-at-both-ends',
  severity: 'error',
  title: 'The two ends of a BGP connection must have different ASNs.',
  why: 'Clouds speak external BGP only: with the same ASN the session is refused, or every route is dropped as a loop.',
  sources: [aws.setUp, microsoft.vpnFaq, google.sessions],
  examples: {
    bad: () => example({ gw: { asn: 64_620 }, vgw: { asn: 64_620 } }),
    good: () => example({ gw: { asn: 65_010 }, vgw: { asn: 64_620 } }),
  },
  *check(context) {
    const { lookup, name } = context;
    const free = freeAsns(context);
    for (const { id, from, to } of sessionsOf(context)) {
      const near = lookup.gateway(from) ?? lookup.cloudGateway(from);
      const far = lookup.cloudGateway(to) ?? lookup.gateway(to);
      if (!near || !far || near.asn !== far.asn) continue;
      // A device is changed with less ado than a cloud’s gateway, which is made anew.
      const changed = [near, far].find((end) => !isCloud(end)) ?? [far, near].find(canChange);
      const kept = changed === far ? near : far;
      const asn = changed && free(isCloud(changed) ? changed.type.asnRanges : siteAsnRanges);
      const first = changed ?? near;
      yield {
        what: `${name(from)} and ${name(to)} both have AS ${near.asn}.`,
        action: `Give ${name(first.id)} another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: first.id, field: 'asn', label: 'the same ASN' },
          { id: kept.id, field: 'asn', label: 'as here' },
          { id, label: 'the connection' },
        ],
        ...(changed && asn !== undefined
          ? {
              fix: {
                label: `Give ${name(changed.id)} AS ${asn}`,
                changes: [{ op: 'set', id: changed.id, path: ['asn'], value: asn }],
              },
            }
          : {}),
      };
    }
  },
});

const isCloud = (end: GatewayPlan | CloudGatewayPlan): end is CloudGatewayPlan => 'cloud' in end;

const canChange = (end: GatewayPlan | CloudGatewayPlan): boolean =>
  isCloud(end) && end.type.fixedAsn === undefined && end.existing === undefined;

/** Links with BGP between two gateways: VPN connections that are not static, and private circuits. */
const sessionsOf = ({ plan }: RuleContext): { id: string; from: string; to: string }[] => [
  ...plan.connections.filter(({ routing }) => routing === 'bgp'),
  ...plan.circuits.map(({ id, gateway, cloudGateway }) => ({ id, from: gateway, to: cloudGateway })),
];

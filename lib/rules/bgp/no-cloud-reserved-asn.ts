import { example } from '@/lib/model/build';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import { cloudConnections } from '../cloud-connections';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-cloud-reserved-asn',
  severity: 'error',
  title: 'A peer of a cloud must not use an ASN that the cloud keeps for itself.',
  why: 'The cloud refuses a peer with an ASN of its own network.',
  sources: [aws.createCustomerGateway, microsoft.vpnFaq],
  examples: {
    bad: () => example({ gw: { asn: 7224 } }),
    good: () => example({ gw: { asn: 65010 } }),
  },
  *check(context) {
    const { cloud, name } = context;
    const told = new Set<string>();
    for (const { gateway, peer } of peersOf(context)) {
      const facts = cloud(gateway.cloud);
      const found = facts?.reservedAsns.find(
        ({ asn, region }) => asn === peer.asn && (region === undefined || region === gateway.region.code),
      );
      if (!facts || !found || told.has(peer.id)) continue;
      told.add(peer.id);
      const reserved = facts.reservedAsns.map(({ asn }) => asn);
      const asn = peer.isFixed ? undefined : freeAsns(context, reserved)(peer.ranges);
      yield {
        what: `${facts.name} keeps AS ${found.asn}${found.region ? ` in ${found.region}` : ''} for itself, but ${name(peer.id)} has it.`,
        action: `Use another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: peer.id, field: 'asn' },
          { id: gateway.id, label: 'the cloud’s end' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(peer.id)} AS ${asn}`,
                changes: [{ op: 'set', id: peer.id, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});

type Peer = { id: string; asn: number; ranges: readonly (readonly [number, number])[]; isFixed: boolean };

/** What speaks BGP with a cloud's gateway: devices, by tunnels or circuits, and gateways of other clouds. A cloud's own ASNs are no matter among its own. */
function peersOf(context: RuleContext): { gateway: CloudGatewayPlan; peer: Peer }[] {
  const { plan, lookup } = context;
  const device = (id: string): Peer[] => {
    const asn = lookup.gateway(id)?.asn;
    return asn === undefined ? [] : [{ id, asn, ranges: siteAsnRanges, isFixed: false }];
  };
  return [
    ...cloudConnections(context).flatMap(({ gateway, device: near, far }) => {
      if (near) return device(near.id).map((peer) => ({ gateway, peer }));
      if (!far || far.cloud === gateway.cloud) return [];
      const { id, asn, type } = far;
      return [{ gateway, peer: { id, asn, ranges: type.asnRanges, isFixed: type.fixedAsn !== undefined } }];
    }),
    ...plan.circuits.flatMap(({ gateway: id, cloudGateway }) => {
      const gateway = lookup.cloudGateway(cloudGateway);
      return gateway ? device(id).map((peer) => ({ gateway, peer })) : [];
    }),
  ];
}

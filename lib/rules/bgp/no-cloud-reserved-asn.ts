import { example } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'bgp/no-cloud-reserved-asn',
  severity: 'error',
  title: 'A device must not use an ASN that its cloud keeps for itself.',
  why: 'The cloud refuses a customer gateway with an ASN of its own network.',
  sources: [aws.createCustomerGateway, microsoft.vpnFaq],
  examples: {
    bad: () => example({ gw: { asn: 7224 } }),
    good: () => example({ gw: { asn: 65010 } }),
  },
  *check(context) {
    const { cloud, name } = context;
    const told = new Set<string>();
    for (const { gateway, device } of cloudConnections(context)) {
      const facts = cloud(gateway.cloud);
      const found = facts?.reservedAsns.find(
        ({ asn, region }) => asn === device?.asn && (region === undefined || region === gateway.region.code),
      );
      if (!facts || !device || !found || told.has(device.id)) continue;
      told.add(device.id);
      const reserved = facts.reservedAsns.map(({ asn }) => asn);
      const asn = freeAsns(context, reserved)(siteAsnRanges);
      yield {
        what: `${facts.name} keeps AS ${found.asn}${found.region ? ` in ${found.region}` : ''} for itself, but ${name(device.id)} has it.`,
        action: `Use another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: device.id, field: 'asn' },
          { id: gateway.id, label: 'the cloud’s end' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(device.id)} AS ${asn}`,
                changes: [{ op: 'set', id: device.id, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});

import { example } from '@/lib/model/build';
import { circuit } from '../cloud-examples';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { aws } from '../sources';

const withAsn = (asn: number) => example({ gw: { asn } }, [circuit()]);

export const rule = defineRule({
  id: 'bgp/no-large-asn-on-circuit',
  severity: 'error',
  title: 'A device at a private circuit must have an ASN that the circuit takes.',
  why: 'The Terraform provider refuses a larger one on the circuit’s interface, so the circuit is left out.',
  sources: [
    aws.directConnect,
    {
      name: 'Terraform provider aws, aws_dx_transit_virtual_interface',
      url: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dx_transit_virtual_interface',
      checked: '2026-11-23',
    },
  ],
  examples: { bad: () => withAsn(4_200_000_001), good: () => withAsn(65_010) },
  *check(context) {
    const { plan, lookup, cloud, name } = context;
    const told = new Set<string>();
    for (const { id, gateway, cloudGateway } of plan.circuits) {
      const device = lookup.gateway(gateway);
      const largest = cloud(lookup.cloudGateway(cloudGateway)?.cloud ?? '')?.circuits?.largestAsn;
      if (!device || largest === undefined || device.asn <= largest || told.has(gateway)) continue;
      told.add(gateway);
      const asn = freeAsns(context)(siteAsnRanges.filter(([, last]) => last <= largest));
      yield {
        what: `${name(gateway)} has AS ${device.asn}, but ${name(id)} takes ${largest} at most.`,
        action: `Use a smaller one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: gateway, field: 'asn' },
          { id, label: 'the circuit' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(gateway)} AS ${asn}`,
                changes: [{ op: 'set', id: gateway, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});

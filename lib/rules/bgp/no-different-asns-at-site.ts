import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { speakersBySite } from '../site-devices';
import { rfc } from '../sources';

const devices = (second: number) =>
  example({
    gw: { asn: 65_010, lanAddress: '10.10.0.2' },
    gw2: { asn: second, lanAddress: '10.10.0.3' },
  });

export const rule = defineRule({
  id: 'bgp/no-different-asns-at-site',
  severity: 'warning',
  title: 'Devices of one site that are to exchange routes should have one ASN.',
  why: 'Sessions between the devices of a site are internal ones, which exist only within an AS: with two ASNs none is written, and a device whose tunnels are down has no way to those of the other.',
  sources: [rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '1.1')],
  examples: { bad: () => devices(65_011), good: () => devices(65_010) },
  *check(context) {
    for (const all of speakersBySite(context)) {
      const [first, ...others] = all.filter(({ lanAddress }) => lanAddress !== undefined);
      if (!first) continue;
      for (const { id, asn } of others.filter((other) => other.asn !== first.asn)) {
        yield {
          what: `${context.name(id)} has the ASN ${asn}, but ${context.name(first.id)} of the same site ${first.asn}.`,
          action: `Give both ${first.asn}, or leave the inside addresses empty where they shall not exchange routes.`,
          at: [
            { id, field: 'asn' },
            { id: first.id, field: 'asn', label: 'the other device' },
          ],
          fix: {
            label: `Give it the ASN ${first.asn}`,
            changes: [{ op: 'set', id, path: ['asn'], value: first.asn }],
          },
        };
      }
    }
  },
});

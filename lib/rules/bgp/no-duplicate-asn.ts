import { example, piece } from '@/lib/model/build';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { sharedAsns } from '../shared-asns';
import { rfc } from '../sources';

const branch = (asn: number) =>
  example({ gw: { asn: 65101 } }, [
    piece('site', 'branch', { name: 'Branch' }),
    piece('network', 'lan2', { parent: 'branch', name: 'Branch LAN', prefixes: ['10.20.0.0/16'] }),
    piece('customer-gateway', 'gw3', {
      parent: 'branch',
      name: 'branch-1',
      platform: 'cisco-ios-xe',
      asn,
      uplinks: [{ id: 'u1', isp: 'ISP C', address: '192.0.2.30', mtu: 1500 }],
    }),
    piece('vpn-connection', 'vpn3', { from: 'gw3', to: 'vgw' }),
  ]);

export const rule = defineRule({
  id: 'bgp/no-duplicate-asn',
  severity: 'warning',
  title: 'Sites that meet at one cloud gateway should have ASNs of their own.',
  why: 'A device drops routes that carry its own ASN as a loop, so sites with the same one never learn each other’s networks through the cloud.',
  sources: [rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '9.1.2')],
  examples: { bad: () => branch(65101), good: () => branch(65102) },
  *check(context) {
    const { name } = context;
    const free = freeAsns(context);
    for (const { cloudGateway, first, again } of sharedAsns(context)) {
      const { readvertises, distinctSiteAsns } = cloudGateway.type;
      if (!readvertises || distinctSiteAsns) continue;
      const asn = free(siteAsnRanges);
      yield {
        what: `${name(again.id)} has AS ${again.asn} like ${name(first.id)}, and ${name(cloudGateway.id)} passes the routes of one to the other.`,
        action: `Give ${name(again.id)} another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: again.id, field: 'asn', label: 'the same ASN' },
          { id: first.id, field: 'asn', label: 'as here' },
        ],
        ...(asn === undefined
          ? {}
          : {
              fix: {
                label: `Give ${name(again.id)} AS ${asn}`,
                changes: [{ op: 'set', id: again.id, path: ['asn'], value: asn }],
              },
            }),
      };
    }
  },
});

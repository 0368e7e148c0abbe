import { example, piece } from '@/lib/model/build';
import { freeAsns, siteAsnRanges } from '../free-values';
import { defineRule } from '../rule';
import { sharedAsns } from '../shared-asns';
import { aws, google } from '../sources';

const branches = (asn: number) =>
  example({}, [
    piece('hub', 'hub', { parent: 'region', name: 'CloudHub', type: 'vpn-cloudhub' }),
    ...[1, 2].flatMap((index) => [
      piece('site', `site-${index}`, { name: `Branch ${index}` }),
      piece('network', `net-${index}`, {
        parent: `site-${index}`,
        name: `Branch LAN ${index}`,
        prefixes: [`10.2${index}.0.0/16`],
      }),
      piece('customer-gateway', `edge-${index}`, {
        parent: `site-${index}`,
        platform: 'cisco-ios-xe',
        asn: index === 1 ? 65101 : asn,
        uplinks: [{ id: 'u1', isp: 'ISP C', address: `192.0.2.${index}`, mtu: 1500 }],
      }),
      piece('vpn-connection', `spoke-${index}`, { from: `edge-${index}`, to: 'hub' }),
    ]),
  ]);

export const rule = defineRule({
  id: 'hub/require-unique-asns',
  severity: 'error',
  title: 'Every site of a hub that tells sites apart by ASN must have its own.',
  why: 'The hub passes each site’s routes on to the others: a device drops those that carry its own ASN, so the two sites never reach each other.',
  sources: [aws.cloudHub, google.ncc],
  examples: { bad: () => branches(65101), good: () => branches(65102) },
  *check(context) {
    const { name } = context;
    const free = freeAsns(context);
    for (const { cloudGateway, first, again } of sharedAsns(context)) {
      if (!cloudGateway.type.distinctSiteAsns) continue;
      const asn = free(siteAsnRanges);
      yield {
        what: `${name(again.id)} has AS ${again.asn} like ${name(first.id)}, and both meet at ${name(cloudGateway.id)}.`,
        action: `Give ${name(again.id)} another one${asn === undefined ? '' : `, such as ${asn}`}.`,
        at: [
          { id: again.id, field: 'asn', label: 'the same ASN' },
          { id: first.id, field: 'asn', label: 'as here' },
          { id: cloudGateway.id, label: 'the hub' },
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

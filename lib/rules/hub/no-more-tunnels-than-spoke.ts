import { piece } from '@/lib/model/build';
import { put } from '@/lib/plan/maps';
import { hubExample } from '../hub-example';
import { takesAtMost } from '../quota';
import { defineRule } from '../rule';
import { google } from '../sources';

const ofOneSite = (count: number) =>
  hubExample(
    {
      region: { cloud: 'google', region: 'europe-west3' },
      vpc: { subnets: [{ id: 'a', name: 'app', prefix: '10.100.0.0/24' }] },
      gw: { asn: 65_010 },
    },
    Array.from({ length: count }, (_, index) =>
      piece('vpn-connection', `more-${index}`, { name: `Office ${index + 3}`, from: 'gw', to: 'hub' }),
    ),
  );

export const rule = defineRule({
  id: 'hub/no-more-tunnels-than-spoke',
  severity: 'error',
  title: 'A hub must not have more tunnels to devices of one ASN than a spoke takes.',
  why: 'Tunnels to one ASN are one spoke of the hub, those to another ASN another one; the cloud refuses a spoke of more tunnels.',
  sources: [google.ncc, google.nccQuotas],
  examples: { bad: () => ofOneSite(4), good: () => ofOneSite(3) },
  *check({ plan, lookup, name }) {
    for (const { id, type } of plan.cloudGateways) {
      const quota = type.quotas?.['tunnels-of-far-asn'];
      if (!quota) continue;
      const byAsn = new Map<string, string[]>();
      for (const { far, connection } of lookup.tunnelsOf(id))
        if (far.bgp) put(byAsn, `${far.bgp.asn}`, connection.id);
      for (const [asn, connections] of byAsn) {
        const extra = connections[quota.most];
        if (extra === undefined) continue;
        yield {
          what: `${name(id)} has ${connections.length} tunnels to AS ${asn}, but ${takesAtMost('a spoke', quota)}.`,
          action: 'Draw fewer tunnels, or give some of the devices another ASN.',
          at: [
            { id: extra, label: 'the first beyond' },
            { id, label: 'the hub' },
          ],
        };
      }
    }
  },
});

import { example } from '@/lib/model/build';
import { lackOf } from '@/lib/plan/features';
import { defineRule } from '../rule';
import { speakersBySite } from '../site-devices';
import { rfc } from '../sources';

const devices = (second: object) =>
  example({ gw: { asn: 65_010, lanAddress: '10.10.0.2' }, gw2: { asn: 65_010, ...second } });

export const rule = defineRule({
  id: 'bgp/require-inside-address',
  severity: 'info',
  title: 'Devices of one site need inside addresses to exchange routes.',
  why: 'Without a session between them, a device whose tunnels are down drops what the site sends to it, although the other one’s tunnels are up.',
  sources: [rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', '1.1')],
  examples: { bad: () => devices({}), good: () => devices({ lanAddress: '10.10.0.3' }) },
  *check(context) {
    const { name, vendor } = context;
    for (const all of speakersBySite(context)) {
      const able = all.filter(({ platform }) => {
        const facts = vendor(platform);
        return facts !== undefined && lackOf(facts, 'siblings') === undefined;
      });
      for (const { id, asn, lanAddress } of able) {
        const other = able.find((each) => each.id !== id && each.asn === asn);
        if (lanAddress !== undefined || !other) continue;
        yield {
          what: `${name(id)} has no inside address, so it exchanges no routes with ${name(other.id)}.`,
          action: 'Give it the address of its inside interface.',
          at: [
            { id, field: 'lanAddress' },
            { id: other.id, label: 'the other device' },
          ],
        };
      }
    }
  },
});

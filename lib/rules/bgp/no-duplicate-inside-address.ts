import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { speakersBySite } from '../site-devices';
import { rfc } from '../sources';

const devices = (second: string) =>
  example({
    gw: { asn: 65_010, lanAddress: '10.10.0.2' },
    gw2: { asn: 65_010, lanAddress: second },
  });

export const rule = defineRule({
  id: 'bgp/no-duplicate-inside-address',
  severity: 'warning',
  title: 'Each device of a site should have an inside address of its own.',
  why: 'Two devices with one address disturb each other on the LAN, and no session can stand between them. An address that moves between devices (VRRP) is not the one to give here.',
  sources: [rfc(5227, 'IPv4 Address Conflict Detection', '1')],
  examples: { bad: () => devices('10.10.0.2'), good: () => devices('10.10.0.3') },
  *check(context) {
    for (const all of speakersBySite(context)) {
      const firstOf = new Map<string, string>();
      for (const { id, lanAddress } of all) {
        if (lanAddress === undefined) continue;
        const first = firstOf.get(lanAddress);
        if (first === undefined) {
          firstOf.set(lanAddress, id);
          continue;
        }
        yield {
          what: `${context.name(id)} has the inside address ${lanAddress} like ${context.name(first)}.`,
          action: 'Give each the address of its own inside interface.',
          at: [
            { id, field: 'lanAddress' },
            { id: first, field: 'lanAddress', label: 'as here' },
          ],
        };
      }
    }
  },
});

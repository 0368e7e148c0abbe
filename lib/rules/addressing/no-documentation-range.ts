import { type AddressClass, addressClass } from '@/lib/addressing/classes';
import { example } from '@/lib/model/build';
import { defineRule, type Place } from '../rule';
import { rfc } from '../sources';

const lineWith = (address: string) => ({
  uplinks: [{ id: 'u1', name: 'Line', isp: `ISP of ${address}`, address, mtu: 1500 }],
});

export const rule = defineRule({
  id: 'addressing/no-documentation-range',
  severity: 'info',
  title: 'Addresses for documentation and benchmarks are placeholders.',
  why: 'These ranges are routed nowhere: a tunnel to such an address never comes up. They stand in samples on purpose.',
  sources: [
    rfc(5737, 'IPv4 Address Blocks Reserved for Documentation'),
    rfc(2544, 'Benchmarking Methodology for Network Interconnect Devices', 'C.2.2'),
    rfc(3849, 'IPv6 Address Prefix Reserved for Documentation'),
    rfc(9637, 'Expanding the IPv6 Documentation Space'),
  ],
  examples: {
    bad: () => example({ gw2: lineWith('20.0.0.20') }),
    good: () => example({ gw: lineWith('20.0.0.10'), gw2: lineWith('20.0.0.20') }),
  },
  *check({ query, name }) {
    const owners = [
      ...query.all('network').map(({ id, prefixes }) => ({ id, places: spots(id, 'prefixes', prefixes) })),
      ...query.all('vpc').map(({ id, prefixes }) => ({ id, places: spots(id, 'prefixes', prefixes) })),
      ...query.all('customer-gateway').map(({ id, uplinks }) => ({
        id,
        places: uplinks.flatMap(({ address }, index): Spot[] =>
          isExample(address) ? [{ place: { id, field: `uplinks/${index}/address` }, text: address }] : [],
        ),
      })),
    ];
    for (const { id, places } of owners) {
      const [first, ...rest] = places;
      if (!first) continue;
      yield {
        what: `${places.map(({ text }) => text).join(', ')} of ${name(id)} ${rest.length > 0 ? 'are' : 'is'} meant for documentation or benchmarks.`,
        action: 'Put the real address in before the design is built.',
        at: [first.place, ...rest.map(({ place }) => place)],
      };
    }
  },
});

type Spot = { place: Place; text: string };

const isExample = (text: string | undefined): text is string =>
  text !== undefined && placeholders.includes(addressClass(text));

const placeholders: readonly AddressClass[] = ['documentation', 'benchmark'];

const spots = (id: string, field: string, texts: readonly string[]): Spot[] =>
  texts.flatMap((text, index) =>
    isExample(text) ? [{ place: { id, field: `${field}/${index}` }, text }] : [],
  );

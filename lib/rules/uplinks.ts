import type { CustomerGateway } from '@/lib/model/kinds';
import type { Place, RuleContext } from './rule';

type Uplink = CustomerGateway['uplinks'][number];

/** A line of a device, with the place of one of its fields, and its name in quotes for messages. */
export type DrawnUplink = {
  device: CustomerGateway;
  uplink: Uplink;
  index: number;
  name: string;
  place(field: keyof Uplink & string, label?: string): Place;
};

/** Every line of every device, in the order drawn. */
export function* drawnUplinks({ query }: Pick<RuleContext, 'query'>): Generator<DrawnUplink> {
  for (const device of query.all('customer-gateway')) {
    for (const [index, uplink] of device.uplinks.entries()) {
      yield {
        device,
        uplink,
        index,
        name: `“${uplink.name ?? uplink.id}”`,
        place: (field, label) => ({
          id: device.id,
          field: `uplinks/${index}/${field}`,
          ...(label ? { label } : {}),
        }),
      };
    }
  }
}

/** The first line of the ready example with other fields; for examples. */
export const lineA = (fields: object, ...others: readonly object[]) => ({
  uplinks: [
    { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500, ...fields },
    ...others.map((other, index) => ({
      id: `u${index + 2}`,
      name: `Line ${'BCD'.charAt(index)}`,
      isp: `ISP ${'BCD'.charAt(index)}`,
      address: `192.0.2.${index + 10}`,
      mtu: 1500,
      ...other,
    })),
  ],
});

import { example } from '@/lib/model/build';
import { sharedBy } from '../circuits';
import { circuit } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const second = (carrier: string) =>
  example({}, [
    circuit(),
    circuit('line2', { name: 'Second line', from: 'gw2', carrier, location: 'Interxion FRA3' }),
  ]);

export const rule = defineRule({
  id: 'redundancy/prefer-two-carriers',
  severity: 'warning',
  title: 'Two private circuits should come from different carriers.',
  why: 'Circuits of one carrier share its network, and often its duct: they fail together.',
  sources: [aws.directConnectResiliency, microsoft.expressRoute],
  examples: { bad: () => second('carrier a'), good: () => second('Carrier B') },
  *check(context) {
    const { name } = context;
    for (const { site, cloudGateway, value, circuits } of sharedBy(context, 'carrier')) {
      yield {
        what: `All circuits of ${name(site)} to ${name(cloudGateway)} are of ${value}.`,
        action: 'Order one of them from another carrier, with a way of its own into the building.',
        at: [
          { id: circuits[0].id, field: 'carrier', label: 'the same carrier' },
          ...circuits.slice(1).map(({ id }) => ({ id, field: 'carrier', label: 'as here' })),
        ],
      };
    }
  },
});

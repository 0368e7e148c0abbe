import { example } from '@/lib/model/build';
import { sharedBy } from '../circuits';
import { circuit } from '../cloud-examples';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const second = (location: string) =>
  example({}, [
    circuit(),
    circuit('line2', { name: 'Second line', from: 'gw2', carrier: 'Carrier B', location }),
  ]);

export const rule = defineRule({
  id: 'redundancy/prefer-two-locations',
  severity: 'warning',
  title: 'Two private circuits should meet the cloud at different locations.',
  why: 'A fire, a power cut or maintenance of the one location takes both circuits down.',
  sources: [aws.directConnectResiliency, microsoft.expressRoute],
  examples: { bad: () => second('equinix fr5'), good: () => second('Interxion FRA3') },
  *check(context) {
    const { name } = context;
    for (const { site, cloudGateway, value, circuits } of sharedBy(context, 'location')) {
      yield {
        what: `All circuits of ${name(site)} to ${name(cloudGateway)} meet the cloud at ${value}.`,
        action: 'Order one of them at another location.',
        at: [
          { id: circuits[0].id, field: 'location', label: 'the same location' },
          ...circuits.slice(1).map(({ id }) => ({ id, field: 'location', label: 'as here' })),
        ],
      };
    }
  },
});

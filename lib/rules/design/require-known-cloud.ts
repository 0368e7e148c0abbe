import { example, piece } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';
import { unsettled } from '../unsettled';

const elsewhere = (cloud: string) =>
  example({}, [
    piece('cloud-region', 'region2', { name: 'Elsewhere', cloud, region: 'eu-west-1' }),
    piece('vpc', 'vpc2', {
      parent: 'region2',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'a', prefix: '10.101.0.0/24' }],
    }),
    piece('peering', 'peer', { from: 'vpc', to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'design/require-known-cloud',
  severity: 'error',
  title: 'A region must be of a cloud that is known.',
  why: 'Nothing can be planned or written for a cloud whose gateways and limits are not known.',
  sources: [designFormat],
  examples: { bad: () => elsewhere('nimbus'), good: () => elsewhere('aws') },
  *check(context) {
    for (const { at, what, action } of unsettled(context, 'cloud')) {
      yield {
        what: `${context.name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, field: 'cloud' }],
      };
    }
  },
});

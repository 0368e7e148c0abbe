import { example, piece } from '@/lib/model/build';
import { freePrefixes } from '../free-values';
import { notYet } from '../not-yet';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const second = (prefixes: string[]) =>
  example({}, [
    piece('vpc', 'vpc2', { parent: 'region', name: 'Analytics', prefixes }),
    piece('peering', 'peer', { from: 'vpc', to: 'vpc2' }),
  ]);

export const rule = defineRule({
  id: 'design/no-empty-vpc',
  severity: 'error',
  title: 'A VPC must have an address block.',
  why: 'Clouds refuse to make a VPC without one, and nothing is announced of it, so that nothing reaches it.',
  sources: [aws.vpcBlocks, microsoft.networkFaq],
  examples: { bad: () => second([]), good: () => second(['10.101.0.0/16']) },
  *check(context) {
    const { query, name } = context;
    const free = freePrefixes(context);
    for (const { id, prefixes } of query.all('vpc')) {
      if (prefixes.length > 0) continue;
      const proposal = free(16);
      yield {
        what: `${name(id)} has no address block.`,
        action: `Enter one${proposal ? `, such as ${proposal}` : ''}.`,
        at: [{ id, field: 'prefixes' }],
        ...notYet(query.links(id).length === 0),
        ...(proposal
          ? {
              fix: {
                label: `Use ${proposal}`,
                changes: [{ op: 'set', id, path: ['prefixes'], value: [proposal] }],
              },
            }
          : {}),
      };
    }
  },
});

import { example, piece } from '@/lib/model/build';
import { freePrefixes } from '../free-values';
import { isConnected, notYet } from '../not-yet';
import { defineRule } from '../rule';
import { aws } from '../sources';

const guests = (prefixes: string[]) =>
  example({}, [piece('network', 'guests', { parent: 'site', name: 'Guests', prefixes })]);

export const rule = defineRule({
  id: 'design/no-empty-network',
  severity: 'warning',
  title: 'A network should have a prefix.',
  why: 'Without a prefix the network is announced to nobody, so nothing reaches it.',
  sources: [aws.routing],
  examples: { bad: () => guests([]), good: () => guests(['10.12.0.0/24']) },
  *check(context) {
    const { query, name } = context;
    const free = freePrefixes(context);
    for (const { id, parent, prefixes } of query.all('network')) {
      if (prefixes.length > 0) continue;
      const proposal = free(24);
      yield {
        what: `${name(id)} has no prefix.`,
        action: `Enter its prefixes${proposal ? `, such as ${proposal}` : ''}, or remove it.`,
        at: [{ id, field: 'prefixes' }],
        ...notYet(!isConnected(query, parent)),
      };
    }
  },
});

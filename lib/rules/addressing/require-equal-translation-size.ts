import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const translating = (external: string) =>
  azureExample({
    vpn: { nat: [{ id: 'n1', direction: 'ingress', internal: '10.10.0.0/16', external }] },
  });

export const rule = defineRule({
  id: 'addressing/require-equal-translation-size',
  severity: 'error',
  title: 'The two prefixes of a translation must have one length.',
  why: 'One-to-one translation gives each address its counterpart: the cloud refuses a rule whose two sides differ in size.',
  sources: [microsoft.nat],
  examples: { bad: () => translating('100.64.0.0/24'), good: () => translating('100.64.0.0/16') },
  *check({ query, name }) {
    for (const { id, nat = [] } of query.all('vpn-connection')) {
      for (const [index, { internal, external }] of nat.entries()) {
        const isEqual =
          prefixLength(internal) === prefixLength(external) &&
          prefixVersion(internal) === prefixVersion(external);
        if (isEqual) continue;
        yield {
          what: `${name(id)} translates ${internal} to ${external}, which is of another size.`,
          action: `Use an IPv${prefixVersion(internal)} prefix with a length of /${prefixLength(internal)}.`,
          at: [
            { id, field: `nat/${index}/external`, label: 'of another size' },
            { id, field: `nat/${index}/internal`, label: 'than this' },
          ],
        };
      }
    }
  },
});

import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { designFormat } from '../sources';

export const rule = defineRule({
  id: 'design/no-ports-without-protocol',
  severity: 'info',
  title: 'Ports of a flow count with TCP and UDP only.',
  why: 'Any other protocol has no ports: they are passed over, and the security rules let all of it in.',
  sources: [designFormat],
  examples: {
    bad: () => example({ flow: { ports: '443' } }),
    good: () => example({ flow: { ports: '443', protocol: 'tcp' } }),
  },
  *check({ query, name }) {
    for (const { id, ports, protocol = 'any' } of query.all('flow')) {
      if (!ports || protocol === 'tcp' || protocol === 'udp') continue;
      yield {
        what: `${name(id)} names ports ${ports}, but its protocol is ${protocol}.`,
        action: 'Choose TCP or UDP, or leave the ports empty.',
        at: [
          { id, field: 'ports' },
          { id, field: 'protocol', label: 'has no ports' },
        ],
        fix: { label: 'Use TCP', changes: [{ op: 'set', id, path: ['protocol'], value: 'tcp' }] },
      };
    }
  },
});

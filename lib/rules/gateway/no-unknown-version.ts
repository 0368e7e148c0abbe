import { example } from '@/lib/model/build';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-unknown-version',
  severity: 'warning',
  title: 'A software version should be one that the configuration is written for.',
  why: 'Commands change between versions: a line that another version does not know can be refused half-way through.',
  sources: [aws.device],
  examples: {
    bad: () => example({ gw: { version: '12.4' } }),
    good: () => example({ gw: { version: '17.6' } }),
  },
  *check({ query, vendor, name }) {
    for (const { id, platform, version } of query.all('customer-gateway')) {
      const facts = vendor(platform ?? '');
      if (!facts || !version || facts.versions.includes(version)) continue;
      yield {
        what: `Version ${version} of ${name(id)} is not one that ${facts.name} is written for.`,
        action: `Check the configuration against that version, or choose one of ${facts.versions.join(', ')}.`,
        at: [{ id, field: 'version' }],
        fix: {
          label: `Write for ${facts.versions[0] ?? 'the usual version'}`,
          changes: [{ op: 'unset', id, path: ['version'] }],
        },
      };
    }
  },
});

import { contains } from '@/lib/addressing/prefix';
import { hubExample } from '../hub-example';
import { hubsWithTables, oneTable } from '../hub-tables';
import { defineRule } from '../rule';
import { aws } from '../sources';

const inspected = (applianceMode: boolean) =>
  hubExample({ hub: oneTable({ routes: [{ prefix: '0.0.0.0/0', via: 'att' }] }), att: { applianceMode } });

export const rule = defineRule({
  id: 'hub/prefer-appliance-mode',
  severity: 'warning',
  title: 'A VPC that traffic for others is sent through should be attached in appliance mode.',
  why: 'Without it the two directions of a flow can enter the VPC in different zones, and a firewall that saw only one half drops the other.',
  sources: [aws.transit, aws.transitAttachments],
  examples: { bad: () => inspected(false), good: () => inspected(true) },
  *check(context) {
    const { query, lookup, name } = context;
    for (const { hub } of hubsWithTables(context)) {
      if (!lookup.cloudGateway(hub.id)?.type.options['appliance-modes']) continue;
      const told = new Set<string>();
      for (const [index, { routes }] of hub.routeTables.entries()) {
        for (const [position, { prefix, via }] of routes.entries()) {
          const attachment = query.get(via, 'attachment');
          const vpc = query.get(attachment?.to, 'vpc');
          const isOwn = vpc?.prefixes.some(
            (block) => contains(block, prefix) || (contains(prefix, block) && !prefix.endsWith('/0')),
          );
          if (!attachment || !vpc || isOwn || attachment.applianceMode || told.has(attachment.id)) continue;
          told.add(attachment.id);
          yield {
            what: `${name(hub.id)} sends ${prefix} through ${name(vpc.id)}, which is attached without appliance mode.`,
            action: 'Use appliance mode if a firewall stands there.',
            at: [
              { id: attachment.id, field: 'applianceMode' },
              {
                id: hub.id,
                field: `routeTables/${index}/routes/${position}`,
                label: 'sends traffic of others there',
              },
            ],
            fix: {
              label: 'Use appliance mode',
              changes: [{ op: 'set', id: attachment.id, path: ['applianceMode'], value: true }],
            },
          };
        }
      }
    }
  },
});

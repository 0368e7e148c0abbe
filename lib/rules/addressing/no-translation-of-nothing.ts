import { contains } from '@/lib/addressing/prefix';
import { cloudConnections } from '../cloud-connections';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';

const translating = (internal: string) =>
  azureExample({
    vpn: {
      routing: 'static',
      nat: [{ id: 'n1', direction: 'ingress', internal, external: '100.64.0.0/16' }],
    },
  });

export const rule = defineRule({
  id: 'addressing/no-translation-of-nothing',
  severity: 'warning',
  title: 'A translation should hold a prefix that is announced.',
  why: 'A prefix that is not whole within a translation is announced as it is, and the other end goes on seeing the real addresses.',
  sources: [microsoft.nat],
  examples: { bad: () => translating('10.77.0.0/16'), good: () => translating('10.10.0.0/16') },
  *check(context) {
    const { query, lookup, name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.nat.length === 0) continue;
      const drawn = query.get(connection.id, 'vpn-connection')?.nat ?? [];
      for (const { id, direction, internal } of connection.nat) {
        const routes = lookup.tableOf(connection.id, gateway.id)?.routes ?? [];
        const prefixes =
          direction === 'egress'
            ? routes.filter(({ via }) => via !== connection.id).map(({ prefix }) => prefix)
            : connection.routing === 'static'
              ? connection.staticPrefixes
              : device.advertises;
        if (prefixes.some((prefix) => contains(internal, prefix))) continue;
        const whose = direction === 'egress' ? gateway.id : device.site.id;
        yield {
          what: `${name(connection.id)} translates ${internal}, which holds no prefix of ${name(whose)}.`,
          action: `Use ${prefixes[0] ?? 'a prefix that is announced'} or a prefix around it, or remove the translation.`,
          at: [
            { id: connection.id, field: `nat/${drawn.findIndex((rule) => rule.id === id)}/internal` },
            { id: whose, label: 'has other prefixes' },
          ],
          fix: {
            label: `Remove the translation of ${internal}`,
            changes: [
              {
                op: 'set',
                id: connection.id,
                path: ['nat'],
                value: drawn.filter((rule) => rule.id !== id),
              },
            ],
          },
        };
      }
    }
  },
});

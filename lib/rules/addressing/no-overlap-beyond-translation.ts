import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { cloudConnections } from '../cloud-connections';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { viewAt } from '../views';

const ingress = { id: 'n1', direction: 'ingress', internal: '10.100.128.0/17', external: '100.64.0.0/17' };
const egress = { id: 'n2', direction: 'egress', internal: '10.100.0.0/16', external: '100.65.0.0/16' };
const translating = (...nat: object[]) =>
  azureExample({
    lan: { prefixes: ['10.100.128.0/17'] },
    gw2: null,
    vpn2: null,
    flow: null,
    vpn: { routing: 'static', nat },
  });

export const rule = defineRule({
  id: 'addressing/no-overlap-beyond-translation',
  severity: 'error',
  title: 'Where both ends have the same addresses, both must be translated.',
  why: 'With one direction translated the site still sees the cloud under addresses that are its own: its answers never leave the site.',
  sources: [microsoft.nat],
  examples: { bad: () => translating(ingress), good: () => translating(ingress, egress) },
  *check(context) {
    const { lookup, name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const view = device && viewAt(connection, device.id);
      if (!device || !view || connection.nat.length === 0) continue;
      const heard = buildOverlapIndex(
        lookup
          .expectedAt(view)
          .filter(isNotEverything)
          .map((prefix) => ({ prefix, value: prefix })),
      );
      const found = device.advertises
        .filter(isNotEverything)
        .flatMap((own) => heard.overlapping(own).map(({ value: other }) => ({ own, other })))
        .at(0);
      if (!found) continue;
      yield {
        what: `${name(device.site.id)} has ${found.own}, and sees ${found.other} behind ${name(gateway.id)} over ${name(connection.id)}.`,
        action: `Add an egress translation of ${found.other} to a prefix that the site does not have.`,
        at: [
          { id: connection.id, field: 'nat' },
          { id: device.site.id, label: 'has the same addresses' },
        ],
      };
    }
  },
});

const isNotEverything = (prefix: string): boolean => !prefix.endsWith('/0');

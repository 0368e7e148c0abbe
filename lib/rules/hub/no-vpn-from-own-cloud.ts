import { piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { google, microsoft } from '../sources';

const hub = [
  piece('hub', 'hub', { parent: 'region', name: 'Hub' }),
  piece('vpn-connection', 'vpn3', { name: 'Office to hub', from: 'gw', to: 'hub' }),
  piece('vpn-connection', 'vpn4', { name: 'Office to hub 2', from: 'gw2', to: 'hub' }),
];

export const rule = defineRule({
  id: 'hub/no-vpn-from-own-cloud',
  severity: 'warning',
  title: 'A VPC should reach a hub of its own cloud by an attachment.',
  why: 'Inside a cloud a VPN connection is slower and dearer than an attachment, and no configuration is written for it.',
  sources: [microsoft.wanFaq, google.ncc],
  examples: {
    bad: () =>
      azureExample({}, [
        ...hub,
        piece('vpn-connection', 'vpn5', { name: 'Gateway to hub', from: 'vgw', to: 'hub' }),
      ]),
    good: () => azureExample({}, hub),
  },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, far } of cloudConnections(context)) {
      if (!far || gateway.kind !== 'hub' || far.kind === 'hub' || gateway.cloud !== far.cloud) continue;
      // Where neither end has an address in time another rule tells it.
      if (gateway.instances === undefined && far.instances === undefined) continue;
      yield {
        what: `${name(connection.id)} joins ${name(far.id)} to ${name(gateway.id)} by VPN within one cloud.`,
        action: `Attach the VPC of ${name(far.id)} to ${name(gateway.id)} instead.`,
        at: [
          { id: connection.id },
          { id: far.id, label: 'in the same cloud' },
          { id: gateway.id, label: 'the hub' },
        ],
      };
    }
  },
});

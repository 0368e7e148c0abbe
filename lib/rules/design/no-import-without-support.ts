import { azureExample } from '../cloud-examples';
import { defineRule } from '../rule';
import { microsoft } from '../sources';
import { aType } from '../type-names';

const gatewayId =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/network/providers/Microsoft.Network/virtualNetworkGateways/main';
const existing = (use: string) => azureExample({ vgw: { existing: { id: gatewayId, use } } });

export const rule = defineRule({
  id: 'design/no-import-without-support',
  severity: 'error',
  title: 'A gateway that exists can be imported only where Terraform would keep it.',
  why: 'The design does not hold all that such a gateway is made of, so Terraform would replace it, with an outage of all its connections; it is left out.',
  sources: [
    microsoft.vpnSettings,
    {
      name: 'Terraform provider azurerm, azurerm_virtual_network_gateway and azurerm_virtual_hub',
      url: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/virtual_network_gateway',
      checked: '2026-11-23',
    },
  ],
  examples: { bad: () => existing('import'), good: () => existing('refer') },
  *check({ plan, name }) {
    for (const { id, type, existing: found } of plan.cloudGateways) {
      if (found?.use !== 'import' || !type.referOnly) continue;
      yield {
        what: `${name(id)} is to be imported, but ${aType(type)} would be replaced.`,
        action: 'Refer to it, so that only its connections are made.',
        at: [{ id, field: 'existing/use' }],
        fix: {
          label: 'Refer to it',
          changes: [{ op: 'set', id, path: ['existing', 'use'], value: 'refer' }],
        },
      };
    }
  },
});

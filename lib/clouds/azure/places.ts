import { type Attribute, attribute, type Expression, raw, reference, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { azureName } from './resource-names';
import type { AzureGateway, AzureHub, AzureVpc } from './selection';

/** The name of the resource group of a region. */
export const groupOf = (region: string): Expression => reference('azurerm_resource_group', region, 'name');

/** Where a new resource is and what it is called: the arguments that nearly all have. */
export const placed = (region: string, name: string): Attribute[] => [
  attribute('name', text(name)),
  attribute('resource_group_name', groupOf(region)),
  attribute('location', text(region)),
];

/** An attribute of a VNet, made here or found. */
export const ofVpc = (vpc: AzureVpc, name: string): Expression =>
  vpc.found && vpc.existing?.use === 'refer'
    ? reference('data', 'azurerm_virtual_network', nameOf(vpc), name)
    : reference('azurerm_virtual_network', nameOf(vpc), name);

/** The resource group of a VNet. */
export const groupOfVpc = (vpc: AzureVpc): Expression => ofVpc(vpc, 'resource_group_name');

/** The arguments of a VNet itself: an imported one keeps its name and place. */
export const placedVpc = (vpc: AzureVpc): Attribute[] =>
  vpc.found
    ? [
        attribute('name', text(vpc.found.name)),
        attribute('resource_group_name', text(vpc.found.group)),
        attribute('location', text(vpc.region.code)),
      ]
    : placed(vpc.region.code, azureName(vpc.id));

/** The id of a VPN gateway, made here or found. */
export const gatewayId = ({ gateway, found }: AzureGateway): Expression =>
  found
    ? reference('data', 'azurerm_virtual_network_gateway', nameOf(gateway), 'id')
    : reference('azurerm_virtual_network_gateway', nameOf(gateway), 'id');

/** What tells the ExpressRoute gateway from the VPN gateway beside it. */
export const expressRoute = 'express-route';

/** The ExpressRoute gateway made beside a VPN gateway. */
export const expressRouteGateway = (gateway: AzureGateway['gateway']): Expression =>
  reference('azurerm_virtual_network_gateway', nameOf(gateway, expressRoute));

/** The name of the IP configuration of an instance of a VPN gateway. */
export const configurationName = (instance: number): string => `instance${instance}`;

/** The id of the IP configuration of an instance of a VPN gateway made here. */
export const configurationId = ({ gateway }: AzureGateway, instance: number): Expression =>
  raw(
    `"\${azurerm_virtual_network_gateway.${nameOf(gateway)}.id}/ipConfigurations/${configurationName(instance)}"`,
  );

/** The outside address of an instance of a VPN gateway. */
export const gatewayAddress = ({ gateway, found }: AzureGateway, instance: number): Expression =>
  found
    ? reference('data', 'azurerm_public_ip', nameOf(gateway, `${instance}`), 'ip_address')
    : reference('azurerm_public_ip', nameOf(gateway, `${instance}`), 'ip_address');

/** An attribute of a hub, made here or found. */
export const ofHub = ({ gateway, found }: AzureHub, name: string): Expression =>
  found
    ? reference('data', 'azurerm_virtual_hub', nameOf(gateway), name)
    : reference('azurerm_virtual_hub', nameOf(gateway), name);

/** The address of the VPN gateway of a hub, made here or found. */
const hubGatewayPath = ({ gateway, found }: AzureHub): string =>
  `${found ? 'data.' : ''}azurerm_vpn_gateway.${nameOf(gateway)}`;

/** The id of the VPN gateway of a hub. */
export const hubGatewayId = (hub: AzureHub): Expression => raw(`${hubGatewayPath(hub)}.id`);

/** The outside address of an instance of a hub's VPN gateway. */
export const hubGatewayAddress = (hub: AzureHub, instance: number): Expression =>
  raw(`${hubGatewayPath(hub)}.ip_configuration[${instance}].public_ip_address`);

/** The id of the IP configuration of an instance of a hub's VPN gateway. */
export const hubGatewayConfiguration = (hub: AzureHub, instance: number): Expression =>
  raw(
    `${hubGatewayPath(hub)}.bgp_settings[0].instance_${instance}_bgp_peering_address[0].ip_configuration_id`,
  );

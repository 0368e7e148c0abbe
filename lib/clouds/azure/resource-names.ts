// Naming rules and restrictions for Azure resources, Microsoft.Network: 1 to 80 letters, digits, underscores, periods and hyphens, a letter or digit
// first, a letter, digit or underscore last, and no difference between cases; a VNet has 2 to 64.

const maxName = 80;

/** Subnets that Azure knows by their name. */
const namedSubnets = [
  'GatewaySubnet',
  'AzureFirewallSubnet',
  'AzureFirewallManagementSubnet',
  'AzureBastionSubnet',
  'RouteServerSubnet',
];

/**
 * The name of a resource in Azure, from ids of a design: Azure cannot rename, so a name that followed the drawing's would destroy what is renamed. An id
 * has no underscore, so different lists of ids give different names. What is too long is cut, and a checksum then tells it
 * apart; what is too short or ends in a hyphen gets one, too.
 */
export function azureName(...ids: readonly string[]): string {
  const name = ids.join('_');
  const isTaken = name.length > 1 && name.length <= maxName && !name.endsWith('-');
  return isTaken ? name : `${name.slice(0, maxName - 9)}_${checksum(name)}`;
}

/** Whether a subnet is Azure's own, with rules of its own about security groups and route tables. */
export const isAzures = ({ name }: { name: string }): boolean => namedSubnets.includes(name);

/** The name of a subnet; one that Azure knows by its name keeps it. */
export const subnetName = (subnet: { id: string; name: string }): string =>
  isAzures(subnet) ? subnet.name : azureName(subnet.id);

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A thing that can exist already. */
export type ExistingKind = 'vpc' | 'vpn-gateway' | 'hub' | 'subnet' | 'table';

const subscription =
  '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/network-rg/providers';
const project = 'projects/network-project';
const hexadecimal = (number: number): string => number.toString(16).padStart(17, '0');

type Ids = Readonly<
  Record<ExistingKind, (number: number, within: { region: string; type: string; vpc: string }) => string>
>;

/** Ids as each cloud writes them, for the nth thing of a design. */
const ids: Readonly<Record<string, Ids>> = {
  aws: {
    vpc: (number) => `vpc-${hexadecimal(number)}`,
    'vpn-gateway': (number) => `vgw-${hexadecimal(number)}`,
    hub: (number, { type }) => `${type === 'transit-gateway' ? 'tgw' : 'vgw'}-${hexadecimal(number)}`,
    subnet: (number) => `subnet-${hexadecimal(number)}`,
    table: (number) => `rtb-${hexadecimal(number)}`,
  },
  azure: {
    vpc: (number) => `${subscription}/Microsoft.Network/virtualNetworks/vnet-${number}`,
    'vpn-gateway': (number) => `${subscription}/Microsoft.Network/virtualNetworkGateways/gateway-${number}`,
    hub: (number) => `${subscription}/Microsoft.Network/virtualHubs/hub-${number}`,
    subnet: (number, { vpc }) => `${vpc}/subnets/subnet-${number}`,
    table: (number) => `${subscription}/Microsoft.Network/routeTables/table-${number}`,
  },
  google: {
    vpc: (number) => `${project}/global/networks/network-${number}`,
    'vpn-gateway': (number, { region }) => `${project}/regions/${region}/vpnGateways/gateway-${number}`,
    hub: (number) => `${project}/locations/global/hubs/hub-${number}`,
    subnet: (number, { region }) => `${project}/regions/${region}/subnetworks/subnet-${number}`,
    table: (number) => `table-${number}`,
  },
};

/** The id that a thing has in its cloud already; `vpc` is the id of the VPC that it is part of. Throws for a cloud whose ids are not known here. */
export function existingId(
  kind: ExistingKind,
  {
    cloud,
    number,
    region,
    type = '',
    vpc = '',
  }: { cloud: string; number: number; region: string; type?: string; vpc?: string },
): string {
  const known = ids[cloud];
  if (!known) throw new Error(`what ids of ${cloud} look like is not known: add it to existing-ids.ts`);
  return known[kind](number, { region, type, vpc });
}

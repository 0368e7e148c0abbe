import type { GuideSection } from '../cloud';
import type { Selection } from './selection';
import { circuitGuide } from './terraform-circuits';

/** The provider's open requests for an argument that keeps keys out of the state. */
const issues = ['hashicorp/terraform-provider-azurerm 30377', '33310'] as const;

/** What a person should know about the Azure part, in the bundle's README. */
export function guide(selection: Selection): GuideSection[] {
  const { links, pairs, hubs, gateways, flows, circuits } = selection;
  return [
    section(links.length + pairs.length > 0, 'Keys on Azure', [
      `An argument that would keep keys out of the state is asked for in the provider’s issues ${issues.join(' and ')}.`,
      'A connection of Azure has one key for the tunnels of all its instances.',
    ]),
    section(
      links.some(({ session }) => session !== undefined),
      'BGP on Azure',
      [
        'Azure runs BGP between its own addresses in 169.254.21.0/24 or 169.254.22.0/24 and one address of each device and line; the devices open the sessions. Keepalives of 60 and hold of 180 seconds cannot be changed there; a device that asks for less gets it.',
      ],
    ),
    section(
      [...gateways, ...hubs].some(({ found }) => found !== undefined),
      'Gateways that exist on Azure',
      [
        'A gateway that these files only refer to is not changed by them: before the apply, enter the addresses that output `azure_bgp_addresses` will have (`terraform plan` shows them) as custom BGP addresses of its instances. The public addresses of a VPN gateway are looked up in its resource group.',
      ],
    ),
    section(hubs.length > 0, 'Virtual WAN', [
      'All hubs made here are in one Standard Virtual WAN, so they reach each other, and so do all sites and VNets on them, drawn as peered or not. Every connection uses the default route tables.',
    ]),
    section(flows.length > 0, 'Security groups on Azure', [
      'The security groups allow the drawn flows. Azure’s own last rules allow everything between a VNet, its peers and what its gateway knows; add a rule that denies, below these, to allow nothing else.',
    ]),
    ...circuitGuide(circuits),
  ].flat();
}

const section = (is: boolean, title: string, paragraphs: readonly string[]): GuideSection[] =>
  is ? [{ title, paragraphs }] : [];

// Azure documentation, “List of Azure regions”: programmatic name, display name, and whether the region has availability zones.

const withZones = {
  australiaeast: 'Australia East',
  austriaeast: 'Austria East',
  belgiumcentral: 'Belgium Central',
  brazilsouth: 'Brazil South',
  canadacentral: 'Canada Central',
  centralindia: 'Central India',
  centralus: 'Central US',
  chilecentral: 'Chile Central',
  denmarkeast: 'Denmark East',
  eastasia: 'East Asia',
  eastus: 'East US',
  eastus2: 'East US 2',
  francecentral: 'France Central',
  germanywestcentral: 'Germany West Central',
  indonesiacentral: 'Indonesia Central',
  israelcentral: 'Israel Central',
  italynorth: 'Italy North',
  japaneast: 'Japan East',
  japanwest: 'Japan West',
  koreacentral: 'Korea Central',
  malaysiawest: 'Malaysia West',
  mexicocentral: 'Mexico Central',
  newzealandnorth: 'New Zealand North',
  northeurope: 'North Europe',
  norwayeast: 'Norway East',
  polandcentral: 'Poland Central',
  qatarcentral: 'Qatar Central',
  southafricanorth: 'South Africa North',
  southcentralus: 'South Central US',
  southeastasia: 'Southeast Asia',
  spaincentral: 'Spain Central',
  swedencentral: 'Sweden Central',
  switzerlandnorth: 'Switzerland North',
  uaenorth: 'UAE North',
  uksouth: 'UK South',
  westeurope: 'West Europe',
  westus2: 'West US 2',
  westus3: 'West US 3',
} as const;

const withoutZones = {
  australiacentral: 'Australia Central',
  australiacentral2: 'Australia Central 2',
  australiasoutheast: 'Australia Southeast',
  brazilsoutheast: 'Brazil Southeast',
  canadaeast: 'Canada East',
  francesouth: 'France South',
  germanynorth: 'Germany North',
  jioindiacentral: 'Jio India Central',
  jioindiawest: 'Jio India West',
  koreasouth: 'Korea South',
  northcentralus: 'North Central US',
  norwaywest: 'Norway West',
  southafricawest: 'South Africa West',
  southindia: 'South India',
  switzerlandwest: 'Switzerland West',
  uaecentral: 'UAE Central',
  ukwest: 'UK West',
  westcentralus: 'West Central US',
  westindia: 'West India',
  westus: 'West US',
} as const;

/** The regions of Azure's public cloud, by programmatic name. */
export const regions: readonly { id: string; name: string }[] = Object.entries({
  ...withZones,
  ...withoutZones,
})
  .map(([id, name]) => ({ id, name }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whether addresses and gateways of a region can be spread over zones; asking for zones elsewhere is an error of Azure's. */
export const hasZones = (region: string): boolean => Object.hasOwn(withZones, region);

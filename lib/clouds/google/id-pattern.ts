const name = '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?';
const region = 'regions/[a-z]+-[a-z]+[0-9]+';
const services =
  '(?:https://www\\.googleapis\\.com/compute/v1/|//compute\\.googleapis\\.com/|//networkconnectivity\\.googleapis\\.com/)?';

/** Where in a project things of a kind lie. */
const collections = {
  networks: 'global/networks',
  subnetworks: `${region}/subnetworks`,
  vpnGateways: `${region}/vpnGateways`,
  hubs: 'locations/global/hubs',
};

export type Collection = keyof typeof collections;

/** How an id of a collection looks: a self link, a path from `projects/` on, or a name alone. */
export const idPattern = (collection: Collection): string =>
  `^(?:${services}projects/[a-z][-a-z0-9.:]{4,61}[a-z0-9]/${collections[collection]}/)?${name}$`;
